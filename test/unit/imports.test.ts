import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { IMPORT_TABLE, importProblems } from '../../scripts/imports.mjs'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'

describe('the architecture', () => {
  it('lets every folder import only what its row of the table allows', () => {
    expect(importProblems(PACKAGE_ROOT)).toEqual([])
  })

  it('has a real file in every folder of the table, and every folder is in the table', () => {
    const folders = [...readdirSync(join(PACKAGE_ROOT, 'src')), 'workers'].sort()
    expect(folders).toEqual(Object.keys(IMPORT_TABLE).sort())
  })

  it('is described folder by folder in docs/architecture.md', () => {
    const page = readFileSync(join(PACKAGE_ROOT, 'docs/architecture.md'), 'utf8')
    const named = [...page.matchAll(/^\| `(?:src\/)?([a-z]+)\/`\s+\|/gm)].map((match) => match[1])
    expect(named.sort()).toEqual(Object.keys(IMPORT_TABLE).sort())
  })

  it('reads the environment in one place only', () => {
    const readers = ['src', 'workers'].flatMap((dir) =>
      readdirSync(join(PACKAGE_ROOT, dir), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .filter((path) => readFileSync(join(PACKAGE_ROOT, dir, path), 'utf8').includes('process.env')),
    )
    expect(readers).toEqual([join('wire', 'config.ts')])
  })

  it('keeps one lock file without registry addresses', () => {
    const lock = readFileSync(join(PACKAGE_ROOT, 'package-lock.json'), 'utf8')
    expect(existsSync(join(PACKAGE_ROOT, '.npmrc'))).toBe(true)
    expect(lock).not.toMatch(/"resolved": "http/)
  })
})
