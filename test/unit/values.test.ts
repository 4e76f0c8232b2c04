import { describe, expect, it } from 'vitest'
import { statementsIn } from '../support/statementsIn.js'

const said = (text: string): readonly string[] => statementsIn(text, 'values').map((one) => one.text)

const STATEMENT = `Our Core Values

Founded in 1958, Harbor Foods has grown to 400 people in three towns.

Integrity: We keep our word.
Respect: We treat each other with respect.
Service – We listen to our customers and answer the same day.

We are honest about our mistakes.
We are committed to learning from one another.
We believe that every customer deserves an answer.
Everyone is expected to speak up when something is unsafe.

Contact us
Write to values@harbor.example.`

describe('a value statement', () => {
  it('gives what people do, verb first', () => {
    expect(said(STATEMENT)).toEqual([
      'Keep one’s word',
      'Treat each other with respect',
      'Listen to customers and answer the same day',
      'Be honest about one’s mistakes',
      'Learn from one another',
      'Speak up when something is unsafe',
    ])
  })

  it('gives requirements only', () => {
    expect(new Set(statementsIn(STATEMENT, 'values').map((one) => one.statementKind))).toEqual(
      new Set(['requirement']),
    )
  })

  it('may be a bare list', () => {
    expect(said('Our values\n- Integrity\n- Respect for others\n- Honesty and Openness\n- Teamwork')).toEqual(
      [
        'Demonstrate integrity',
        'Demonstrate respect for others',
        'Demonstrate honesty and openness',
        'Demonstrate teamwork',
      ],
    )
  })

  it('may be a list of headings in capitals', () => {
    expect(said('OUR VALUES\n\nINTEGRITY\n\nRESPECT\n\nCOURAGE')).toEqual([
      'Demonstrate integrity',
      'Demonstrate respect',
      'Demonstrate courage',
    ])
  })

  it('may be orders', () => {
    expect(said('Core Values\n- Do the right thing\n- Treat others fairly\n- Put people first')).toEqual([
      'Do the right thing',
      'Treat others fairly',
      'Put people first',
    ])
  })

  it('offers the words of the document', () => {
    const [keep] = statementsIn('# Our values\nIntegrity: We keep our word.', 'values')
    expect(keep?.offers).toEqual([{ id: 'official', text: 'Keep our word' }])
    expect(keep?.evidence.text).toBe('keep our word.')
  })

  it('names each value under its own heading', () => {
    expect(
      said(
        '# Our values\n## Respect\nWe treat each other with respect.\n## Courage\nWe speak up for others.',
      ),
    ).toEqual(['Treat each other with respect', 'Speak up for others'])
  })
})

describe('what a value statement says of the organization', () => {
  it.each([
    ['its history', 'Our values\nHarbor Foods was founded in 1958. We have grown ever since.'],
    ['its business', 'Our values\nWe offer frozen fish. We employ 400 people. We are a family firm.'],
    ['its mission', 'Our values\nOur mission is to feed the town.'],
    ['its view of things', 'Our values\nWe believe that fish is healthy. Honesty is the basis of our work.'],
    ['addresses', 'Our values\nSee www.harbor.example for more.\nWrite to info@harbor.example.'],
    ['news', '# About us\nWe deliver fish to every town.\n# History\nWe open a new plant.'],
    ['questions', 'Our values\nDo you share our values?'],
    ['nothing', 'Our values'],
  ])('is no statement: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})

describe('a list of outcomes', () => {
  const outcomes = (text: string) =>
    statementsIn(text, 'outcomes').map((one) => [one.statementKind, one.text])

  it('needs no heading', () => {
    expect(
      outcomes('Interpret financial statements\nCompare two pay systems\nWrite a report for a client'),
    ).toEqual([
      ['outcome', 'Interpret financial statements'],
      ['outcome', 'Compare two pay systems'],
      ['outcome', 'Write a report for a client'],
    ])
  })

  it.each([
    'PLO 1: Interpret financial statements',
    'PLO1. Interpret financial statements',
    'PLO-2.1 – Interpret financial statements',
    'Outcome 3: Interpret financial statements',
    'Program Learning Outcome 4 - Interpret financial statements',
    'ILO 5 Interpret financial statements',
    '1.2.3 Interpret financial statements',
    'A.1 Interpret financial statements',
    '2b. Interpret financial statements',
    'ACC-3: Interpret financial statements',
    '[C3] Interpret financial statements',
    '(SLO 7) Interpret financial statements',
  ])('is read without its codes: %s', (line) => {
    expect(outcomes(`${line}\nCompare two pay systems`)[0]).toEqual([
      'outcome',
      'Interpret financial statements',
    ])
  })

  it('may stand under headings of its parts, in a table, or after a lead-in', () => {
    expect(
      outcomes(
        '# Communication\nPLO 1\tWrite a report for a client\nPLO 2\tPresent figures to a board\n# Ethics\nGraduates will be able to:\n- weigh the interests of two parties',
      ).map(([, text]) => text),
    ).toEqual([
      'Write a report for a client',
      'Present figures to a board',
      'Weigh the interests of two parties',
    ])
  })

  it('leaves out how outcomes are tested and what the department says of itself', () => {
    expect(
      outcomes(
        'The department has offered this degree since 1990.\n# Program Learning Outcomes\n- Compare two pay systems\n# Assessment\n- Collect one paper from each student every year',
      ).map(([, text]) => text),
    ).toEqual(['Compare two pay systems'])
  })

  it('keeps numbers that belong to the text', () => {
    expect(outcomes('Apply ISO 9001 to a small firm\nUse 3D models of parts')).toEqual([
      ['outcome', 'Apply ISO 9001 to a small firm'],
      ['outcome', 'Use 3D models of parts'],
    ])
  })
})
