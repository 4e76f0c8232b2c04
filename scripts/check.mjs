// npm run check = types + lint + import table + shape report. Every step runs; the exit code says whether one failed.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importProblems } from './imports.mjs'
import { shapeReport } from './shape.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const run = (name, script, args) => {
  process.stdout.write(`\n== ${name}\n`)
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0
}

const tsc = require.resolve('typescript/bin/tsc')
const biome = require.resolve('@biomejs/biome/bin/biome')
const results = [
  run('types', tsc, ['-p', 'tsconfig.json', '--noEmit']),
  run('types of the tests', tsc, ['-p', 'tsconfig.test.json']),
  run('types of the browser part', tsc, ['-p', 'src/web/island/tsconfig.json']),
  run('lint and format', biome, ['ci', '--colors=off', '--error-on-warnings', '.']),
]

process.stdout.write('\n== imports\n')
const problems = importProblems(root)
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.stdout.write(problems.length === 0 ? 'The import table holds.\n' : '')
results.push(problems.length === 0)

process.stdout.write(`\n== shape\n${shapeReport(root)}\n`)
process.exit(results.every(Boolean) ? 0 : 1)
