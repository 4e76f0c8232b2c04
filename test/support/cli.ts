import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** stdout read as one JSON object a line. */
  rows(): Record<string, unknown>[]
}

/** Runs the built command line as a person would; `data` is its data folder, `stdin` what is piped into it. */
export async function cli(
  args: readonly string[],
  options: { data: string; stdin?: string },
): Promise<CliResult> {
  const child = spawn(
    process.execPath,
    [join(PACKAGE_ROOT, 'bin/tributary.js'), '--data', options.data, ...args],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk
  })
  child.stdin.end(options.stdin ?? '')
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const rows = () =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code, stdout, stderr, rows }
}
