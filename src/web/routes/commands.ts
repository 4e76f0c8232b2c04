import { PassThrough } from 'node:stream'
import { z } from 'zod'
import { problemOf } from '../answerErrors.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'
import { WORDS } from '../words.js'

/** `align` sends its texts in the body; everything else sends paths and options. */
const COMMAND_BODY_LIMIT = 32 * 1024 * 1024

/**
 * `/cli/:name` for commands of the same user that found this owner running (design §4): each event and then the result
 * or error as one JSON object a line, so progress arrives while the operation runs.
 */
export function commandRoutes(server: WebServer, owner: WebOwner): void {
  server.post(
    '/cli/:name',
    {
      config: { caller: 'secret' },
      bodyLimit: COMMAND_BODY_LIMIT,
      schema: { params: z.object({ name: z.string().max(40) }), body: z.unknown() },
    },
    async (request, reply) => {
      if (request.params.name === 'ping') return reply.send({ ok: true })
      const operation = Object.hasOwn(owner.operations, request.params.name)
        ? owner.operations[request.params.name]
        : undefined
      if (!operation)
        return reply.code(404).send({ error: { id: 'not_found', sentence: WORDS.errorPage.unknownCommand } })
      const lines = new PassThrough()
      const write = (line: unknown) => lines.write(`${JSON.stringify(line)}\n`)
      operation(request.body, write)
        .then((result) => write({ kind: 'result', result: result ?? null }))
        .catch((error: Error) => {
          const problem = problemOf(error)
          if (problem.id === 'unexpected')
            owner.log.error({ err: { message: error.message, stack: error.stack } }, 'operation failed')
          write({ kind: 'error', ...problem })
        })
        .finally(() => lines.end())
      return reply.type('application/x-ndjson').send(lines)
    },
  )
}
