// Main of a parser child: reads one document after the other, as the owner asks. It is killed when one takes too long.
import { readFile, stat } from 'node:fs/promises'
import type { ExtractOutcome } from '../../domain/document.js'
import { dieWithOwner } from '../../wire/dieWithOwner.js'
import { extractBytes } from '../extractBytes.js'
import { readableSize, refuse } from '../refusals.js'
import type { ParseRequest, ParserMessage } from './protocol.js'

dieWithOwner()

const send = (message: ParserMessage): void => {
  if (process.connected) process.send?.(message)
}

process.on('message', (request: ParseRequest) => {
  void parse(request).then((outcome) => send({ kind: 'done', outcome }))
})
send({ kind: 'ready' })

async function parse({ path, name, limits }: ParseRequest): Promise<ExtractOutcome> {
  try {
    const { size } = await stat(path)
    if (size > limits.bytes) return refuse('too_large', readableSize(size), readableSize(limits.bytes))
    const bytes = new Uint8Array(await readFile(path))
    return await extractBytes({ name, bytes, limits, onPages: (pages) => send({ kind: 'pages', pages }) })
  } catch (error) {
    return refuse('not_readable', (error as NodeJS.ErrnoException).code ?? 'unknown cause')
  }
}
