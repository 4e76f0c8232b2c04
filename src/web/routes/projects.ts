import { z } from 'zod'
import { PERSPECTIVES, SUBJECTS } from '../../domain/framework.js'
import { createWorking, renameWorking, setPerspective } from '../../store/frameworks.js'
import { requireProject } from '../requireProject.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

const settings = z.strictObject({
  title: z.string().trim().min(1).max(200),
  subject: z.enum(SUBJECTS),
  perspective: z.enum(PERSPECTIVES),
})
const sha = z.string().regex(/^[0-9a-f]{64}$/)

/** Making a project, and changing its name, subject and view. */
export function projectRoutes(server: WebServer, owner: WebOwner): void {
  server.post(
    '/api/projects',
    { schema: { body: settings.extend({ documents: z.array(sha).max(5_000).default([]) }) } },
    async (request, reply) => {
      const { documents, ...rest } = request.body
      const id = await createWorking(owner.db.kysely, { ...rest, sample: false, now: owner.clock() })
      if (documents.length > 0) await owner.addKnownDocuments(documents, id)
      return reply.code(201).send({ id })
    },
  )
  server.post(
    '/api/projects/:id',
    { schema: { params: z.object({ id: z.uuid() }), body: settings } },
    async (request) => {
      const { id } = await requireProject(owner, request.params.id)
      const { title, subject, perspective } = request.body
      await renameWorking(owner.db.kysely, id, title, owner.clock())
      await setPerspective(owner.db.kysely, id, perspective, subject, owner.clock())
      return { id }
    },
  )
}
