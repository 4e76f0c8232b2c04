import { resolve } from 'node:path'
import { z } from 'zod'
import { failure } from './errors.js'

/** One row per setting: environment variable, default and what it does. The README table is made from it. */
export const SETTINGS = {
  dataDir: {
    env: 'TRIBUTARY_DATA',
    fallback: './tributary-data',
    about: 'Folder that holds everything Tributary stores.',
  },
  port: { env: 'TRIBUTARY_PORT', fallback: '8080', about: 'Port of the pages; 0 takes a free one.' },
  hosts: {
    env: 'TRIBUTARY_HOSTS',
    fallback: 'localhost,127.0.0.1,[::1]',
    about: 'Host names the pages answer to, separated by commas.',
  },
  listen: {
    env: 'TRIBUTARY_LISTEN',
    fallback: '127.0.0.1',
    about: 'Address to listen on; loopback only until accounts exist.',
  },
  loopbackPublished: {
    env: 'TRIBUTARY_LOOPBACK_PUBLISHED',
    fallback: '0',
    about: '1 when a container publishes the port on the loopback address of its host only.',
  },
  publicBase: {
    env: 'TRIBUTARY_PUBLIC_BASE',
    fallback: '',
    about: 'Web address under which published identifiers resolve; empty keeps urn:uuid identifiers.',
  },
  parsers: {
    env: 'TRIBUTARY_PARSERS',
    fallback: '2',
    about: 'Parser processes that read documents at the same time.',
  },
  limits: {
    env: 'TRIBUTARY_LIMITS',
    fallback: '',
    about: 'Limits on documents that differ from docs/limits.md: name=number pairs, separated by commas.',
  },
  display: {
    env: 'DISPLAY',
    fallback: '',
    about: 'Set by a Linux desktop; without it no browser is opened.',
  },
  logLevel: { env: 'TRIBUTARY_LOG', fallback: 'info', about: 'Log detail: error, warn, info or debug.' },
} as const

/** The environment of this process; everything that reads it starts here. */
export const ENVIRONMENT: Readonly<Record<string, string | undefined>> = process.env

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

const schema = z
  .object({
    dataDir: z
      .string()
      .min(1)
      .transform((dir) => resolve(dir)),
    port: z.coerce.number().int().min(0).max(65535),
    hosts: z.string().transform((list) =>
      list
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
    listen: z.string().min(1),
    loopbackPublished: z.enum(['0', '1']).transform((flag) => flag === '1'),
    publicBase: z.union([z.literal(''), z.url()]),
    parsers: z.coerce.number().int().min(1).max(16),
    limits: z
      .string()
      .regex(/^\s*(?:[a-zA-Z]+\s*=\s*\d+\s*(?:,\s*|$))*$/, 'write name=number pairs separated by commas'),
    display: z.string(),
    logLevel: z.enum(['error', 'warn', 'info', 'debug']),
  })
  .refine((config) => LOOPBACK.includes(config.listen) || config.loopbackPublished, {
    path: ['listen'],
    message: 'only the loopback address 127.0.0.1 is allowed until accounts exist',
  })

export type Config = Readonly<z.infer<typeof schema>>

/**
 * Reads the configuration from environment variables and command-line overrides (overrides win).
 * Every problem is reported at once in one `invalid_config` error.
 */
export function readConfig(
  overrides: Partial<Record<keyof typeof SETTINGS, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = ENVIRONMENT,
): Config {
  const raw = Object.fromEntries(
    Object.entries(SETTINGS).map(([key, row]) => [
      key,
      overrides[key as keyof typeof SETTINGS] ?? environment[row.env] ?? row.fallback,
    ]),
  )
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => {
    const key = String(issue.path[0]) as keyof typeof SETTINGS
    return `- ${SETTINGS[key]?.env ?? key}: ${issue.message}`
  })
  throw failure('invalid_config', [lines.join('\n')])
}
