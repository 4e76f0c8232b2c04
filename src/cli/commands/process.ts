import type { Command } from 'commander'
import { commandConfig } from '../commandConfig.js'
import { EXIT, printRow, say, terminalEmit } from '../output.js'
import { COURSES_HELP, readCourses } from '../readCourses.js'
import { runOperation } from '../runOperation.js'

interface Options {
  readonly framework?: string
  readonly courses?: string
}

/** `tributary process <files|folders|zips…> [--framework NAME] [--courses CHOICE]` */
export function processCommand(program: Command): void {
  program
    .command('process')
    .description('read files, folders and ZIP archives into a working framework, ready for review')
    .argument('<paths...>', 'files, folders, ZIP archives, mails')
    .option(
      '--framework <name>',
      'working framework to add to; made when there is none (default: named after the input)',
    )
    .option('--courses <choice>', COURSES_HELP)
    .action(async (paths: string[], options: Options, command: Command) => {
      const { framework, courses } = options
      const params = {
        paths,
        ...(framework === undefined ? {} : { framework }),
        ...(courses === undefined ? {} : { courses: await readCourses(courses) }),
      }
      const { emit, end } = terminalEmit()
      const result = await runOperation(commandConfig(command), 'process', params, emit).finally(end)
      for (const document of result?.documents ?? []) {
        const { name, kind, state, statements, unitsParked: parked, sentence, notices } = document
        const extra = { ...(parked > 0 ? { parked } : {}), ...(notices.length > 0 ? { notices } : {}) }
        printRow({ document: name, kind, state, statements, ...extra, ...(sentence ? { sentence } : {}) })
      }
      const failed = result?.documents.filter((one) => one.state !== 'done').length ?? 0
      const refused = failed + (result?.refusedInputs.length ?? paths.length)
      if (result) say(`Framework "${result.framework.title}": run "npx tributary start" to review.`)
      process.exitCode = refused > 0 ? EXIT.someRefused : EXIT.done
    })
}
