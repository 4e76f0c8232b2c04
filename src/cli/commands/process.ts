import type { Command } from 'commander'
import { commandConfig } from '../commandConfig.js'
import { EXIT, printRow, say, terminalEmit } from '../output.js'
import { runOperation } from '../runOperation.js'

/** `tributary process <files|folders…> [--framework NAME]` */
export function processCommand(program: Command): void {
  program
    .command('process')
    .description('read files and folders into a working framework, ready for review')
    .argument('<paths...>', 'files and folders')
    .option(
      '--framework <name>',
      'working framework to add to; made when there is none (default: named after the input)',
    )
    .action(async (paths: string[], options: { framework?: string }, command: Command) => {
      const { emit, end } = terminalEmit()
      const result = await runOperation(
        commandConfig(command),
        'process',
        { paths, ...options },
        emit,
      ).finally(end)
      for (const document of result?.documents ?? []) {
        const { name, kind, state, statements, sentence } = document
        printRow({ document: name, kind, state, statements, ...(sentence ? { sentence } : {}) })
      }
      const failed = result?.documents.filter((one) => one.state !== 'done').length ?? 0
      const refused = failed + (result?.refusedInputs.length ?? paths.length)
      if (result) say(`Framework "${result.framework.title}": run "npx tributary start" to review.`)
      process.exitCode = refused > 0 ? EXIT.someRefused : EXIT.done
    })
}
