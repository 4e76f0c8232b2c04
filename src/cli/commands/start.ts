import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Command } from 'commander'
import type { FastifyInstance } from 'fastify'
import { standingCounts } from '../../review/standingCounts.js'
import { listFrameworks } from '../../store/frameworks.js'
import { removeSamples } from '../../store/removeSamples.js'
import { createServer } from '../../web/createServer.js'
import type { Config } from '../../wire/config.js'
import { failure } from '../../wire/errors.js'
import { commandConfig } from '../commandConfig.js'
import { ensureSamples } from '../ensureSamples.js'
import { openInBrowser } from '../openInBrowser.js'
import { openOwner } from '../openOwner.js'
import { waitForDocuments } from '../operations/waitForDocuments.js'
import { EXIT, say, terminalEmit } from '../output.js'
import type { Owner } from '../owner.js'
import { preparing } from '../preparing.js'
import { findLiveServer, newSecret, removeServerFile, writeServerFile } from '../serverFile.js'
import { webOwner } from '../webOwner.js'

interface Options {
  readonly samples: boolean
  readonly open: boolean
  readonly port?: string
}

/** `tributary start` */
export function startCommand(program: Command): void {
  program
    .command('start')
    .description('open the workspace: process what waits, then serve the review pages on this computer')
    .option('--no-samples', 'without the sample documents; removes them when they are there')
    .option('--no-open', 'do not open a browser')
    .option('--port <port>', 'port of the pages (default: TRIBUTARY_PORT, else 8080; 0 takes a free one)')
    .action(async (options: Options, command: Command) => {
      process.exitCode = await start(command, options)
    })
}

async function start(command: Command, options: Options): Promise<number> {
  const config = commandConfig(command, options.port === undefined ? {} : { port: options.port })
  const running = await findLiveServer(config.dataDir)
  if (running) {
    const address = `http://localhost:${running.port}/`
    say(`Tributary already runs for ${config.dataDir}: ${address}`)
    if (options.open) openInBrowser(address, config.display !== '')
    return EXIT.done
  }
  const owner = await openOwner(config)
  const serverSecret = newSecret()
  const server = await createServer(webOwner(owner, serverSecret, randomBytes(32).toString('hex')))
  const stopped = stopSignal()
  try {
    await listen(server, config)
    const bound = server.server.address()
    const port = typeof bound === 'object' && bound ? bound.port : config.port
    await writeServerFile(config.dataDir, { pid: process.pid, port, secret: serverSecret })
    const address = `http://localhost:${port}/`
    say(`Tributary is open at ${address} (data in ${config.dataDir}; Ctrl+C stops it)`)
    await owner.startWork()
    await bringIn(owner, options)
    const queue = `${address}${await reviewPath(owner)}`
    say(`Review queue: ${queue}`)
    if (options.open) openInBrowser(queue, config.display !== '')
    await stopped
    say('Stopping. Everything decided is saved.')
    return EXIT.done
  } finally {
    await removeServerFile(config.dataDir)
    await server.close()
    await owner.close()
  }
}

async function listen(server: FastifyInstance, { port, listen: host }: Config): Promise<void> {
  try {
    await server.listen({ port, host })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw failure('port_busy', [String(port)], error)
  }
}

/** Samples at the first start, with a progress bar; work left over from an earlier run goes on by itself. */
async function bringIn(owner: Owner, options: Options): Promise<void> {
  if (!options.samples) await removeSamples(owner.db, owner.blobs)
  else {
    const samples = await ensureSamples(owner)
    if (samples.length === 0) return
    say('Reading the sample documents …')
    const { emit, end } = terminalEmit()
    await owner.loadFrameworks(preparing(emit))
    const states = await waitForDocuments(owner, samples, emit).finally(end)
    const statements = states.reduce((sum, one) => sum + one.statements, 0)
    say(`${states.length} sample documents read, ${statements} competencies suggested.`)
  }
}

/** The queue of the first working framework with something to decide; the list of all of them when there is none. */
async function reviewPath({ db }: Owner): Promise<string> {
  for (const { id, role } of await listFrameworks(db.kysely))
    if (role === 'working' && (await standingCounts(db, id)).open > 0) return `projects/${id}/review`
  return ''
}

/** Resolves at the first Ctrl+C or termination request; a second one ends the process at once. */
async function stopSignal(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  process.once('SIGINT', () => process.exit(130))
}
