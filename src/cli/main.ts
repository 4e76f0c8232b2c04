import { Command, CommanderError } from 'commander'
import { TOOL_VERSION } from '../wire/toolVersion.js'
import { alignCommand } from './commands/align.js'
import { backupCommand } from './commands/backup.js'
import { doctorCommand } from './commands/doctor.js'
import { exportCommand } from './commands/export.js'
import { frameworksCommand } from './commands/frameworks.js'
import { processCommand } from './commands/process.js'
import { restoreCommand } from './commands/restore.js'
import { startCommand } from './commands/start.js'
import { statusCommand } from './commands/status.js'
import { suggestCommand } from './commands/suggest.js'
import { unitsCommand } from './commands/units.js'
import { EXIT, reportFailure } from './output.js'

const program = new Command('tributary')
  .description(
    'Reads syllabi and job descriptions on this computer, suggests competencies and matches, and lets people decide.\nNothing leaves this computer.',
  )
  .version(TOOL_VERSION)
  .option(
    '--data <folder>',
    'where Tributary keeps its data (default: TRIBUTARY_DATA, else ./tributary-data)',
  )
  .showHelpAfterError('Run "tributary --help" for the commands.')
  .exitOverride()

for (const add of [
  startCommand,
  processCommand,
  suggestCommand,
  unitsCommand,
  alignCommand,
  statusCommand,
  exportCommand,
  frameworksCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]) {
  add(program)
}
for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)])
  command.exitOverride()

// A closed pipe (`… | head`) is the reader's choice, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
  else process.exitCode = reportFailure(error)
}
