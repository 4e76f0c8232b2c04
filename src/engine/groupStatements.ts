import { setImmediate as nextTurn } from 'node:timers/promises'
import { matchText } from '../align/itemTexts.js'
import { createGrouper, type GroupEntry } from '../statements/duplicates/createGrouper.js'
import type { GroupRequest } from './protocol.js'
import type { TextVectors } from './textVectors.js'

/** Statements compared between two turns of the event loop. */
const TURN = 64

/** For each entry the id of its group, in order; the process channel is heard in between. */
export async function groupStatements(
  { leaders, entries }: GroupRequest,
  vectors: TextVectors,
  onProgress: (done: number, total: number) => void,
): Promise<readonly string[]> {
  const grouper = createGrouper()
  const placed: string[] = []
  const total = leaders.length + entries.length
  let done = 0
  async function inTurns(all: readonly GroupEntry[], put: (entry: GroupEntry, vector: Float32Array) => void) {
    for (let start = 0; start < all.length; start += TURN) {
      const some = all.slice(start, start + TURN)
      const found = await vectors.embed(some.map((entry) => matchText(entry.text)))
      some.forEach((entry, index) => {
        put(entry, found[index] as Float32Array)
      })
      done += some.length
      onProgress(done, total)
      await nextTurn()
    }
  }
  await inTurns(leaders, (entry, vector) => grouper.lead(entry, vector))
  await inTurns(entries, (entry, vector) => placed.push(grouper.place(entry, vector)))
  return placed
}
