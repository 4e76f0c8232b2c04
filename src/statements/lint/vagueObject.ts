import type { LintFinding, LintFix } from '../../domain/lint.js'

interface Vague {
  readonly pattern: RegExp
  readonly help: string
  /** The wording without the vague words, where they can simply go. */
  readonly without?: (text: string, match: RegExpExecArray) => string
}

const THING = '(?:things|topics|issues|aspects|areas|subjects|items|matters|factors|elements|concepts|ideas)'
const WHOLE_END = String.raw`(?=\s*(?:[.;!]|$))`

const TABLE: readonly Vague[] = [
  {
    pattern:
      /,?\s*(?:\band\s+|,\s*)?(?:\betc\b\.?|\bet\s+cetera\b|\band\s+so\s+(?:on|forth)\b|\band\s+the\s+like\b|\band\s+more$)/iu,
    help: 'Name what belongs to it, or leave it out.',
    without: withoutOpenEnd,
  },
  {
    pattern:
      /,?\s*\b(?:and|or|and\/or)\s+(?:(?:performs?|does|do|completes?|carry\s+out|assists?\s+with|handles?)\s+)?(?:all\s+|any\s+)?other\s+(?:(?:related|similar|special|necessary|relevant|job-related|general)\s+){0,2}(?:duties|tasks|projects|responsibilities|work|assignments)(?:\s+as\s+(?:assigned|needed|required|necessary|directed|requested))?[\s.;]*$/iu,
    help: 'Leave it out, or name the work.',
    without: cut,
  },
  {
    pattern:
      /\bother\s+(?:(?:related|similar|special|necessary|relevant|job-related|general)\s+){0,2}(?:duties|tasks|projects|responsibilities|work|assignments|things)\b(?=\s*(?:as\s+\p{L}+)?[\s.;]*$)/iu,
    help: 'Name the work.',
  },
  {
    pattern:
      /,?\s+(?:as|when|if|where)\s+(?:needed|required|necessary|assigned|appropriate)(?=\s*(?:[.,;)]|$))/iu,
    help: 'Say when, or leave it out.',
    without: cut,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?:various|many|several|numerous|different|relevant|certain|some|multiple|miscellaneous)\s+(?:different\s+|other\s+)?${THING}\b${WHOLE_END}`,
      'iu',
    ),
    help: 'Say which.',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:a\s+)?(?:wide\s+)?(?:variety|range|number)\s+of\s+${THING}\b${WHOLE_END}`,
      'iu',
    ),
    help: 'Say which.',
  },
  {
    pattern:
      /(?<!\bof\s|\bliving\s|\bother\s|\bphysical\s)\b(?:things\b(?!\s+that\b)|stuff(?=\s*(?:[.,;)]|\band\b|$)))/u,
    help: 'Say which.',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:basic|key|fundamental|main|major|core|important|essential|general)\s+(?:concepts|principles|ideas|terms|skills|theories|topics|issues|aspects|facts|information)${WHOLE_END}`,
      'iu',
    ),
    help: 'Say of what.',
  },
  {
    pattern:
      /^(?:\p{L}+ly\s+)?(?:(?:deals?|copes?)\s+(?:\p{L}+ly\s+)?with|handles?|works?\s+on|does|do|helps?(?:\s+out)?\s+with|assists?\s+with)\s+(?:(?:various|special|different|other|all|any|day-to-day|everyday|multiple|general|assigned|difficult|the)\s+){0,2}(?:things|issues|problems|matters|situations|tasks|projects|work|stuff|assignments|activities)(?=\s*(?:[.;]|$|\s(?:as|when|if)\s|\sfor\s+the\s+(?:division|department|office|team|unit|company|agency|organization|section)\b))/iu,
    help: 'Name the work and a verb for what is done with it.',
  },
]

/** Finds words that leave open what a wording is about, with the wording without them where they can go. */
export function vagueObject(text: string): LintFinding | null {
  for (const { pattern, help, without } of TABLE) {
    const match = pattern.exec(text)
    if (match === null) continue
    const words = match[0].replace(/^[\s,]+|[\s,;]+$/gu, '')
    const mended = without?.(text, match) ?? null
    const fixes: readonly LintFix[] =
      mended === null || mended.split(/\s+/u).length < 2
        ? []
        : [{ label: `without “${words}”`, text: mended }]
    return { id: 'vague_object', sentence: `“${words}” does not say what is meant. ${help}`, words, fixes }
  }
  return null
}

function cut(text: string, match: RegExpExecArray): string {
  return tidy(text.slice(0, match.index) + text.slice(match.index + match[0].length))
}

/** "reports, memos, etc." → "reports and memos"; in brackets and before more words only the open end goes. */
function withoutOpenEnd(text: string, match: RegExpExecArray): string {
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  const inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')')
  const comma = before.lastIndexOf(',')
  const last = before.slice(comma + 1)
  if (inBrackets || comma < 0 || /\b(?:and|or)\b/iu.test(last) || last.trim().split(/\s+/u).length > 4)
    return tidy(before + after)
  const serial = /,[^,;:.]{1,40}$/u.test(before.slice(0, comma)) ? ', and' : ' and'
  return tidy(`${before.slice(0, comma)}${serial}${last}${after}`)
}

function tidy(text: string): string {
  return text
    .replace(/\s{1,9}([.,;:)])/gu, '$1')
    .replace(/([,;]){2}/gu, '$1')
    .replace(/\.\./gu, '.')
    .replace(/ {2,9}/gu, ' ')
    .replace(/[\s,;]{1,9}$/u, '')
    .trim()
}
