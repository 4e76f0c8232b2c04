import { z } from 'zod'
import { EXPORT_FORMAT_IDS } from '../../exchange/formats.js'
import { requireProject } from '../requireProject.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

/** GET /projects/:id/export?format=: the accepted framework as a file. */
export function exportRoutes(server: WebServer, owner: WebOwner): void {
  server.get(
    '/projects/:id/export',
    {
      schema: {
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ format: z.enum(EXPORT_FORMAT_IDS).default('case-1.1') }),
      },
    },
    async (request, reply) => {
      const { id } = await requireProject(owner, request.params.id)
      const file = await owner.exportFramework(id, request.query.format)
      return reply
        .header('content-disposition', disposition(file.fileName))
        .type(file.mediaType)
        .send(file.body)
    },
  )
}

/** Attachment header with an ASCII name for old readers and the full name after RFC 6266. */
function disposition(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9._ -]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
