import fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { answerErrors } from './answerErrors.js'
import { logRequests } from './logRequests.js'
import { ROUTES } from './routes/index.js'
import { guard } from './security/guard.js'
import type { WebOwner } from './webOwner.js'

/** Decisions and settings are small; uploads and commands set their own limits. */
const BODY_LIMIT = 64 * 1024

/**
 * The HTTP server of one owner: pages, their API and `/cli/*`. It does not listen yet; the caller chooses address and
 * port (`config.listen`, `config.port`).
 */
export async function createServer(owner: WebOwner): Promise<FastifyInstance> {
  const server = fastify({ logger: false, bodyLimit: BODY_LIMIT, forceCloseConnections: true })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  // JSON is the only body there is; the upload route adds multipart for itself.
  server.removeContentTypeParser('text/plain')
  guard(server, owner)
  logRequests(server, owner.log)
  answerErrors(server, owner)
  const typed = server.withTypeProvider<ZodTypeProvider>()
  for (const addRoutes of ROUTES) await addRoutes(typed, owner)
  await server.ready()
  return server
}
