// Main of the engine child. Talks to the owner over the process channel only; stdout belongs to the owner.

import { dieWithOwner } from '../wire/dieWithOwner.js'
import { createStages } from './createStages.js'
import type { EngineArguments, EngineMessage, RequestMessage } from './protocol.js'
import { toWire } from './wireError.js'

dieWithOwner()

function send(message: EngineMessage): void {
  if (process.connected) process.send?.(message)
}

async function main(): Promise<void> {
  const { handlers, modelRevision } = await createStages(
    JSON.parse(process.argv[2] ?? '{}') as EngineArguments,
  )
  let last: Promise<void> = Promise.resolve()
  process.on('message', (message: RequestMessage) => {
    // One request at a time: the encoder uses every core it may.
    last = last.then(() => answer(message))
  })
  send({ kind: 'ready', modelRevision })

  async function answer({ id, kind, ask }: RequestMessage): Promise<void> {
    const onProgress = (done: number, total: number) => send({ kind: 'progress', id, done, total })
    try {
      const handle = handlers[kind] as (ask: unknown, onProgress: unknown) => Promise<unknown>
      send({ kind: 'answer', id, answer: await handle(ask, onProgress) })
    } catch (error) {
      send({ kind: 'error', id, error: toWire(error) })
    }
  }
}

main().catch((error: unknown) => {
  process.send?.({ kind: 'failed', error: toWire(error) } satisfies EngineMessage, () => process.exit(1))
})
