import type { ProjectProgress } from '../routes/progress.js'
import { getJson } from './api.js'
import { loadQueue } from './queueActions.js'
import type { Review } from './state.js'

const BUSY_MS = 3_000
const IDLE_MS = 20_000

/** Notices suggestions that arrive while documents are being read; the queue itself never moves under the reader. */
export function watchProgress(review: Review): void {
  const look = async () => {
    const answer = await getJson<{ projects: ProjectProgress[] }>(
      `/api/progress?project=${review.project}`,
    ).catch(() => null)
    const project = answer?.projects[0]
    if (project) {
      const { counts, phase, entries, saving } = review.get()
      const known = counts.open + counts.accepted + counts.rejected + counts.skipped
      review.set({ reading: project.busy, arrived: Math.max(0, project.open + project.decided - known) })
      if (phase === 'ready' && entries.length === 0 && review.get().arrived > 0 && !saving)
        await loadQueue(review)
    }
    setTimeout(look, project && project.busy > 0 ? BUSY_MS : IDLE_MS)
  }
  setTimeout(look, BUSY_MS)
}
