import { describe, expect, it } from 'vitest'
import { cueWords } from '../../src/align/cueWords.js'
import { frameworkTexts, itemTexts, matchText } from '../../src/align/itemTexts.js'
import { relate } from '../../src/align/relate.js'
import { cardMatches } from '../../src/domain/cardMatches.js'
import type { Level, ReferenceItem } from '../../src/domain/framework.js'
import type { Suggestion } from '../../src/domain/suggestion.js'

const item = (more: Partial<ReferenceItem> = {}): ReferenceItem => ({
  kind: 'reference_item',
  framework: 'onet',
  level: 'dwa',
  code: 'x',
  title: 'Prepare operational budgets.',
  description: null,
  parent: null,
  exemplars: [],
  cues: [],
  ...more,
})

describe('the text that is compared', () => {
  it.each([
    ['Ability to communicate  clearly', 'communicate clearly'],
    ['Strong ability to work in teams', 'work in teams'],
    ['Thorough knowledge of payroll principles', 'payroll principles'],
    ['Proven experience in budgeting', 'budgeting'],
    ['Knowledge of and ability to interpret regulations', 'and ability to interpret regulations'],
    ['Prepare budgets', 'Prepare budgets'],
    ['Ability to ', 'Ability to'],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(matchText(text)).toBe(expected)
  })

  it('lists every text of a framework once', () => {
    const one = item({ description: 'Plan money.', exemplars: ['Draft a budget', 'Draft a budget'] })
    expect(itemTexts(one)).toEqual([
      'Prepare operational budgets.',
      'Prepare operational budgets.. Plan money.',
      'Draft a budget',
    ])
    expect(frameworkTexts([one, one], ['No skill', 'Draft a budget'])).toHaveLength(4)
  })
})

describe('cue words', () => {
  it('match from the start of a word on, never inside one', () => {
    const skill = item({ framework: '21cs', level: 'skill', cues: ['team', 'public speak'] })
    expect(cueWords(skill, 'Teamwork and public-speaking')).toEqual(['team', 'public speak'])
    expect(cueWords(skill, 'Clean the steam pipes')).toEqual([])
  })

  it('know that knowledge words signal the knowledge activity of O*NET only', () => {
    expect(cueWords(item({ code: '4.A.2.b.3' }), 'Understanding of case law')).toEqual(['understanding'])
    expect(cueWords(item({ code: '4.A.2.b.3', framework: 'other' }), 'Understanding of case law')).toEqual([])
  })
})

describe('the proposed relation', () => {
  const of = (statement: string, title: string, level: Level, cosine: number, framework = 'onet') =>
    relate({ framework, level, statement, statementKind: 'duty', title, cosine })

  it.each([
    ['21cs', 'skill'],
    ['onet', 'skill'],
    ['onet', 'knowledge'],
    ['onet', 'ability'],
    ['onet', 'work_style'],
  ] as const)(
    'with a trait or topic (%s %s) is only ever overlap, even for the same words',
    (framework, level) => {
      expect(of('Critical Thinking', 'Critical Thinking', level, 1, framework)).toBe('overlap')
    },
  )

  it.each([
    // the same, whatever the inflection, order or full stop
    ['Prepare operational budgets', 'Prepare operational budgets.', 'dwa', 1, 'same'],
    ['Preparing operational budgets', 'Prepare operational budgets.', 'dwa', 0.9, 'same'],
    ['Prepare operations budget reports', 'Prepare operational budget report', 'item', 0.95, 'same'],
    // ours narrower
    [
      'Prepare operational budgets for the nursing department',
      'Prepare operational budgets.',
      'dwa',
      0.7,
      'inside_theirs',
    ],
    [
      'Prepare operational budgets for the nursing department',
      'Prepare operational budgets.',
      'task',
      0.7,
      'inside_theirs',
    ],
    ['Interview patients about their symptoms', 'Getting Information', 'gwa', 0.4, 'inside_theirs'],
    [
      'Draft monthly budget forecasts for the clinic',
      'Prepare financial documents.',
      'dwa',
      0.6,
      'inside_theirs',
    ],
    // theirs narrower
    [
      'Prepare budgets',
      'Prepare budgets for approval, including those for funding of programs',
      'task',
      0.7,
      'inside_ours',
    ],
    // side by side
    ['Prepare budgets for clinics', 'Audit budgets of schools', 'task', 0.6, 'overlap'],
    ['Weld steel beams', 'Getting Information', 'gwa', 0.1, 'overlap'],
    ['Plan menus', 'Prepare financial documents, reports and statements for audits', 'dwa', 0.55, 'overlap'],
  ] as const)('of "%s" to "%s" (%s, cosine %d) is %s', (statement, title, level, cosine, expected) => {
    expect(of(statement, title, level, cosine)).toBe(expected)
  })

  it('of knowledge to an activity is overlap: knowing is not part of doing', () => {
    expect(
      relate({
        framework: 'onet',
        level: 'gwa',
        statement: 'Payroll principles',
        statementKind: 'knowledge',
        title: 'Updating and Using Relevant Knowledge',
        cosine: 0.5,
      }),
    ).toBe('overlap')
  })

  it('never calls a text without content words the same as an item', () => {
    expect(of('The ability to be able', 'Prepare budgets', 'item', 0.2)).toBe('overlap')
    expect(of('Prepare budgets', 'Other', 'item', 0.2)).toBe('overlap')
  })
})

describe('the matches a card shows', () => {
  const suggestion = (framework: string, level: Level, code: string, match = true): Suggestion => ({
    kind: 'suggestion',
    framework,
    level,
    code,
    title: code,
    relation: 'overlap',
    type: 'isRelatedTo',
    score: 1,
    probability: 0.5,
    match,
    why: [],
  })
  const many = (framework: string, level: Level) =>
    [1, 2, 3, 4, 5].map((n) => suggestion(framework, level, `${level}${n}`))
  const shown = (all: readonly Suggestion[]) => cardMatches(all).map((s) => s.code)

  it('are at most two 21st Century Skills, three work activities and one per imported standard', () => {
    expect(shown([...many('21cs', 'skill'), ...many('onet', 'gwa'), ...many('board', 'item')])).toEqual([
      'skill1',
      'skill2',
      'gwa1',
      'gwa2',
      'gwa3',
      'item1',
    ])
  })

  it('are detailed work activities instead of generalized ones where a release is imported', () => {
    expect(shown([...many('onet', 'gwa'), ...many('onet', 'dwa'), ...many('onet', 'knowledge')])).toEqual([
      'dwa1',
      'dwa2',
      'dwa3',
    ])
  })

  it('leave out what is no good match', () => {
    expect(shown([suggestion('21cs', 'skill', 'weak', false), suggestion('onet', 'gwa', 'good')])).toEqual([
      'good',
    ])
  })
})
