import type { MemberOutcomeId } from './memberOutcomes.js'

/** What a name inside an archive or mail says about its file. */
export type MemberName =
  | { readonly kind: 'take'; readonly name: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'refuse'; readonly name: string; readonly why: MemberOutcomeId }

const OUTSIDE = /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\\|\0/i
/** What systems and programs put beside documents: no person added it. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.[^/]|~\$|(?:Thumbs\.db|desktop\.ini)$)|\/$/i
/** Archives and mails. DOCX, ODT, PPTX and XLSX are ZIP files too, but documents by their ending. */
const CONTAINER = /\.(?:zip|zipx|7z|rar|tar|gz|tgz|bz2|tbz2?|xz|zst|cab|iso|jar|eml|msg|mbox|pst|mht|mhtml)$/i
const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g
const LONGEST = 255

/** Judges the name of a member: to be taken, silently skipped (folders, system files) or refused. */
export function judgeMemberName(written: string): MemberName {
  const name = written.replace(UNREADABLE, '\ufffd').slice(-LONGEST)
  if (OUTSIDE.test(written)) return { kind: 'refuse', name, why: 'outside' }
  if (written === '' || LEFT_BEHIND.test(written)) return { kind: 'skip' }
  if (/(?:^|\/)winmail\.dat$/i.test(written)) return { kind: 'refuse', name, why: 'outlook' }
  if (CONTAINER.test(written.trim())) return { kind: 'refuse', name, why: 'container' }
  return { kind: 'take', name }
}

/** Gives a name that came before a number: "notes.txt", "notes (2).txt". */
export function distinctNames(): (name: string) => string {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  return (name) => {
    let chosen = name
    const [, stem = name, ending = ''] = /^(.*?[^/])(\.[^./]{1,10})?$/s.exec(name) ?? []
    while (seen.has(chosen.toLowerCase())) {
      const count = (counts.get(name.toLowerCase()) ?? 1) + 1
      counts.set(name.toLowerCase(), count)
      chosen = `${stem} (${count})${ending}`
    }
    seen.add(chosen.toLowerCase())
    return chosen
  }
}
