import type { Offer, StatementKind } from '../domain/statement.js'
import { withoutLabel } from './itemLabel.js'
import { rewordDuty } from './rewordDuty.js'
import { rewordOutcome } from './rewordOutcome.js'
import { rewordRequirement } from './rewordRequirement.js'
import { sentenceCase } from './sentenceCase.js'
import { simpler, withinLength } from './simpler.js'
import { readVerb } from './verbs.js'
import { withoutEmployer } from './withoutEmployer.js'
import { withoutNames } from './withoutNames.js'
import { capitalise, differs, LONG, lowerFirst, plain, shorten } from './wording.js'

/** The suggested wording of a passage, its final kind and other wordings to take. */
export interface Wording {
  readonly statementKind: StatementKind
  readonly text: string
  readonly offers: readonly Offer[]
}

/**
 * Words a passage as a stand-alone competency (design §6.2): verb first, no closing mark. A requirement that names a
 * bare subject becomes knowledge: its noun phrase is the wording and "Apply …" is offered. The document's own wording
 * is offered whenever the suggestion differs from it. `lead` is the line above the passage, `names` are
 * the names of its unit (title, code) and `employers` those of whoever employs, which a competency does not carry.
 */
export function reword(
  evidence: string,
  kind: Exclude<StatementKind, 'knowledge'>,
  lead: string | null,
  names: readonly string[] = [],
  employers: readonly string[] = [],
): Wording {
  const official = capitalise(plain(evidence))
  const passage = prepare(evidence, kind, names, employers)
  if (kind === 'outcome') {
    const text = rewordOutcome(passage, lead)
    return { statementKind: kind, text, offers: offersFor(text, official, null) }
  }
  const brief = withinLength(passage, LONG)
  // "Experience programming in R" among the duties is a requirement's wording all the same.
  const asks =
    /^(?:(?:strong|proven|demonstrated|excellent|good|the)\s+)*(?:experience\s+(?:in\s+|with\s+)?\p{L}+ing|ability\s+to|(?:[\p{L}-]+\s+){1,3}skills)\b/iu.test(
      brief,
    )
  if (kind === 'duty' && !asks) {
    const text = rewordDuty(brief)
    return { statementKind: kind, text, offers: offersFor(text, official, null) }
  }
  const { text, knowledge, subject = text, degree = null } = rewordRequirement(brief, lead)
  const apply = knowledge ? applyTo(subject, degree) : null
  return {
    statementKind: kind === 'duty' ? kind : knowledge ? 'knowledge' : 'requirement',
    text,
    offers: offersFor(text, official, apply),
  }
}

/** The passage in plain words and sentence case, without the names of its unit. */
function prepare(
  evidence: string,
  kind: StatementKind,
  names: readonly string[],
  employers: readonly string[],
): string {
  const line = simpler(withoutLabel(plain(evidence).replace(/^\(?\d{1,2}[.)]\s+(?=\p{L})/u, '')))
  const startsWithVerb = readVerb(/^[\p{L}-]+/u.exec(line)?.[0] ?? '') !== null
  const owner = kind === 'outcome' ? 'the course’s' : 'the organization’s'
  const named = withoutNames(sentenceCase(line, startsWithVerb), names, owner)
  return kind === 'outcome' ? named : withoutEmployer(named, employers, kind === 'duty')
}

function offersFor(text: string, official: string, apply: string | null): readonly Offer[] {
  const shorter = shorten(text)
  return [
    ...(apply === null ? [] : [{ id: 'apply' as const, text: apply.replace(/[\s.;,]+$/u, '') }]),
    ...(differs(text, official) ? [{ id: 'official' as const, text: official }] : []),
    ...(shorter === null ? [] : [{ id: 'shorter' as const, text: shorter }]),
  ]
}

/** Ends the noun phrase that is known; what follows says more of it. */
const HEAD_END =
  /[(;]|\s(?:of|in|for|to|as|that|which|when|from|relat(?:ed|ing)|relevant|regarding|including|such|used|necessary|applicable|sufficient|pertaining|needed|governing)\s/iu
/** Nouns one applies as they are, last in a phrase; anything else is known, and the knowledge is applied. */
const APPLICABLE =
  /\b(?:principles?|methods?|methodolog(?:y|ies)|techniques?|procedures?|practices|standards?|regulations?|laws?|statutes?|polic(?:y|ies)|rules?|theor(?:y|ies)|concepts|guidelines|codes|strategies|skills|approaches|fundamentals|frameworks?)(?=$|,|\s+and\s)/iu

/** "Apply payroll principles", "Apply in-depth knowledge of the port"; what it is for follows with "to". */
function applyTo(subject: string, degree: string | null): string {
  const head = (subject.split(HEAD_END)[0] ?? subject).trim()
  if (degree !== null)
    return `Apply ${degree.replace(/^in depth$/u, 'in-depth')} knowledge of ${lowerFirst(subject)}`
  if (!APPLICABLE.test(head)) return `Apply knowledge of ${lowerFirst(subject)}`
  return `Apply ${lowerFirst(subject)}`
    .replace(/,?\s+as\s+(?:it|they)\s+(?:appl(?:y|ies)|relates?|pertains?)\s+to\s+/iu, ' to ')
    .replace(/,?\s+sufficient\s+to\s+/iu, ' to ')
}
