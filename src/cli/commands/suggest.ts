import { type Command, Option } from 'commander'
import { STATEMENT_KINDS, type StatementKind } from '../../domain/statement.js'
import { failure } from '../../wire/errors.js'
import { commandConfig } from '../commandConfig.js'
import { EXIT, printRow, terminalEmit } from '../output.js'
import { COURSES_HELP, readCourses } from '../readCourses.js'
import { runOperation } from '../runOperation.js'
import { suggestTable } from '../suggestTable.js'

interface Options {
  readonly kinds?: string
  readonly all?: true
  readonly facts?: true
  readonly courses?: string
  readonly format: 'jsonl' | 'table'
}

/** `tributary suggest <files…>` */
export function suggestCommand(program: Command): void {
  program
    .command('suggest')
    .description('print suggested competencies and matches of files; writes no documents or decisions')
    .argument('<files...>', 'files or folders to read')
    .option('--kinds <list>', `only these kinds, separated by commas: ${STATEMENT_KINDS.join(', ')}`)
    .option('--facts', 'also print facts: technologies, certifications, licences, education, experience')
    .option('--courses <choice>', COURSES_HELP)
    .option('--all', 'also print matches below the threshold ("match":false)')
    .addOption(new Option('--format <format>', 'output').choices(['jsonl', 'table']).default('jsonl'))
    .action(async (paths: string[], options: Options, command: Command) => {
      const kinds = options.kinds === undefined ? undefined : parseKinds(options.kinds)
      const print = options.format === 'table' ? (row: unknown) => printRow(suggestTable(row)) : printRow
      const { emit, end } = terminalEmit(print)
      const courses = options.courses === undefined ? {} : { courses: await readCourses(options.courses) }
      const { all = false, facts = false } = options
      const params = { paths, all, facts, ...courses, ...(kinds ? { kinds } : {}) }
      const { refused } = await runOperation(commandConfig(command), 'suggest', params, emit).finally(end)
      process.exitCode = refused > 0 ? EXIT.someRefused : EXIT.done
    })
}

function parseKinds(list: string): StatementKind[] {
  const kinds = list.split(',').map((kind) => kind.trim())
  const unknown = kinds.find((kind) => !(STATEMENT_KINDS as readonly string[]).includes(kind))
  if (unknown !== undefined) {
    throw failure('invalid_request', [
      `"${unknown}" is not a kind. Choose from ${STATEMENT_KINDS.join(', ')}.`,
    ])
  }
  return kinds as StatementKind[]
}
