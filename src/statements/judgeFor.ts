import type { DocumentKind } from '../domain/document.js'
import type { Section, Sentence, Unit } from '../domain/unit.js'
import { judgeCriteria } from './judgeCriteria.js'
import { judgeOutcome } from './judgeOutcome.js'
import { judgeValues } from './judgeValues.js'
import { judgeWork } from './judgeWork.js'
import { verbFirst } from './leadIn.js'
import { outcomeCode } from './outcomeCode.js'
import type { Finding, Surroundings } from './rules.js'

/** Finds the competencies a sentence states. */
export type Judge = (section: Section, sentence: Sentence, around: Surroundings) => readonly Finding[]

/** The judge for the sentences of `unit` in a document of this kind; call it in document order. */
export function judgeFor(kind: DocumentKind, unit: Unit, text: string): Judge {
  if (kind === 'evaluation') return judgeCriteria(unit, text)
  const unlessLead =
    (judge: (sentence: Sentence, around: Surroundings) => readonly Finding[]): Judge =>
    (_, sentence, around) =>
      sentence.text.trim() === sentence.leadIn ? [] : judge(sentence, around)
  if (kind === 'values') return (_, sentence, around) => judgeValues(sentence, around)
  if (kind === 'job') return unlessLead(judgeWork)
  if (kind === 'outcomes')
    return (_, sentence, around) => {
      const own = withoutFirstRow(sentence)
      // The whole document is a list of outcomes: a part that its heading does not call otherwise holds some too.
      const role = around.role === 'description' ? 'outcomes' : around.role
      return own.text.trim() === own.leadIn ? [] : judgeCoded(own, { ...around, role })
    }
  return unlessLead((sentence, around) => {
    const outcome = judgeCoded(sentence, around)
    if (outcome.length > 0) return outcome
    // A document of unknown kind may still be a posting: its duties and requirements stand under their headings.
    const isWork = kind === 'other' && (around.role === 'duties' || around.role === 'requirements')
    return isWork ? judgeWork(sentence, around) : []
  })
}

/** A table of outcomes may have no head: an outcome in its first row names no column. */
function withoutFirstRow(sentence: Sentence): Sentence {
  const isOutcome =
    sentence.form === 'table_row' &&
    sentence.leadIn !== null &&
    sentence.leadIn.split(/\s+/u).length > 2 &&
    verbFirst(sentence.leadIn.slice(outcomeCode(sentence.leadIn)))?.form === 'base'
  return isOutcome ? { ...sentence, leadIn: null } : sentence
}

/** Judges an outcome without the code in front of it; ranges stay those of the whole sentence. */
function judgeCoded(sentence: Sentence, around: Surroundings): readonly Finding[] {
  const code = outcomeCode(sentence.text)
  if (code === 0) return judgeOutcome(sentence, around)
  const body = { ...sentence, start: sentence.start + code, text: sentence.text.slice(code) }
  return judgeOutcome(body, around).map((finding) => ({
    ...finding,
    start: finding.start + code,
    end: finding.end + code,
  }))
}
