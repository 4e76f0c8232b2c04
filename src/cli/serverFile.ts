import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({ pid: z.number().int(), port: z.number().int(), secret: z.string().min(32) })

/** Where a running owner can be reached, and the secret that authorises commands of the same user. */
export type ServerInfo = Readonly<z.infer<typeof schema>>

const fileOf = (dataDir: string) => join(dataDir, 'server.json')

/** A fresh secret for `server.json`. */
export const newSecret = (): string => randomBytes(32).toString('hex')

/** Writes `server.json`, readable by this user only. */
export async function writeServerFile(dataDir: string, info: ServerInfo): Promise<void> {
  const temporary = `${fileOf(dataDir)}.new`
  await writeFile(temporary, JSON.stringify(info), { mode: 0o600 })
  await rename(temporary, fileOf(dataDir))
}

/** Removes `server.json`; no error when it is absent. */
export async function removeServerFile(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true })
}

/**
 * The owner that serves this data folder right now, or null. A file left by a killed owner counts as none: the port
 * must answer with the same secret.
 */
export async function findLiveServer(dataDir: string): Promise<ServerInfo | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null)
  const parsed = schema.safeParse(text === null ? null : safeJson(text))
  if (!parsed.success) return null
  const answer = await fetch(`http://127.0.0.1:${parsed.data.port}/cli/ping`, {
    method: 'POST',
    headers: { authorization: `Bearer ${parsed.data.secret}`, 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(2_000),
  }).catch(() => null)
  return answer?.ok ? parsed.data : null
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
