const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Host name of a Host header without its port, lower case: "[::1]:8080" → "[::1]"; null when the header is no host. */
export function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header ?? '')
  return match?.[1]?.toLowerCase() ?? null
}

/**
 * True when the pages answer to this Host header. A page of another site that points its own name at this machine
 * ("DNS rebinding") sends its own name here, so only listed names pass; the port is not compared.
 */
export function isAllowedHost(header: string | undefined, allowed: readonly string[]): boolean {
  const name = hostName(header)
  return name !== null && allowed.some((host) => host.toLowerCase() === name)
}

/** True for the loopback names commands on this machine use, whatever the configuration lists. */
export const isLoopbackHost = (header: string | undefined): boolean => isAllowedHost(header, LOOPBACK)
