import dns from 'node:dns'
import net from 'node:net'

/** Makes every attempt to reach a network fail, for machines that cannot take it away from a process. */
export function blockNetwork(): void {
  const refuse = () => {
    throw new Error('no network here')
  }
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  dns.lookup = refuse as unknown as typeof dns.lookup
  Object.defineProperty(globalThis, 'fetch', { value: refuse })
}
