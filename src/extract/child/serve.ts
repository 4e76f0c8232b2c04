import { dieWithOwner } from '../../wire/dieWithOwner.js'
import { refuse } from '../refusals.js'
import { blockNetwork } from './blockNetwork.js'
import type { ChildKindName } from './childKinds.js'
import type { ChildMessage, Exchanges } from './protocol.js'

/** The main loop of a child: answers one request after the other and ends with its owner. */
export function serve<K extends ChildKindName>(
  answer: (ask: Exchanges[K]['ask'], onPages: (pages: number) => void) => Promise<Exchanges[K]['answer']>,
): void {
  dieWithOwner()
  blockNetwork()
  const send = (message: ChildMessage<Exchanges[K]['answer']>): void => {
    if (process.connected) process.send?.(message)
  }
  process.on('message', (ask: Exchanges[K]['ask']) => {
    answer(ask, (pages) => send({ kind: 'pages', pages }))
      // Only what is outside the document fails: a full disk, a library that does not start.
      .catch((error: NodeJS.ErrnoException) => refuse('not_readable', error.code ?? 'unknown cause'))
      .then((done) => send({ kind: 'done', answer: done }))
  })
}
