import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIMITS, limitsWith, readLimits } from '../../src/extract/limits.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'

describe('the limits on documents', () => {
  it('are documented from their own table', () => {
    const page = readFileSync(join(PACKAGE_ROOT, 'docs/limits.md'), 'utf8').replace(/ +\|/g, ' |')
    for (const [name, { value, about }] of Object.entries(LIMITS))
      expect(page).toContain(`| \`${name}\` | ${value} | ${about} |`)
  })

  it('are changed by name', () => {
    expect(limitsWith(readLimits(' pages = 2000, ocrPages=3 '))).toMatchObject({ pages: 2000, ocrPages: 3 })
    expect(readLimits('')).toEqual({})
  })

  it('are told by name when somebody writes one that does not exist', () => {
    expect(() => readLimits('page=2000')).toThrow(/"page" is no limit; there are .*\bpages\b/)
  })
})
