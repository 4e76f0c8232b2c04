import type { IncomingHttpHeaders } from 'node:http'

/**
 * True when a state change comes from our own pages. Browsers send `Origin` with every POST and `Sec-Fetch-Site` with
 * every request; each one that is there must say "same origin", and one of them must be there.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (headers.origin === undefined) return site === 'same-origin'
  return originHost(headers.origin) === headers.host?.toLowerCase()
}

function originHost(origin: string): string | null {
  try {
    const { protocol, host } = new URL(origin)
    return protocol === 'http:' || protocol === 'https:' ? host : null
  } catch {
    return null
  }
}
