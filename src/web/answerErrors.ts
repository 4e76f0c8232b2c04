import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isTributaryError } from '../wire/errors.js'
import { errorPage } from './pages/errorPage.js'
import { sendPage } from './sendPage.js'
import type { WebOwner } from './webOwner.js'
import { WORDS } from './words.js'

interface Problem {
  readonly id: string
  readonly status: number
  readonly sentence: string
}

/** Every failure becomes one sentence: JSON for the API, a page for people. Unexpected ones are logged. */
export function answerErrors(server: FastifyInstance, owner: WebOwner): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500)
      owner.log.error(
        { err: { message: error.message, stack: error.stack }, route: request.routeOptions.url },
        'request failed',
      )
    return answer(request, reply, problem)
  })
  server.setNotFoundHandler((request, reply) =>
    answer(request, reply, { id: 'not_found', status: 404, sentence: WORDS.errorPage.notFound }),
  )
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  reply.code(problem.status)
  const wantsPage = request.method === 'GET' && !/^\/(api|cli|assets)\//.test(request.url)
  if (wantsPage) return sendPage(reply, errorPage(problem.sentence))
  return reply.send({ error: { id: problem.id, sentence: problem.sentence } })
}

/** What to say about any thrown value; `FST_ERR_*` are fastify's own. */
export function problemOf(error: FastifyError | Error): Problem {
  if (isTributaryError(error)) return { id: error.id, status: error.status, sentence: error.message }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const parts = error.validation.map(
      (issue) => `${issue.instancePath.replace(/^\//, '')}: ${issue.message ?? ''}`,
    )
    return { id: 'invalid_request', status: 400, sentence: `The request is not valid (${parts.join('; ')}).` }
  }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { id: 'too_large', status, sentence: WORDS.errorPage.tooLarge }
  if (status === 415) return { id: 'invalid_request', status, sentence: WORDS.errorPage.type }
  if (status >= 400 && status < 500)
    return {
      id: 'invalid_request',
      status,
      sentence: 'The request cannot be read. Reload the page and try again.',
    }
  return { id: 'unexpected', status: 500, sentence: WORDS.errorPage.unexpected }
}
