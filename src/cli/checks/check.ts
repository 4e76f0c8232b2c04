/** Result of one doctor check; `fix` says what to do when it is not fine. */
export interface Check {
  readonly name: string
  readonly level: 'ok' | 'warning' | 'problem'
  readonly sentence: string
  readonly fix?: string
}

export const ok = (name: string, sentence: string): Check => ({ name, level: 'ok', sentence })
export const warning = (name: string, sentence: string, fix: string): Check => ({
  name,
  level: 'warning',
  sentence,
  fix,
})
export const problem = (name: string, sentence: string, fix: string): Check => ({
  name,
  level: 'problem',
  sentence,
  fix,
})

/** What a failure says, in one line. */
export const reason = (error: unknown): string =>
  (error instanceof Error ? error.message.split('\n')[0] : String(error)) ?? ''
