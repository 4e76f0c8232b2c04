import type { FastifyReply } from 'fastify'
import type { Html } from './html.js'

/** Sends a whole page. */
export function sendPage(reply: FastifyReply, page: Html): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>\n${page.text}`)
}
