import { z } from 'zod'
import { standingCounts } from '../../review/standingCounts.js'
import { listDocuments } from '../../store/documents.js'
import { isBusy, readProjects } from '../readProjects.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'
import { STATE_WORDS } from '../words.js'

/** GET /api/progress: polled by the pages while documents are being read. */
export function progressRoutes(server: WebServer, owner: WebOwner): void {
  server.get(
    '/api/progress',
    { schema: { querystring: z.strictObject({ project: z.uuid().optional() }) } },
    async (request) => {
      const { project } = request.query
      if (project === undefined) {
        const projects = await readProjects(owner)
        return { projects: projects.map(({ id, counts, documents }) => progressOf(id, counts, documents)) }
      }
      const counts = await standingCounts(owner.db, project)
      return {
        projects: [progressOf(project, counts, await listDocuments(owner.db.kysely, { framework: project }))],
      }
    },
  )
}

type Documents = Awaited<ReturnType<typeof listDocuments>>
type Counts = Awaited<ReturnType<typeof standingCounts>>

function progressOf(id: string, counts: Counts, documents: Documents) {
  return {
    id,
    open: counts.open,
    decided: counts.accepted + counts.rejected + counts.skipped,
    busy: documents.filter(isBusy).length,
    documents: documents.map((one) => ({
      sha256: one.sha256,
      name: one.name,
      kind: one.kind,
      state: one.state,
      words: STATE_WORDS[one.state],
      busy: isBusy(one),
      done: one.unitsDone,
      total: one.units,
      statements: one.statements,
      sentence: one.sentence,
    })),
  }
}

export type ProjectProgress = ReturnType<typeof progressOf>
