import { z } from 'zod'
import { CONFIDENTIALITY, DOCUMENT_KINDS } from '../../domain/document.js'
import { getDocument, setConfidentiality } from '../../store/documents.js'
import { loadExtracted } from '../../store/documentTexts.js'
import { failure } from '../../wire/errors.js'
import { correctionBody, correctionOf } from '../correctionBody.js'
import { documentPage } from '../pages/documentPage.js'
import { readDocument } from '../readDocument.js'
import { sendPage } from '../sendPage.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

const params = z.object({ sha: z.string().regex(/^[0-9a-f]{64}$/) })

const pageQuery = z.strictObject({
  project: z.uuid().optional(),
  offset: z.coerce.number().int().min(0).default(0),
  search: z.string().trim().max(100).optional(),
})

/** The page of a document, and what people say about it: kind, who may see it, its cut; and that the samples may go. */
export function documentRoutes(server: WebServer, owner: WebOwner): void {
  const tx = owner.db.kysely

  async function known(sha: string) {
    const document = await getDocument(tx, sha)
    if (!document) throw failure('not_found', ['This document'])
    return document
  }

  server.get('/documents/:sha', { schema: { params, querystring: pageQuery } }, async (request, reply) => {
    const { project, offset } = request.query
    const search = request.query.search || undefined
    const view = await readDocument(owner, request.params.sha, { offset, search })
    return sendPage(reply, documentPage({ view, project, offset, search }))
  })

  server.post(
    '/api/documents/:sha/kind',
    { schema: { params, body: z.strictObject({ kind: z.enum(DOCUMENT_KINDS) }) } },
    async (request) => {
      await known(request.params.sha)
      await owner.setDocumentKind(request.params.sha, request.body.kind)
      return { kind: request.body.kind }
    },
  )

  server.post(
    '/api/documents/:sha/confidentiality',
    { schema: { params, body: z.strictObject({ confidentiality: z.enum(CONFIDENTIALITY) }) } },
    async (request) => {
      await known(request.params.sha)
      await setConfidentiality(tx, request.params.sha, request.body.confidentiality)
      return request.body
    },
  )

  server.post(
    '/api/documents/:sha/corrections',
    { schema: { params, body: correctionBody } },
    async (request) => {
      await known(request.params.sha)
      const extracted = await loadExtracted(tx, request.params.sha)
      if (!extracted) throw failure('conflict')
      await owner.correctDocument(request.params.sha, correctionOf(request.body, extracted))
      return { corrected: true }
    },
  )

  server.post(
    '/api/documents/:sha/corrections/undo',
    { schema: { params, body: z.strictObject({}) } },
    async (request) => {
      await known(request.params.sha)
      return { undone: await owner.undoCorrection(request.params.sha) }
    },
  )

  server.post('/api/samples/remove', { schema: { body: z.strictObject({}) } }, async () => {
    await owner.removeSamples()
    return { removed: true }
  })
}
