import type { Section, Unit } from '../../domain/unit.js'
import { isCourseTalk, isHiringTalk, isNeeded, isSilentSection } from './notAsked.js'
import type { Passage } from './passage.js'

/** A longer "sentence" is a table or figures without marks; only so much of it is read. */
const LONGEST = 20_000

/** The passages of a unit that may ask for or teach something, in document order: title, headings, sentences. */
export function readPassages(text: string, unit: Unit, isCourse: boolean): readonly Passage[] {
  const passages: Passage[] = []
  if (unit.title !== null) passages.push(...quoted(text, unit, unit.title))
  for (const section of unit.sections) {
    if (isSilentSection(section, isCourse)) continue
    passages.push(...heading(text, section))
    let previous: string | null = null
    for (const sentence of section.sentences) {
      const words = sentence.text.slice(0, LONGEST).replace(/\s+/gu, ' ')
      const around = `${section.heading ?? ''} ${sentence.leadIn === sentence.text.trim() ? '' : (sentence.leadIn ?? '')}`
      const isTalk = isCourse ? isCourseTalk(words, previous) : isHiringTalk(words, previous)
      const isRule = isCourse && section.role === 'policy' && !isNeeded(words, around)
      if (!isTalk && !isRule)
        passages.push({ start: sentence.start, end: sentence.end, text: words, role: section.role, around })
      previous = words
    }
  }
  return passages
}

function quoted(text: string, unit: Unit, title: string): readonly Passage[] {
  const start = text.slice(unit.start, Math.min(unit.end, unit.start + 1000)).indexOf(title)
  if (start === -1) return []
  const at = unit.start + start
  return [{ start: at, end: at + title.length, text: title, role: 'description', around: '' }]
}

function heading(text: string, section: Section): readonly Passage[] {
  const { heading: words, start, role } = section
  if (words === null || !text.startsWith(words, start)) return []
  return [{ start, end: start + words.length, text: words, role, around: '' }]
}
