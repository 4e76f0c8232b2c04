import { action, type RequirementWording } from './asAction.js'
import { verbFirst } from './leadIn.js'
import { nominalChain } from './verbChain.js'
import { capitalise, lowerFirst } from './wording.js'

/** Things people use; to be familiar with them is to be able to. */
const PRODUCT =
  /\b(?:software|excel|word processing|outlook|sql|html|css|python|java(?:script)?|linux|windows|microsoft|adobe|google|programming languages?|scripting languages?|spreadsheets?|databases?|operating systems?|tools?|platforms?|applications|equipment)\b/iu
const COMPUTER_PROGRAM =
  /^(?:microsoft|ms)\b|\b(?:excel|spreadsheets?|word processing)$|\b(?:computer|software|office)\b.*\b(?:programs?|applications?|software|packages?|suite)$/iu
/** Things people work with rather than use. */
const MATERIAL =
  /\b(?:datasets?|data|files|records|populations|communities|people|students|clients|customers|children|families|stakeholders)$/iu
/** "Familiar with spreadsheets", "basic understanding of SQL": what one uses; null for any other subject. */
export function familiar(whole: string, subject: string): RequirementWording | null {
  const head = subject.split(/\s\(|,|\s(?:for|in|with|of|using|to|including|such|that|and)\s/u)[0] ?? subject
  const isFamiliar = /\bfamiliar/iu.test(whole.slice(0, whole.length - subject.length))
  if (isFamiliar && MATERIAL.test(subject))
    return { text: `Work with ${lowerFirst(subject)}`, knowledge: false }
  if (
    /^(?:(?:an?|good|strong|solid|excellent|working|proven|some)\s+)*(?:knowledge|familiar)/iu.test(whole) &&
    COMPUTER_PROGRAM.test(head)
  )
    return { text: `Use ${lowerFirst(subject)}`, knowledge: false }
  const named = subject.split(/\s\(|\s(?:for|in|with|of|using|to|including|such|that)\s/u)[0] ?? subject
  const isUsed = isFamiliar
    ? PRODUCT.test(head) || /\btools(?:\s+and\s+\p{L}+)?$/iu.test(named)
    : /\b(?:basic|working|strong)\s+(?:knowledge|understanding)\b/iu.test(whole) && PRODUCT.test(head)
  if (
    !isUsed ||
    /\b(?:principles?|concepts?|theor(?:y|ies)|laws?|regulations?|systems? of|state|federal|policies)\b/iu.test(
      head,
    )
  )
    return null
  return { text: `Use ${lowerFirst(subject)}`, knowledge: false }
}

/** "Knowledge of X": the subject alone, unless it goes on with an ability or says how to do something. */
export function known(whole: string, subject: string): RequirementWording {
  const how = /^how\s+to\s+/iu.exec(subject)?.[0].length ?? 0
  if (how > 0) return action(subject.slice(how))
  if (
    /\b(?:understanding|understand)\b/iu.test(whole) &&
    /^(?:how|what|why|when|where|which)\s/iu.test(subject)
  )
    return { text: `Understand ${subject}`, knowledge: false }
  const more =
    /^(.*?),?\s+(?:and|with)\s+(?:(?:the|an|demonstrated|proven)\s+)*abilit(?:y|ies)\s+to\s+(.+)$/iu.exec(
      subject,
    )
  if (more?.[1] !== undefined && more[2] !== undefined) {
    const again = ACT_ON_IT.exec(more[2])
    if (again?.[1] !== undefined && verbFirst(again[1]) !== null)
      return action(`${again[1]} ${lowerFirst(more[1])} ${again[2] ?? ''}`.trim())
    const noun = /\bunderstanding\b/iu.test(whole) ? 'understanding' : 'knowledge'
    return { text: `Apply ${noun} of ${lowerFirst(more[1])} and ${more[2]}`, knowledge: false }
  }
  const degree = DEGREE.exec(whole.slice(0, whole.length - subject.length))?.[1]?.toLowerCase()
  return { ...bare(subject), ...(degree === undefined ? {} : { degree }) }
}

const DEGREE =
  /\b(in[- ]depth|deep|thorough|comprehensive|extensive|advanced|expert|substantive|detailed|specialized|proficient|sophisticated|basic|general)\b/iu

/** "… and interpret and apply these laws accurately": the subject named before is the object. */
const ACT_ON_IT =
  /^((?:\p{L}+(?:,\s+(?:and\s+)?|\s+and\s+)){0,4}\p{L}+)\s+(?:them|it|(?:these|those|such|this|the same)(?:\s+\p{L}+)?)(?=\s+\p{L}+ly$|$)\s*(\S*)$/iu

/** Two or more actions named by nouns ("the operation and adjustment of lathes"); fields of study are none. */
const ACTIONS =
  /^(?:the\s+)?(?!\p{L}*(?:organization|administration|management|development)\b)\p{L}+(?:tion|ment|ance|use|ing|ly)(?:,\s+\p{L}+)*,?\s+and\s+(?!organization|administration|management|development)(?:use|\p{L}+(?:tion|ment|ance))\s+of\s/iu

/** The subject alone; chains of action nouns are actions. */
export function bare(subject: string): RequirementWording {
  const actions = ACTIONS.test(subject) ? nominalChain(subject) : null
  if (actions !== null) return { text: actions, knowledge: false }
  return { text: capitalise(subject.replace(/^the\s+(?=\p{Ll})/u, '')), knowledge: true, subject }
}
