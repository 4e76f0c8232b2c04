import { spawn } from 'node:child_process'

/** Opens `address` in the desktop's browser when there is a desktop; otherwise does nothing. Never fails. */
export function openInBrowser(address: string, hasDisplay: boolean): void {
  const [command, ...args] = commandFor(address, hasDisplay)
  if (command === undefined) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

function commandFor(address: string, hasDisplay: boolean): readonly string[] {
  if (process.platform === 'darwin') return ['open', address]
  // The empty argument is the window title that `start` would otherwise take the address for.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address]
  return hasDisplay ? ['xdg-open', address] : []
}
