import { z } from 'zod'
import { STATES } from '../../domain/decision.js'
import { STATEMENT_KINDS } from '../../domain/statement.js'
import { decide } from '../../review/decide.js'
import { getCard } from '../../review/getCard.js'
import { listQueue } from '../../review/listQueue.js'
import { undoLast } from '../../review/undoLast.js'
import { REVIEWER } from '../../wire/reviewer.js'
import { decisionBody } from '../decisionBody.js'
import { requireProject } from '../requireProject.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

const project = z.object({ id: z.uuid() })

const queueQuery = z.strictObject({
  state: z.enum([...STATES, 'all']).default('open'),
  kind: z.enum(STATEMENT_KINDS).optional(),
  document: z.string().max(64).optional(),
  search: z.string().max(200).optional(),
  order: z.enum(['document', 'confident']).default('document'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The queue, one card, decisions and undo. */
export function reviewRoutes(server: WebServer, owner: WebOwner): void {
  server.get(
    '/api/projects/:id/queue',
    { schema: { params: project, querystring: queueQuery } },
    async (request) => {
      const { id } = await requireProject(owner, request.params.id)
      const { kind, document, search, ...rest } = request.query
      return listQueue(owner.db, {
        framework: id,
        ...rest,
        ...(kind && { kinds: [kind] }),
        ...(document && { document }),
        ...(search?.trim() && { search: search.trim() }),
      })
    },
  )
  server.get(
    '/api/projects/:id/cards/:statement',
    { schema: { params: project.extend({ statement: z.string().regex(/^[0-9a-f]{64}$/) }) } },
    async (request) => {
      const { id } = await requireProject(owner, request.params.id)
      return getCard(owner.db, { framework: id, statement: request.params.statement })
    },
  )
  server.post(
    '/api/projects/:id/decisions',
    { schema: { params: project, body: decisionBody } },
    async (request) => {
      const { id: framework } = await requireProject(owner, request.params.id)
      const { value, reason, batch, ...rest } = request.body
      return decide(owner.db, {
        ...rest,
        ...(value !== undefined && { value }),
        ...(reason !== undefined && { reason }),
        ...(batch !== undefined && { batch }),
        framework,
        reviewer: REVIEWER,
        now: owner.clock(),
      })
    },
  )
  server.post(
    '/api/projects/:id/undo',
    { schema: { params: project, body: z.strictObject({}) } },
    async (request) => {
      const { id: framework } = await requireProject(owner, request.params.id)
      const undone = await undoLast(owner.db, { framework, reviewer: REVIEWER, now: owner.clock() })
      return { undone }
    },
  )
}
