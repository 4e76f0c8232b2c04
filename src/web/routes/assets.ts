import { z } from 'zod'
import { failure } from '../../wire/errors.js'
import { loadAssets } from '../loadAssets.js'
import type { WebServer } from '../webServer.js'

/** `/assets/*`: our own scripts, styles and pictures; checked against the etag, so a new build is seen at once. */
export function assetRoutes(server: WebServer): void {
  const assets = loadAssets()
  server.get(
    '/assets/:name',
    { schema: { params: z.object({ name: z.string().max(100) }) } },
    async (request, reply) => {
      const asset = assets.get(request.params.name)
      if (!asset) throw failure('not_found', [request.params.name])
      reply.headers({ 'cache-control': 'no-cache', etag: asset.etag })
      if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send()
      return reply.type(asset.type).send(asset.bytes)
    },
  )
}
