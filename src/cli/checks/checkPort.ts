import { createServer } from 'node:net'
import { type Check, ok, problem, reason } from './check.js'

/** Whether the pages' port is free, or taken by our own server. */
export async function checkPort(port: number, host: string, ownPort: number | null): Promise<Check> {
  if (ownPort !== null) return ok('port', `Tributary is running on port ${ownPort}.`)
  const error = await new Promise<Error | null>((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
  if (error === null) return ok('port', port === 0 ? 'Any free port will be used.' : `Port ${port} is free.`)
  const fix = 'Stop the other program, or choose another port: npx tributary start --port 8090'
  return problem('port', `Port ${port} cannot be used (${reason(error)}).`, fix)
}
