import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Db } from '../../src/store/db.js'
import { openDatabase } from '../../src/store/openDatabase.js'
import { until } from './until.js'

/**
 * Runs a suite on every database the product supports: embedded, and a real PostgreSQL server when its programs are
 * installed (else that half is shown as skipped). `db()` is a database of its own for the suite.
 */
export function onEveryDatabase(name: string, suite: (db: () => Db) => void): void {
  describe(`${name}, on the embedded database`, () => {
    let db: Db
    beforeAll(async () => {
      db = await openDatabase({})
    })
    afterAll(() => db?.close())
    suite(() => db)
  })
  const programs = postgresPrograms()
  describe.skipIf(programs === null)(
    `${name}, on PostgreSQL${programs ? '' : ' (not installed here)'}`,
    () => {
      let server: { readonly url: string; stop(): Promise<void> }
      let db: Db
      beforeAll(async () => {
        server = await startPostgres(programs ?? '')
        db = await openDatabase({ databaseUrl: server.url })
      }, 60_000)
      afterAll(async () => {
        await db?.close()
        await server?.stop()
      })
      suite(() => db)
    },
  )
}

function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const versions = readdirSync(root).filter((version) => Number(version) >= 15)
  const folder = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))[0]
  return folder && existsSync(join(folder, 'initdb')) ? folder : null
}

/** A server of our own in a temporary folder, reached by a socket in it: no port to collide on. */
async function startPostgres(programs: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-pg-'))
  const user = serverUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const flags = ['-D', data, '-U', 'tributary', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
  execFileSync(join(programs, 'initdb'), flags, { stdio: 'pipe', cwd: folder, ...user })
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { stdio: 'ignore', cwd: folder, ...user },
  )
  const url = `postgresql://tributary@/postgres?host=${encodeURIComponent(folder)}`
  await until(() => answers(url), 30_000)
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; its package brings a user of its own. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
