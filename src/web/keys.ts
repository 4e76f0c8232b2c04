// The keys of the review page: one table for the page itself, its buttons and the help page.

export const KEYS = {
  accept: { key: 'a', label: 'A', group: 'statement' },
  acceptAll: { key: 'A', label: 'Shift A', group: 'statement' },
  edit: { key: 'e', label: 'E', group: 'statement' },
  reject: { key: 'r', label: 'R', group: 'statement' },
  skip: { key: 's', label: 'S', group: 'statement' },
  official: { key: 'o', label: 'O', group: 'statement' },
  apply: { key: 'w', label: 'W', group: 'statement' },
  duplicate: { key: 'd', label: 'D', group: 'statement' },
  fix: { key: '1–9', label: '1–9', group: 'wording' },
  dropDraft: { key: 'Escape', label: 'Esc', group: 'wording' },
  acceptMatch: { key: 'y', label: 'Y', group: 'match' },
  rejectMatch: { key: 'n', label: 'N', group: 'match' },
  nextMatch: { key: 'm', label: 'M', group: 'match' },
  same: { key: '=', label: '=', group: 'match' },
  inside_theirs: { key: 'i', label: 'I', group: 'match' },
  inside_ours: { key: 'b', label: 'B', group: 'match' },
  overlap: { key: 'l', label: 'L', group: 'match' },
  next: { key: 'j', label: 'J', group: 'move' },
  previous: { key: 'k', label: 'K', group: 'move' },
  undo: { key: 'u', label: 'U', group: 'move' },
  search: { key: '/', label: '/', group: 'move' },
  help: { key: '?', label: '?', group: 'move' },
} as const satisfies Record<string, { key: string; label: string; group: KeyGroup }>

export const KEY_GROUPS = ['statement', 'wording', 'match', 'move'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

export type Action = keyof typeof KEYS
/** What a button of its own does; a fix is told by its digit. */
export type ButtonAction = Exclude<Action, 'fix'>

const BY_KEY = new Map<string, Action>(
  Object.entries(KEYS).map(([action, row]) => [row.key, action as Action]),
)

/**
 * The action of a pressed key, or null; for `fix` the key itself says which one. Letters count whatever Caps Lock says:
 * only Shift makes "A" the other action. Keys with Ctrl, Alt or Meta belong to the browser.
 */
export function actionOf(event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}): Action | null {
  // AltGr types "=" or "/" on some keyboards and reports Ctrl and Alt together.
  const altGr = event.ctrlKey && event.altKey
  if ((event.ctrlKey || event.altKey || event.metaKey) && !altGr) return null
  if (/^[1-9]$/.test(event.key)) return 'fix'
  if (!/^[a-z]$/i.test(event.key)) return BY_KEY.get(event.key) ?? null
  const letter = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()
  return BY_KEY.get(letter) ?? null
}
