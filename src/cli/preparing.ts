import type { Emit } from './owner.js'

/** Progress of texts of reference frameworks that are encoded because no vector of them is kept yet. */
export function preparing(emit: Emit): (done: number, total: number) => void {
  return (done, total) => emit({ kind: 'progress', label: 'preparing the reference frameworks', done, total })
}
