import { randomBytes } from 'node:crypto'
import { openOwner } from '../../src/cli/openOwner.js'
import type { Owner } from '../../src/cli/owner.js'
import { newSecret } from '../../src/cli/serverFile.js'
import { webOwner } from '../../src/cli/webOwner.js'
import { createServer } from '../../src/web/createServer.js'
import { readConfig } from '../../src/wire/config.js'

export interface App {
  readonly owner: Owner
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly address: string
  /** Authorises `/cli/*`. */
  readonly secret: string
  close(): Promise<void>
}

/** A running Tributary as `start` makes it: real owner, children and queue, pages on a free port; no samples. */
export async function startApp({ dataDir }: { readonly dataDir: string }): Promise<App> {
  const owner = await openOwner(readConfig({ dataDir, port: '0', logLevel: 'error' }))
  const secret = newSecret()
  const server = await createServer(webOwner(owner, secret, randomBytes(32).toString('hex')))
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  await owner.startWork()
  return {
    owner,
    address,
    secret,
    async close() {
      await server.close()
      await owner.close()
    },
  }
}
