import { z } from 'zod'
import { DOCUMENT_KINDS } from '../../domain/document.js'
import { getDocument } from '../../store/documents.js'
import { failure } from '../../wire/errors.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

/** What people say about documents: their kind, and that the samples may go. */
export function documentRoutes(server: WebServer, owner: WebOwner): void {
  server.post(
    '/api/documents/:sha/kind',
    {
      schema: {
        params: z.object({ sha: z.string().regex(/^[0-9a-f]{64}$/) }),
        body: z.strictObject({ kind: z.enum(DOCUMENT_KINDS) }),
      },
    },
    async (request) => {
      const document = await getDocument(owner.db.kysely, request.params.sha)
      if (!document) throw failure('not_found', ['This document'])
      await owner.setDocumentKind(request.params.sha, request.body.kind)
      return { kind: request.body.kind }
    },
  )
  server.post('/api/samples/remove', { schema: { body: z.strictObject({}) } }, async () => {
    await owner.removeSamples()
    return { removed: true }
  })
}
