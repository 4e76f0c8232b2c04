import type { Command } from 'commander'
import { type Config, readConfig, type SETTINGS } from '../wire/config.js'

/** The configuration for a command: environment, then `--data` and the overrides the command passes. */
export function commandConfig(
  command: Command,
  overrides: Partial<Record<keyof typeof SETTINGS, string>> = {},
): Config {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  return readConfig({ ...overrides, ...(data === undefined ? {} : { dataDir: data }) })
}
