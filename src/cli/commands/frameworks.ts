import { resolve } from 'node:path'
import { Argument, type Command, Option } from 'commander'
import { commandConfig } from '../commandConfig.js'
import { printRow, say, terminalEmit } from '../output.js'
import { runOperation } from '../runOperation.js'

/** `tributary frameworks add onet <folder>|list|remove <id>` */
export function frameworksCommand(program: Command): void {
  const frameworks = program.command('frameworks').description('reference and working frameworks')

  frameworks
    .command('add')
    .description(
      'bring in an official O*NET text release (a folder); upgrades the built-in framework in place',
    )
    .addArgument(new Argument('<id>', 'framework').choices(['onet']))
    .argument('<folder>', 'folder of the release, for example db_30_0_text')
    .action(async (_id: string, folder: string, _options: unknown, command: Command) => {
      const { emit, end } = terminalEmit()
      const params = { id: 'onet' as const, folder: resolve(folder) }
      const added = await runOperation(commandConfig(command), 'frameworks-add', params, emit).finally(end)
      for (const { name, rows } of added.tables) say(`${name}: ${rows} rows`)
      say(`O*NET ${added.release ?? '(release not named)'}: ${added.items} entries.`)
    })

  frameworks
    .command('list')
    .description('list all frameworks')
    .addOption(new Option('--format <format>', 'output').choices(['table', 'jsonl']).default('table'))
    .action(async (options: { format: 'table' | 'jsonl' }, command: Command) => {
      const { emit, end } = terminalEmit()
      const list = await runOperation(commandConfig(command), 'frameworks-list', {}, emit).finally(end)
      for (const one of list) {
        const release = one.release ? `, release ${one.release}` : ''
        printRow(
          options.format === 'jsonl'
            ? one
            : `${one.id}  ${one.title} (${one.role}${release}, ${one.items} entries)`,
        )
      }
    })

  frameworks
    .command('remove')
    .description('remove a working framework with its decisions')
    .argument('<id>', 'id from "frameworks list"')
    .action(async (id: string, _options: unknown, command: Command) => {
      const { emit, end } = terminalEmit()
      const removed = await runOperation(commandConfig(command), 'frameworks-remove', { id }, emit).finally(
        end,
      )
      say(`"${removed.title}" is removed. A backup with it is in ${removed.backup}.`)
    })
}
