import { z } from 'zod'
import { createGroup } from '../../review/createGroup.js'
import { setGroup } from '../../review/setGroup.js'
import { requireProject } from '../requireProject.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

/** One level of groups for accepted competencies. */
export function groupRoutes(server: WebServer, owner: WebOwner): void {
  server.post(
    '/api/projects/:id/groups',
    {
      schema: {
        params: z.object({ id: z.uuid() }),
        body: z.strictObject({ title: z.string().trim().min(1).max(200) }),
      },
    },
    async (request, reply) => {
      const { id } = await requireProject(owner, request.params.id)
      const group = await createGroup(owner.db, {
        framework: id,
        title: request.body.title,
        now: owner.clock(),
      })
      return reply.code(201).send({ group })
    },
  )
  server.post(
    '/api/projects/:id/items/:item/group',
    {
      schema: {
        params: z.object({ id: z.uuid(), item: z.uuid() }),
        body: z.strictObject({ group: z.string().max(100).nullable() }),
      },
    },
    async (request) => {
      const { id, item } = request.params
      await requireProject(owner, id)
      await setGroup(owner.db, { framework: id, item, group: request.body.group, now: owner.clock() })
      return { item, group: request.body.group }
    },
  )
}
