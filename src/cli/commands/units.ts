import { type Command, Option } from 'commander'
import { commandConfig } from '../commandConfig.js'
import { EXIT, printRow, terminalEmit } from '../output.js'
import { runOperation } from '../runOperation.js'

interface UnitRow {
  readonly code: string | null
  readonly title: string | null
  readonly credits: string | null
  readonly page: number | null
}

/** `tributary units <files…>` */
export function unitsCommand(program: Command): void {
  program
    .command('units')
    .description('print the courses or jobs inside files; writes nothing')
    .argument('<files...>', 'files or folders to read')
    .addOption(new Option('--format <format>', 'output').choices(['jsonl', 'table']).default('jsonl'))
    .action(async (paths: string[], options: { format: 'jsonl' | 'table' }, command: Command) => {
      const print = options.format === 'table' ? (row: unknown) => printRow(line(row as UnitRow)) : printRow
      const { emit, end } = terminalEmit(print)
      const { refused } = await runOperation(commandConfig(command), 'units', { paths }, emit).finally(end)
      process.exitCode = refused > 0 ? EXIT.someRefused : EXIT.done
    })
}

function line({ code, title, credits, page }: UnitRow): string {
  const cells = [(code ?? '').padEnd(12), (credits ?? '').padEnd(8), String(page ?? '').padStart(4)]
  return `${cells.join('  ')}  ${title ?? ''}`.trimEnd()
}
