import { ENVIRONMENT } from './config.js'

/** What a child process needs of the environment: places of the system, no settings and no secrets. */
const KEPT = ['PATH', 'SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'USERPROFILE', 'LANG']

/** The environment for a child process. */
export function childEnvironment(): Record<string, string> {
  return Object.fromEntries(KEPT.flatMap((name) => (ENVIRONMENT[name] ? [[name, ENVIRONMENT[name]]] : [])))
}
