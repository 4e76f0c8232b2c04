import type { FastifyInstance, FastifyRequest } from 'fastify'
import { failure } from '../../wire/errors.js'
import type { WebOwner } from '../webOwner.js'
import { WORDS } from '../words.js'
import { SECURITY_HEADERS } from './headers.js'
import { isAllowedHost, isLoopbackHost } from './hosts.js'
import { isSameOrigin } from './sameOrigin.js'
import { sameSecret } from './sameSecret.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route: `pages` (default) our own pages, `secret` commands that know server.json. */
    caller?: 'pages' | 'secret'
    /** The route takes files: multipart with the token of this start, instead of JSON. */
    upload?: boolean
  }
}

const READS = ['GET', 'HEAD']

/** Refuses, before any body is read, every request that does not come from where it must (design §4, Web). */
export function guard(server: FastifyInstance, owner: WebOwner): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    const { caller = 'pages', upload = false } = request.routeOptions.config
    if (caller === 'secret') return checkSecret(request, owner)
    if (!isAllowedHost(request.headers.host, owner.config.hosts))
      throw failure('forbidden', [WORDS.errorPage.host])
    if (READS.includes(request.method)) return
    if (!isSameOrigin(request.headers)) throw failure('forbidden', [WORDS.errorPage.origin])
    if (upload) checkUpload(request, owner)
    else if (!isJson(request)) throw Object.assign(new Error(WORDS.errorPage.type), { statusCode: 415 })
  })
}

function checkSecret(request: FastifyRequest, owner: WebOwner): void {
  // A browser never calls these; a request with an Origin is a page that found the port.
  const local =
    isLoopbackHost(request.headers.host) || isAllowedHost(request.headers.host, owner.config.hosts)
  if (!local || request.headers.origin !== undefined) throw failure('forbidden', [WORDS.errorPage.origin])
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!sameSecret(given, owner.serverSecret)) throw failure('forbidden', [WORDS.errorPage.secret])
}

function checkUpload(request: FastifyRequest, owner: WebOwner): void {
  const token = request.headers['x-tributary-token']
  if (!sameSecret(typeof token === 'string' ? token : undefined, owner.startToken))
    throw failure('forbidden', [WORDS.errorPage.token])
}

const isJson = (request: FastifyRequest): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')
