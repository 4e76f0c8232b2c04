import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const EVERY_MS = 50

/**
 * Watches the memory this process uses for values and buffers. `stop` tells the most it grew since the start, in bytes.
 * Resident memory would also count what the process kept from before.
 */
export function watchMemory(): { readonly stop: () => number } {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = used()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, used())
  }, EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return most - before
    },
  }
}
