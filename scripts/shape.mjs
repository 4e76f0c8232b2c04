// Shape report of the source: how many files, how long, how much comment.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFiles } from './imports.mjs'

const LONG = 400

/** A few lines of figures over src/ and workers/: files, lines, median and p90 length, files above 400 lines, comment share. */
export function shapeReport(root) {
  const files = [...sourceFiles(root, 'src'), ...sourceFiles(root, 'workers')].map((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n').slice(0, -1)
    return {
      path,
      lines: lines.length,
      comments: lines.filter((line) => /^\s*(\/\/|\*|\/\*)/.test(line)).length,
    }
  })
  const lengths = files.map((file) => file.lines).sort((a, b) => a - b)
  const at = (share) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const comments = files.reduce((sum, file) => sum + file.comments, 0)
  const long = files.filter((file) => file.lines > LONG).map((file) => `${file.path} (${file.lines})`)
  return [
    `files ${files.length}, lines ${total}, median ${at(0.5)}, p90 ${at(0.9)}, longest ${lengths.at(-1) ?? 0}`,
    `comment lines ${total === 0 ? 0 : Math.round((100 * comments) / total)} %`,
    `above ${LONG} lines: ${long.length === 0 ? 'none' : long.join(', ')}`,
  ].join('\n')
}
