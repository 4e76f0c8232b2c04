import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/queue/jobs.js'
import { failure } from '../../src/wire/errors.js'
import { childLost } from '../../workers/childLost.js'
import { afterCrash, classifyFailure, isLastAttempt } from '../../workers/classifyFailure.js'
import { deadCause } from '../../workers/deadCause.js'

const document = 'ab'.repeat(32)
const extract: Job = { name: 'document.extract', payload: { document } }
const several: Job = { name: 'units.suggest', payload: { document, units: [0, 1] } }
const single: Job = { name: 'units.suggest', payload: { document, units: [7] } }

describe('a failed job', () => {
  it.each([
    ['crash', childLost('parser_lost', 'self', 'SIGSEGV')],
    ['crash', childLost('engine_lost', 'outside', 'SIGKILL')],
    ['not_ready', failure('engine_lost', ['it did not start'])],
    ['not_ready', failure('model_damaged', ['model.onnx'])],
    ['not_ready', Object.assign(new Error('disk'), { code: 'ENOSPC' })],
    ['not_ready', Object.assign(new Error('disk full'), { code: '53100' })],
    ['permanent', failure('invalid_vector', ['NaN'])],
    ['permanent', Object.assign(new TypeError('stage'), { retryable: false })],
    ['retry', Object.assign(new Error('later'), { retryable: true })],
    ['retry', new Error('says nothing about itself')],
    ['retry', 'not even an error'],
  ])('is told apart by its error: %s', (expected, error) => {
    expect(classifyFailure(error)).toBe(expected)
  })

  it('counts as its last attempt only when the table says so', () => {
    expect([0, 1, 2].map((made) => isLastAttempt(extract, made))).toEqual([false, false, true])
  })
})

describe('a job whose child process ended', () => {
  it('runs once more after the first crash', () => {
    for (const job of [extract, several, single])
      expect(afterCrash(job, { crashes: 1, outsideKills: 0 })).toBe('again')
  })

  it('is split after the second crash when it has several units, else given up', () => {
    expect(afterCrash(several, { crashes: 2, outsideKills: 0 })).toBe('split')
    expect(afterCrash(single, { crashes: 2, outsideKills: 0 })).toBe('dead')
    expect(afterCrash(extract, { crashes: 2, outsideKills: 0 })).toBe('dead')
  })

  it('survives ten kills from outside, not eleven', () => {
    expect(afterCrash(single, { crashes: 1, outsideKills: 10 })).toBe('again')
    expect(afterCrash(single, { crashes: 0, outsideKills: 11 })).toBe('dead')
  })
})

describe('the cause people read', () => {
  it('says what happened and what to do', () => {
    expect(deadCause('document.extract', childLost('parser_lost', 'self', 'SIGSEGV'))).toBe(
      'Reading the file was given up: twice, the parser process stopped (SIGSEGV). Save the document again in another format, for example DOCX, and add the new file.',
    )
  })

  it('never repeats the message of an unexpected error, which could hold document text', () => {
    expect(deadCause('units.suggest', new TypeError('secret passage'))).not.toContain('secret')
  })
})
