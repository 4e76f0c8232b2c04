import type { FastifyInstance } from 'fastify'
import type { Log } from '../wire/log.js'

/** One line per answered request: the pattern of the route, never its query, parameters or body. */
export function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', async (request, reply) => {
    log.debug(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
}
