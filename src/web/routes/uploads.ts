import multipart from '@fastify/multipart'
import { z } from 'zod'
import { failure } from '../../wire/errors.js'
import { requireProject } from '../requireProject.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

const MAX_FILE_BYTES = 25 * 1024 * 1024
const MAX_FILES = 200

/** POST /api/projects/:id/documents: files as multipart, one in memory at a time, with the token of this start. */
export async function uploadRoutes(server: WebServer, owner: WebOwner): Promise<void> {
  // Its own scope: no other route takes multipart.
  await server.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES, fields: 0 } })
    ;(scope as WebServer).post(
      '/api/projects/:id/documents',
      { config: { upload: true }, schema: { params: z.object({ id: z.uuid() }) } },
      async (request) => {
        await requireProject(owner, request.params.id)
        if (!request.isMultipart())
          throw failure('invalid_request', ['Send the files as multipart/form-data.'])
        const documents: { name: string; sha256: string }[] = []
        for await (const part of request.files()) {
          const bytes = await part.toBuffer()
          const name = plainName(part.filename)
          const [sha256] = await owner.addDocuments([{ name, bytes }], request.params.id)
          if (sha256) documents.push({ name, sha256 })
        }
        if (documents.length === 0)
          throw failure('invalid_request', ['No file came with the request. Choose a file.'])
        return { documents }
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
