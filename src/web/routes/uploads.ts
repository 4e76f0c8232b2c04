import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import { z } from 'zod'
import { failure } from '../../wire/errors.js'
import { receiveFile } from '../receiveFile.js'
import { requireProject } from '../requireProject.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

const MAX_FILES = 200

/**
 * POST /api/projects/:id/documents: files as multipart with the token of this start, each streamed to disk. ZIP archives
 * and mails give the files inside; what could not be had is told file by file. `courses=all` chooses every course of a
 * large catalog.
 */
export async function uploadRoutes(server: WebServer, owner: WebOwner): Promise<void> {
  const { document, container } = owner.fileLimits
  // Its own scope: no other route takes multipart.
  await server.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: container + 1, files: MAX_FILES, fields: 0 } })
    ;(scope as WebServer).post(
      '/api/projects/:id/documents',
      {
        config: { upload: true },
        schema: {
          params: z.object({ id: z.uuid() }),
          querystring: z.strictObject({ courses: z.literal('all').optional() }),
        },
      },
      async (request) => {
        const { id } = request.params
        await requireProject(owner, id)
        if (!request.isMultipart())
          throw failure('invalid_request', ['Send the files as multipart/form-data.'])
        const { courses } = request.query
        const documents: { readonly name: string; readonly sha256: string }[] = []
        const refused: { readonly name: string; readonly sentence: string }[] = []
        const folder = await mkdtemp(join(tmpdir(), 'tributary-upload-'))
        try {
          for await (const part of request.files()) {
            const name = plainName(part.filename)
            const path = join(folder, 'file')
            await receiveFile(part.file, path, owner.isContainer(name) ? container : document)
            const taken = await owner.takeFile({ path, name }, id, courses ? { courses } : {})
            documents.push(...taken.documents)
            refused.push(...taken.refused.map(({ shown, sentence }) => ({ name: shown, sentence })))
          }
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
        if (documents.length + refused.length === 0)
          throw failure('invalid_request', ['No file came with the request. Choose a file.'])
        return { documents, refused }
      },
    )
  })
}

/** The last part of a path, without control characters: the name is shown, never used as a path. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 200) || 'document'
  )
}
