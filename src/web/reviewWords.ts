// Every word of the review page, and of its keys on the help page.
import type { Bloom, BloomLevel } from '../domain/bloom.js'
import type { MatchReason, State, StatementReason } from '../domain/decision.js'
import type { Relation } from '../domain/relation.js'
import type { Offer, StatementKind } from '../domain/statement.js'
import type { Action, KeyGroup } from './keys.js'
import { count } from './words.js'

export const STATEMENT_KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  outcome: 'Outcome',
  duty: 'Duty',
  requirement: 'Requirement',
  knowledge: 'Knowledge',
  description: 'Course content',
}

export const STANDING_WORDS: Readonly<Record<State, string>> = {
  open: 'To decide',
  accepted: 'Accepted',
  rejected: 'Rejected',
  skipped: 'Skipped',
}

export const STATEMENT_REASON_WORDS: Readonly<Record<StatementReason, string>> = {
  not_a_competency: 'Not a competency',
  too_vague: 'Too vague',
  duplicate: 'Said elsewhere already',
  wrong_passage: 'Wrong or incomplete passage',
  out_of_scope: 'Does not belong here',
  other: 'Another reason',
}

export const MATCH_REASON_WORDS: Readonly<Record<MatchReason, string>> = {
  wrong_meaning: 'Means something else',
  too_broad: 'Too broad',
  too_narrow: 'Too narrow',
  better_exists: 'A better match exists',
  out_of_scope: 'Does not belong here',
  other: 'Another reason',
}

/** Name of a Bloom level and what people do at it, to go after "to". */
export const BLOOM_WORDS: Readonly<Record<BloomLevel, { readonly name: string; readonly does: string }>> = {
  remember: { name: 'Remember', does: 'recall or recognize facts' },
  understand: { name: 'Understand', does: 'explain something in one’s own words' },
  apply: { name: 'Apply', does: 'use a method or an idea in a given case' },
  analyze: { name: 'Analyze', does: 'take something apart and see how its parts relate' },
  evaluate: { name: 'Evaluate', does: 'judge something by criteria' },
  create: { name: 'Create', does: 'put something new together' },
}

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  same: 'Same',
  inside_theirs: 'Ours is inside theirs',
  inside_ours: 'Theirs is inside ours',
  overlap: 'They overlap',
}

export const OFFER_WORDS: Readonly<Record<Offer['id'], string>> = {
  official: 'Accept source wording',
  apply: 'Use this wording',
  shorter: 'Use the shorter wording',
}

export const KEY_WORDS: Readonly<Record<Action, string>> = {
  accept: 'Accept',
  acceptAll: 'Accept with all matches listed',
  edit: 'Edit',
  reject: 'Reject, then 1–6 for the reason',
  skip: 'Skip for now',
  official: 'Accept in the wording of the source',
  apply: 'Accept in the first offered wording',
  duplicate: 'Reject: said elsewhere already',
  fix: 'Try the wording with this digit; nothing is saved yet',
  dropDraft: 'Back to the suggestion',
  acceptMatch: 'Accept the current match',
  rejectMatch: 'Not a match, then 1–6 for the reason',
  nextMatch: 'Go to the next match',
  same: 'Accept the match: same',
  inside_theirs: 'Accept the match: ours is inside theirs',
  inside_ours: 'Accept the match: theirs is inside ours (ours is broader)',
  overlap: 'Accept the match: they overlap',
  next: 'Next suggestion',
  previous: 'Previous suggestion',
  undo: 'Undo the last decision',
  search: 'Search',
  help: 'Show the keys',
}

export const KEY_GROUP_WORDS: Readonly<Record<KeyGroup, string>> = {
  statement: 'The suggested competency',
  wording: 'The wording check',
  match: 'The current match',
  move: 'Moving and undo',
}

/** How likely in a word; the number stands beside it. */
export function likelihood(probability: number): string {
  if (probability >= 0.85) return 'very likely'
  if (probability >= 0.65) return 'likely'
  if (probability >= 0.4) return 'possible'
  if (probability >= 0.2) return 'uncertain'
  return 'unlikely'
}

export const percent = (probability: number): string => `${Math.round(probability * 100)}\u00a0%`

export const REVIEW = {
  title: (framework: string) => `Review: ${framework}`,
  loading: 'Loading…',
  loadError: 'The queue could not be loaded. Is Tributary still running?',
  retry: 'Try again',
  queue: 'Queue',
  card: 'Suggested competency',
  source: 'Source passage',
  surroundings: 'Text of the document around the passage',
  sourceIn: (document: string, page: number | null) =>
    page === null ? document : `${document}, page ${page}`,
  progress: (done: number, total: number) => `${done} of ${total} decided`,
  left: (n: number) => `${n} left`,
  filters: 'Filters',
  search: 'Search',
  state: 'Status',
  all: 'All',
  kind: 'Kind',
  anyKind: 'Every kind',
  document: 'Document',
  anyDocument: 'Every document',
  order: 'Order',
  orders: { document: 'As in the documents', confident: 'Most certain first' },
  more: 'Show more',
  empty: 'Nothing here. Change the filters, or look at what was accepted.',
  allDone: 'Everything is decided.',
  backToProject: 'To the accepted competencies',
  stillReading: (n: number) => `${count(n, 'document is', 'documents are')} still being read.`,
  moreArrived: (n: number) => `${count(n, 'new suggestion', 'new suggestions')}.`,
  show: 'Show them',
  matches: 'Suggested matches',
  noMatch: 'No good match was found in the reference frameworks.',
  matchCount: (n: number) => (n === 0 ? 'no match' : count(n, 'match', 'matches')),
  moreMatches: (n: number) => `${count(n, 'less likely entry', 'less likely entries')}`,
  why: 'Why',
  current: 'Current match',
  accept: 'Accept',
  acceptDraft: 'Accept draft',
  acceptWith: (n: number) => `Accept with ${count(n, 'match', 'matches')}`,
  edit: 'Edit',
  reject: 'Reject',
  skip: 'Skip',
  undo: 'Undo',
  save: 'Accept this wording',
  cancel: 'Cancel',
  wording: 'Wording',
  wordingHint: 'Enter accepts, Escape cancels.',
  changes: 'Changes to the source wording',
  unchanged: 'Same wording as the source.',
  removed: 'removed',
  added: 'added',
  draft: 'Draft, not saved',
  dropDraft: 'Back to the suggestion',
  check: 'Wording check',
  checked: (sentences: readonly string[]) =>
    sentences.length === 0 ? 'Wording check: nothing to change.' : `Wording check: ${sentences.join(' ')}`,
  bloom: ({ level, probability }: Bloom) => `Bloom: ${BLOOM_WORDS[level].name}, ${percent(probability)}`,
  bloomTitle: ({ level, probability }: Bloom) =>
    `${BLOOM_WORDS[level].name} asks people to ${BLOOM_WORDS[level].does}. About ${Math.round(probability * 100)} of a hundred raters would name this level.`,
  alike: (total: number) => `Appears in ${count(total, 'place', 'places')}`,
  alikeMore: (n: number) => `and ${count(n, 'more place', 'more places')}`,
  acceptedIn: (place: string) => `Accepted already in ${place}.`,
  duplicate: 'Reject: said elsewhere',
  sameWording: 'The same wording',
  yes: 'Accept match',
  no: 'Not a match',
  orAs: 'Or accept it as:',
  whyReject: 'Why not?',
  reasonHint: 'Press 1 to 6, or Escape to go back.',
  keys: 'Keys',
  keysOn: 'Single-letter keys',
  keysHint: 'Keys rest while you type in a field.',
  close: 'Close',
  said: {
    accepted: 'Accepted.',
    edited: 'Accepted in your wording.',
    rejected: 'Rejected.',
    skipped: 'Skipped.',
    matchAccepted: 'Match accepted.',
    matchRejected: 'Match rejected.',
    saved: (left: number) => `Saved. ${left} left. U to undo.`,
    undone: (what: string) => `Undone: ${what}. Saved.`,
    nothingToUndo: 'There is nothing to undo.',
    conflict: 'Somebody decided this before you. You see the newer decision; nothing was overwritten.',
    failed: 'Not saved.',
    offline: 'Not saved: Tributary does not answer. Is it still running? Your choice is still open.',
    acceptedWith: (n: number) => `Accepted with ${count(n, 'match', 'matches')}.`,
    noOffer: 'There is no other wording for this one.',
    changed: (text: string, keysOn: boolean) =>
      `Wording changed: ${text.replace(/[.\s]+$/, '')}. ${keysOn ? 'A accepts it.' : '“Accept draft” saves it.'}`,
    dropped: 'Back to the suggestion. Nothing was saved.',
    noAlike: 'No other place keeps this one.',
    end: 'This is the last one.',
    start: 'This is the first one.',
    keysOff: 'Single-letter keys are off.',
    keysOn: 'Single-letter keys are on.',
    card: (position: number, total: number, text: string) => `${position} of ${total}: ${text}`,
  },
} as const

export const HELP = {
  title: 'Help',
  keysTitle: 'Keys of the review page',
  keysLead:
    'One key decides and moves on; a digit only changes the wording and lets you look first. Keys rest while you type in a field. You can switch them off on the review page, under “Keys”.',
  steps: 'How it works',
  stepList: [
    'Add documents: syllabi on the academic side, job descriptions on the employer side.',
    'Tributary finds passages that state a competency and suggests a stand-alone wording, with matches to reference frameworks.',
    'You decide. The passage stands beside every suggestion. Everything can be undone, also after a restart.',
    'What you accept becomes your framework. Export it as CASE whenever you like.',
  ],
  privacyTitle: 'What leaves this computer: nothing',
  privacy: [
    'Documents, suggestions and decisions stay in the data folder on this computer. These pages load nothing from elsewhere.',
    'There is no account, no key and no language-model service. The matching model is part of the installation.',
    'An export leaves this computer only when you send the file to somebody. It carries accepted competencies, matches and citations; no passages, no file names, no scores.',
  ],
  wordsTitle: 'What the percentages mean',
  words:
    'Beside a suggestion: how many of a hundred like it two careful people would both keep. Beside a match: how often a careful person would accept it. Below a threshold nothing is shown, and the card says that no good match was found.',
  checkTitle: 'What the wording check does',
  check: [
    'It points at words that make a competency hard to judge: a verb nobody can observe (“understand”), two competencies in one, an object that leaves open what is meant, a long sentence, or a passive one. It blocks nothing.',
    'Each remark brings new wordings, one digit each. The new wording stands on the card as a draft; the check looks at it again. A accepts the draft, E edits it, Escape drops it. It is silent on the source’s own wording once you accepted that, and on plain knowledge.',
  ],
  bloomTitle: 'What “Bloom” says',
  bloom:
    'Bloom’s taxonomy sorts what learners do into six levels. The card names the likeliest one, with how many of a hundred raters would name it too. It belongs to the verb: with another verb in front the card names no level.',
} as const
