import { type DocumentKind, type Extracted, pageAt } from '../../domain/document.js'
import type { Fact } from '../../domain/fact.js'
import { isSkipped, type Unit } from '../../domain/unit.js'
import { factKey } from './factKey.js'
import { findCertifications } from './findCertifications.js'
import { findEducation } from './findEducation.js'
import { findExperience } from './findExperience.js'
import { findLicences } from './findLicences.js'
import { findSoftware } from './findSoftware.js'
import { findTechnologies } from './findTechnologies.js'
import { isCourseKind } from './notAsked.js'
import type { Named, Passage } from './passage.js'
import { readPassages } from './readPassages.js'
import { outside, withoutOverlaps } from './withoutOverlaps.js'

interface FactInput {
  readonly extracted: Extracted
  readonly units: readonly Unit[]
  readonly documentKind: DocumentKind
  /** Ordinals of the units to read; absent: all. */
  readonly only?: readonly number[]
}

/**
 * What the units ask for or teach beside competencies, in document order: technologies everywhere; certifications and
 * licences in postings, and where a course prepares for them; education and experience in postings only. The same thing
 * is given once a unit, from its first passage. Value statements and skipped units give
 * nothing.
 */
export function findFacts(input: FactInput): readonly Fact[] {
  const { extracted, documentKind } = input
  if (documentKind === 'values') return []
  const only = input.only === undefined ? null : new Set(input.only)
  return input.units.flatMap((unit) => {
    if (isSkipped(unit) || (only !== null && !only.has(unit.ordinal))) return []
    const seen = new Set<string>()
    const facts: Fact[] = []
    for (const passage of readPassages(extracted.text, unit, isCourseKind(documentKind))) {
      for (const named of findIn(passage, isCourseKind(documentKind))) {
        const key = factKey(named)
        if (seen.has(key)) continue
        seen.add(key)
        facts.push(fact(extracted, unit, passage, named))
      }
    }
    return facts
  })
}

function findIn(passage: Passage, isCourse: boolean): readonly Named[] {
  const technologies = withoutOverlaps([
    ...findTechnologies(passage, isCourse),
    ...findSoftware(passage, isCourse),
  ])
  if (isCourse) return inOrder([...technologies, ...prepared(passage)])
  const education = withoutOverlaps(findEducation(passage))
  const licences = withoutOverlaps(findLicences(passage))
  const experience = withoutOverlaps(findExperience(passage))
  // "Experience with Excel" names the tool; "two years with Excel" an experience as well.
  const untold = outside(experience, technologies)
  const kept = experience.filter(
    (named) =>
      AMOUNT.test(named.name) ||
      (untold.includes(named) && !(technologies.length > 0 && TOOLS.test(named.name))),
  )
  // "Certificate program" is schooling and "teaching certificate" a licence.
  const certifications = outside(outside(withoutOverlaps(findCertifications(passage)), education), licences)
  return inOrder([...technologies, ...education, ...kept, ...licences, ...certifications])
}

const AMOUNT = /\b(?:years?|yrs?|months?)\b/iu
const TOOLS = /\b(?:software|programs?|applications?|tools|systems|packages|languages?|platforms?)$/iu
const PREPARES =
  /\b(?:prepar\w+|lead\w* to|earn\w*|qualif\w+|eligible|sit for|aligned? (?:with|to)|toward|receive|obtain)\b/iu

/** Certifications and licences that a course leads to. */
function prepared(passage: Passage): readonly Named[] {
  if (!/certif|licen|exam|credential/iu.test(passage.text)) return []
  const from = passage.text.search(PREPARES)
  if (from === -1) return []
  const asked: Passage = { ...passage, role: 'requirements' }
  const found = withoutOverlaps([...findLicences(asked), ...findCertifications(asked)])
  return found.filter((named) => named.start > from)
}

function inOrder(named: readonly Named[]): readonly Named[] {
  return [...named].sort((a, b) => a.start - b.start)
}

function fact({ text, pages }: Extracted, unit: Unit, passage: Passage, named: Named): Fact {
  const { start, end } = passage
  return {
    kind: 'fact',
    factKind: named.factKind,
    unit: unit.ordinal,
    name: named.name,
    evidence: { start, end, text: text.slice(start, end), page: pageAt(pages, start) },
  }
}
