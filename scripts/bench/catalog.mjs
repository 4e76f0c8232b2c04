// Memory of the owner while a large catalog goes through the queue: how much its resident memory grows beyond that of
// the empty workspace.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOwner } from '../../dist/src/cli/openOwner.js'
import { processFiles } from '../../dist/src/cli/operations/processFiles.js'
import { readConfig } from '../../dist/src/wire/config.js'

const COURSES = 5_000
const MB = 1024 * 1024

export async function benchCatalog() {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'))
  const owner = await openOwner(readConfig({ dataDir: join(folder, 'data'), logLevel: 'error' }))
  try {
    const path = join(folder, 'catalog.txt')
    const text = catalogText()
    await writeFile(path, text)
    await owner.startWork()
    const before = process.memoryUsage().rss
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 50)
    const started = performance.now()
    await processFiles(owner, { paths: [path], courses: 'all' }, () => {})
    clearInterval(watch)
    const seconds = (performance.now() - started) / 1000
    const grown = (peak - before) / MB
    return `catalog ${COURSES} courses in ${seconds.toFixed(0)} s; owner's memory grew by at most ${grown.toFixed(0)} MB (text ${(text.length / MB).toFixed(1)} MB)`
  } finally {
    await owner.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function catalogText() {
  const course = (at) =>
    `BUS ${1000 + at} Topic number ${at} (3 credits)\nStudy of topic ${at} in theory and practice. Students will be able to explain topic ${at} to a client. Prerequisite: none.`
  return Array.from({ length: COURSES }, (_, at) => course(at)).join('\n\n')
}
