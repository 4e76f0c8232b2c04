import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BLOOM_LEVELS, type BloomLevel } from '../../src/domain/bloom.js'
import { readBloom } from '../../src/engine/readBloom.js'
import { BLOOM_FEATURES, bloomFeatures } from '../../src/statements/bloom/bloomFeatures.js'
import { bloomLevel, bloomProbabilities } from '../../src/statements/bloom/bloomLevel.js'
import { bloomWords } from '../../src/statements/bloom/bloomWords.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'

const model = readBloom()

describe('the level of a statement', () => {
  const STATEMENTS: readonly (readonly [BloomLevel, string])[] = [
    ['remember', 'Identify the bones of the hand'],
    ['remember', 'Memorize the safety signs of the workshop'],
    ['understand', 'Explain how vaccines protect a community'],
    ['understand', 'Demonstrate an understanding of lease law'],
    ['apply', 'Apply first aid to burns'],
    ['apply', 'Use a spreadsheet to plan the shifts of a kitchen'],
    ['apply', 'Operate a forklift safely'],
    ['analyze', 'Analyze the causes of a late delivery'],
    ['analyze', 'Compare tax regimes'],
    ['evaluate', 'Evaluate three bids for a bridge repair'],
    ['evaluate', 'Critique a published survey'],
    ['create', 'Design a garden for a dry climate'],
    ['create', 'Write a business plan for a food truck'],
  ]

  it.each(STATEMENTS)('%s: %s', (level, text) => {
    expect(bloomLevel(text, model).level).toBe(level)
  })

  it('does not depend on lead-in, list number, upper case, spaces, spelling or inflection', () => {
    const plain = bloomLevel('Analyze the behavior of bees', model)
    for (const text of [
      '1. Analyze the behavior of bees.',
      '  ANALYZE   the\tbehavior of\u00a0bees ',
      'Students will be able to analyze the behavior of bees',
      'On completion of this course, the student should be able to: analyze the behavior of bees',
      'The ability to analyze the behavior of bees',
      'Have demonstrated the ability to analyze the behavior of bees',
      'Analyse the behaviour of bees',
      'Analyzing the behavior of bees',
      'Analyzes the behavior of bees',
    ])
      expect(bloomLevel(text, model), text).toEqual(plain)
  })

  it('keeps words that only look like a lead-in', () => {
    expect(bloomWords('Understand and be able to price a menu')[0]).toBe('understand')
    expect(bloomWords('Students')).toEqual(['student'])
  })

  it('answers with a low probability where no verb tells a level, and also for an empty text', () => {
    for (const text of ['Payroll principles', 'Marmalade', '', ' … ', '12.'])
      expect(bloomLevel(text, model).probability, text).toBeLessThan(0.5)
  })

  it('states probabilities that add up to one, the same every time', () => {
    const text = 'Discuss and evaluate the menu of a hospital'
    const probabilities = bloomProbabilities(text, model)
    expect(probabilities).toHaveLength(BLOOM_LEVELS.length)
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
    expect(bloomProbabilities(text, model)).toEqual(probabilities)
    expect(bloomLevel(text, model).probability).toBe(Math.max(...probabilities))
  })

  it('reads hostile texts quickly', () => {
    const started = performance.now()
    for (const text of [
      'a '.repeat(200_000),
      'on '.repeat(200_000),
      's'.repeat(400_000),
      '\u0301'.repeat(9999),
    ])
      expect(bloomFeatures(text).size).toBeLessThan(500)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('models/bloom.json', () => {
  it('fits the code: version of the features, order of the levels, names the features can have', () => {
    const file = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'models/bloom.json'), 'utf8'))
    expect(file.features).toBe(BLOOM_FEATURES)
    expect(file.levels).toEqual([...BLOOM_LEVELS])
    const word = String.raw`[\p{L}\p{N}]+`
    const name = new RegExp(`^(?:${word}|(?:\\^|${word}) ${word}|[012]=${word}|[<&]${word})$`, 'u')
    expect([...model.weights.keys()].filter((key) => !name.test(key))).toEqual([])
  })

  it('knows every feature of a common statement that begins it', () => {
    for (const key of ['analyz', '^ analyz', '0=analyz', '<analyz']) {
      expect(model.weights.has(key), key).toBe(true)
      expect(bloomFeatures('Analyze a contract').has(key), key).toBe(true)
    }
  })

  it('is refused when it belongs to other features or lacks a level', () => {
    const dir = mkdtempSync(join(tmpdir(), 'bloom-'))
    const file = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'models/bloom.json'), 'utf8'))
    const levels = file.levels.slice(1)
    try {
      for (const change of [{ features: BLOOM_FEATURES + 1 }, { levels }, { intercept: [0, 0] }]) {
        writeFileSync(join(dir, 'bloom.json'), JSON.stringify({ ...file, ...change }))
        expect(() => readBloom(dir)).toThrow(/bloom\.json/)
      }
      expect(() => readBloom(join(dir, 'nowhere'))).toThrow(/bloom\.json/)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})
