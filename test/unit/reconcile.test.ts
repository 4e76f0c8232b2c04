import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/queue/reconcile.js'
import { mockEngine } from '../support/mockEngine.js'
import { useWorkspace } from '../support/workspace.js'

const workspace = useWorkspace()

describe('the reconciler', () => {
  it('adds each job once, however often it runs', async () => {
    await workspace.add('a')
    await workspace.add('b')
    for (let round = 0; round < 3; round++) expect(await reconcile(workspace.db, workspace.queue)).toBe(2)
    expect((await workspace.queue.counts())['document.extract']).toBe(2)
  })

  it('brings back work whose job was lost, and nothing that is finished', async () => {
    const lost: string[] = []
    // Rows are committed, then the process dies before the next job is added.
    const forgetful = {
      addJobs: async (jobs: readonly { name: string }[]) => void lost.push(...jobs.map((job) => job.name)),
    }
    const document = await workspace.add(
      Array.from({ length: 60 }, (_, index) => `Course ${index}`).join('\n'),
    )
    const engine = mockEngine()
    await workspace.work({ engine })
    const states = await workspace.finish()
    expect(states.get(document)?.state).toBe('done')
    expect(await reconcile(workspace.db, forgetful)).toBe(0)

    await workspace.db.kysely
      .deleteFrom('tributary.stage_marker')
      .where('stage', '=', 'suggest')
      .where('unit', 'in', [3, 4, 55])
      .execute()
    expect(await reconcile(workspace.db, forgetful)).toBe(2)
    expect(lost).toEqual(['units.suggest', 'units.suggest'])
    engine.asked.length = 0
    await workspace.finish()
    expect(engine.asked.sort((a, b) => a.length - b.length)).toEqual([[55], [3, 4]])
  })
})
