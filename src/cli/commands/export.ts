import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { EXPORT_FORMAT_IDS, type ExportFormat } from '../../exchange/formats.js'
import { commandConfig } from '../commandConfig.js'
import { say, terminalEmit } from '../output.js'
import { runOperation } from '../runOperation.js'

interface Options {
  readonly framework: string
  readonly format: ExportFormat
  readonly out?: string
}

/** `tributary export --framework NAME --format case-1.1 [--out FILE]` */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('write the accepted competencies and matches of a working framework')
    .requiredOption('--framework <name|id>', 'working framework')
    .addOption(new Option('--format <format>', 'output').choices(EXPORT_FORMAT_IDS).default('case-1.1'))
    .option('--out <file>', 'file to write (default: standard output)')
    .action(async ({ out, ...params }: Options, command: Command) => {
      const { emit, end } = terminalEmit()
      const exported = await runOperation(commandConfig(command), 'export', params, emit).finally(end)
      if (out === undefined) process.stdout.write(exported.text)
      else await writeFile(out, exported.text)
      say(`${exported.items} competencies and ${exported.matches} matches written${out ? ` to ${out}` : ''}.`)
    })
}
