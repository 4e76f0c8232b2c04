import { resolve } from 'node:path'
import type { Command } from 'commander'
import { commandConfig } from '../commandConfig.js'
import { say, terminalEmit } from '../output.js'
import { runOperation } from '../runOperation.js'

/** `tributary backup <file>` */
export function backupCommand(program: Command): void {
  program
    .command('backup')
    .description('write everything (documents, suggestions, decisions) into one file')
    .argument('<file>', 'file to write')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { emit, end } = terminalEmit()
      const written = await runOperation(
        commandConfig(command),
        'backup',
        { file: resolve(file) },
        emit,
      ).finally(end)
      say(`Backup written to ${written.file}.`)
    })
}
