import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecisionRecord, foldDecisions, OPEN, type Standing } from '../../src/domain/decision.js'
import { arrangeMatches } from '../../src/review/arrangeMatches.js'
import type { StoredSuggestion } from '../../src/store/proposals.js'

/** A log in the order given; each entry may take back an earlier one by its place. */
function logOf(
  entries: readonly (Partial<DecisionRecord> & Pick<DecisionRecord, 'verdict'>)[],
): readonly DecisionRecord[] {
  return entries.map((entry, index) => ({
    ...{ id: `d${index}`, seq: index + 1, value: null, reason: null, undoes: null },
    ...entry,
  }))
}

describe('what decisions add up to', () => {
  it('is the last wording and state; a rejection keeps the wording for when it is accepted after all', () => {
    const log = logOf([
      { verdict: 'edit', value: 'Analyze data' },
      { verdict: 'reject', reason: 'too_vague' },
      { verdict: 'accept' },
    ])
    expect(foldDecisions(log.slice(0, 2))).toMatchObject({ state: 'rejected', reason: 'too_vague' })
    const value = 'Analyze data'
    expect(foldDecisions(log)).toEqual({
      ...{ state: 'accepted', value, reason: null, version: 3, lastDecision: 'd2' },
    })
  })

  it('goes back to the earlier wording when an edit is taken back, to open when all is', () => {
    const log = logOf([
      { verdict: 'accept' },
      { verdict: 'edit', value: 'Analyze data' },
      { verdict: 'undo', undoes: 'd1' },
      { verdict: 'undo', undoes: 'd0' },
    ])
    const afterOne = { state: 'accepted', value: null, reason: null, version: 3, lastDecision: 'd0' }
    expect(foldDecisions(log.slice(0, 3))).toEqual(afterOne)
    expect(foldDecisions(log)).toEqual({ ...OPEN, version: 4 })
  })

  it('changes the relation of a match without accepting or rejecting it', () => {
    const log = logOf([{ verdict: 'relate', value: 'inside_theirs' }])
    expect(foldDecisions(log)).toMatchObject({ state: 'open', value: 'inside_theirs' })
  })

  it('is as before after any decision was taken and taken back, only its version counts on', () => {
    const verdict = fc.constantFrom('accept', 'edit', 'reject', 'skip', 'relate')
    const entry = fc.record({ verdict, value: fc.option(fc.string(), { nil: null }) })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 10 }), entry, (entries, last) => {
        const undo = { verdict: 'undo', undoes: `d${entries.length}` } as const
        const before = foldDecisions(logOf(entries))
        const after = foldDecisions(logOf([...entries, last, undo]))
        expect(after).toEqual({ ...before, version: before.version + 2 })
      }),
    )
  })
})

describe('the matches on a card', () => {
  const match = (code: string, more: Partial<StoredSuggestion> = {}): StoredSuggestion => ({
    ...{ kind: 'suggestion', statement: 's', run: 'new', framework: '21cs', level: 'skill', code },
    ...{
      title: code,
      relation: 'overlap',
      type: 'isRelatedTo',
      score: 0,
      probability: 0,
      match: true,
      why: [],
    },
    ...more,
  })
  const codes = (
    suggestions: readonly StoredSuggestion[],
    states: Record<string, Standing['state']> = {},
  ) => {
    const standingOf = ({ code }: StoredSuggestion): Standing => {
      const state = states[code]
      return state ? { ...OPEN, state, version: 1 } : OPEN
    }
    const { first, rest } = arrangeMatches(suggestions, 'new', standingOf)
    return { first: first.map((one) => one.code), rest: rest.map((one) => one.code) }
  }

  it('are the two likeliest skills at first, the others and the unlikely ones on demand', () => {
    const suggestions = [match('CT'), match('OC'), match('RES'), match('EMP', { match: false })]
    expect(codes(suggestions)).toEqual({ first: ['CT', 'OC'], rest: ['RES', 'EMP'] })
  })

  it('stay when they are accepted, however unlikely; a rejected one makes no room for the next', () => {
    const suggestions = [match('CT'), match('OC'), match('RES'), match('EMP', { match: false })]
    const states = { CT: 'rejected', EMP: 'accepted' } as const
    expect(codes(suggestions, states)).toEqual({ first: ['CT', 'OC', 'EMP'], rest: ['RES'] })
  })

  it('of earlier runs are there only when somebody decided about them, and once', () => {
    const suggestions = ['old', 'older'].flatMap((run) => [match('RES', { run }), match('EMP', { run })])
    expect(codes([match('CT'), ...suggestions], { RES: 'accepted' })).toEqual({
      first: ['CT', 'RES'],
      rest: [],
    })
  })
})
