import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/domain/correction.js'
import { courseKey, isChosen, parseCourseChoice } from '../../src/domain/courseChoice.js'
import { textSimilarity } from '../../src/domain/textSignature.js'
import type { Section, Unit } from '../../src/domain/unit.js'
import { applyCorrections, findPlace } from '../../src/segment/applyCorrections.js'
import { textSignature } from '../../src/segment/textSignature.js'

const LINES = ['BUS 101 Payroll', 'Prepare payrolls.', 'BUS 102 Taxes', 'File tax returns.', 'Appendix']
const TEXT = LINES.join('\n')
const startOf = (line: string) => TEXT.indexOf(line)
const placeOf = (line: string) => ({ at: startOf(line), quote: line })

function section(line: string, role: Section['role'] = 'description'): Section {
  const start = startOf(line)
  const range = { start, end: start + line.length }
  return {
    role,
    heading: null,
    ...range,
    sentences: [{ ...range, text: line, form: 'sentence', leadIn: null }],
  }
}

function unit(code: string, first: string, last: string, sections: readonly Section[]): Unit {
  return {
    ...{ kind: 'unit', ordinal: 0, code, title: code, credits: '3', prerequisites: null, crossListed: [] },
    ...{ language: null, excluded: false, sameCourse: true },
    ...{ start: startOf(first), end: startOf(last) + last.length, sections },
  }
}

const [ONE, ONE_TEXT, TWO, TWO_TEXT, APPENDIX] = LINES as [string, string, string, string, string]
const UNITS = [
  unit('BUS 101', ONE, ONE_TEXT, [section(ONE_TEXT)]),
  unit('BUS 102', TWO, APPENDIX, [section(TWO_TEXT), section(APPENDIX)]),
]
const corrected = (...corrections: readonly Correction[]) => applyCorrections(TEXT, UNITS, corrections)

describe('a cut that a person corrects', () => {
  it('joins a unit with the one above', () => {
    const units = corrected({ kind: 'merge', place: placeOf(TWO) })
    expect(units).toHaveLength(1)
    expect(units[0]).toMatchObject({ code: 'BUS 101', start: 0, end: TEXT.length })
    expect(units[0]?.sections).toHaveLength(3)
  })

  it('begins a new unit where the person says, with the sentences that follow', () => {
    const units = corrected({ kind: 'split', place: placeOf(APPENDIX), code: null, title: 'Appendix' })
    expect(units.map((one) => [one.ordinal, one.title, one.credits])).toEqual([
      [0, 'BUS 101', '3'],
      [1, 'BUS 102', '3'],
      [2, 'Appendix', null],
    ])
    expect(units[1]?.sections.map((one) => one.sentences[0]?.text)).toEqual([TWO_TEXT])
    expect(units[2]?.sections.map((one) => one.sentences[0]?.text)).toEqual([APPENDIX])
  })

  it('takes other names, other roles, and what is left out', () => {
    const units = corrected(
      { kind: 'retitle', place: placeOf(ONE), code: 'BUS 1', title: 'Pay' },
      { kind: 'section', place: placeOf(ONE_TEXT), role: 'outcomes' },
      { kind: 'exclude', place: placeOf(TWO) },
      { kind: 'course', place: placeOf(ONE), same: false },
    )
    expect(units[0]).toMatchObject({ code: 'BUS 1', title: 'Pay', sameCourse: false, excluded: false })
    expect(units[0]?.sections[0]?.role).toBe('outcomes')
    expect(units[1]).toMatchObject({ excluded: true })
  })

  it('names a section that was not seen as one, from a sentence on', () => {
    const whole = { ...section(TWO_TEXT), end: TEXT.length }
    const units = [
      {
        ...(UNITS[1] as Unit),
        sections: [{ ...whole, sentences: [TWO_TEXT, APPENDIX].flatMap((line) => section(line).sentences) }],
      },
    ]
    const [named] = applyCorrections(TEXT, units, [
      { kind: 'section', place: placeOf(APPENDIX), role: 'duties' },
    ])
    expect(named?.sections.map((one) => [one.role, one.sentences.map(({ text }) => text)])).toEqual([
      ['description', [TWO_TEXT]],
      ['duties', [APPENDIX]],
    ])
  })

  it('holds when the text before it grows or shrinks, by what stood there', () => {
    const moved = `A new first line\n${TEXT}`
    expect(findPlace(moved, placeOf(TWO))).toBe(startOf(TWO) + 17)
    expect(findPlace(TEXT.slice(16), placeOf(TWO))).toBe(startOf(TWO) - 16)
  })

  it('changes nothing when its place is gone, or nothing begins there', () => {
    const gone = { at: 3, quote: 'no such words' }
    expect(corrected({ kind: 'merge', place: gone }, { kind: 'exclude', place: gone })).toEqual(corrected())
    expect(corrected({ kind: 'merge', place: placeOf(ONE) })).toEqual(corrected())
    expect(corrected({ kind: 'merge', place: placeOf(APPENDIX) })).toEqual(corrected())
  })

  it('never loses a sentence, however units are joined and split', () => {
    const place = fc.constantFrom(...LINES).map(placeOf)
    const correction: fc.Arbitrary<Correction> = fc.oneof(
      place.map((one) => ({ kind: 'merge', place: one }) as const),
      place.map((one) => ({ kind: 'split', place: one, code: null, title: null }) as const),
    )
    const sentences = (units: readonly Unit[]) =>
      units.flatMap((one) => one.sections.flatMap((part) => part.sentences.map(({ text }) => text)))
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 8 }), (list) => {
        const units = corrected(...list)
        expect(sentences(units)).toEqual(sentences(UNITS))
        for (const [at, one] of units.slice(1).entries())
          expect(one.start).toBeGreaterThanOrEqual(units[at]?.end ?? 0)
      }),
    )
  })
})

describe('choosing courses of a catalog', () => {
  it('reads all, lists with commas, and pasted lines', () => {
    expect(parseCourseChoice(' ALL ')).toBe('all')
    expect(parseCourseChoice('ACCT, biol 1\n\nENGL 104;')).toEqual(['ACCT', 'biol 1', 'ENGL 104'])
    expect(parseCourseChoice(' ,\n')).toBeNull()
  })

  it.each([
    ['ART', 'ART 101', true],
    ['ART', 'ARTS 101', false],
    ['art 1', 'ART-150', true],
    ['ART 1', 'ART 201', false],
    ['ART 101', 'ART 101H', true],
    ['ART', null, false],
  ] as const)('"%s" and the course %s: %s', (entry, code, chosen) => {
    expect(isChosen([entry], code)).toBe(chosen)
  })

  it('chooses a course without a code by "all" only', () => {
    expect(isChosen('all', null)).toBe(true)
  })

  it('compares codes without spaces, signs and case', () => {
    expect(courseKey('cs-2100 ')).toBe(courseKey('CS 2100'))
  })
})

describe('the same text in another format', () => {
  const words = (seed: number, count: number) =>
    Array.from({ length: count }, (_, i) => `w${(i * 7919 + seed * 104_729) % 1_000_003}`)

  it('is found through other line breaks, marks and a running header', () => {
    const text = words(1, 800)
    const pdf = `Page 1\n${text.join('\n• ')}`
    expect(textSimilarity(textSignature(text.join(' ')), textSignature(pdf))).toBeGreaterThan(0.9)
  })

  it('is not found where half of it differs', () => {
    const [same, one, other] = [words(1, 400), words(2, 400), words(3, 400)]
    const a = textSignature([...same, ...one].join(' '))
    const b = textSignature([...same, ...other].join(' '))
    expect(textSimilarity(a, b)).toBeLessThan(0.6)
  })

  it('is never said of a few words', () => {
    const few = textSignature('Students will be able to prepare budgets.')
    expect(textSimilarity(few, few)).toBe(0)
  })
})
