import { createInterface } from 'node:readline'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { LEVELS, type Level } from '../../domain/framework.js'
import { commandConfig } from '../commandConfig.js'
import { terminalEmit } from '../output.js'
import { runOperation } from '../runOperation.js'

interface Options {
  readonly framework: string
  readonly level?: Level
  readonly top: number
  readonly all?: true
}

/** `tributary align --framework ID|FILE --top N < texts` */
export function alignCommand(program: Command): void {
  program
    .command('align')
    .description('match each line of standard input with a framework; an empty list means no good match')
    .requiredOption(
      '--framework <id|file>',
      'framework id (21cs, onet) or a UTF-8 file with one label a line',
    )
    .addOption(new Option('--level <level>', 'only this level').choices(LEVELS))
    .option('--top <n>', 'at most this many matches a text', positiveInteger, 5)
    .option('--all', 'also list matches below the threshold')
    .addOption(new Option('--format <format>', 'output').choices(['jsonl']).default('jsonl'))
    .action(async (options: Options, command: Command) => {
      const texts: string[] = []
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        if (line.trim() !== '') texts.push(line.trim())
      }
      const { emit, end } = terminalEmit()
      const { framework, level, top } = options
      const params = { framework, top, all: options.all ?? false, texts, ...(level ? { level } : {}) }
      await runOperation(commandConfig(command), 'align', params, emit).finally(end)
    })
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}
