import { resolve } from 'node:path'
import type { Command } from 'commander'
import { restoreDump } from '../../store/restoreDump.js'
import { failure } from '../../wire/errors.js'
import { commandConfig } from '../commandConfig.js'
import { say } from '../output.js'
import { findLiveServer } from '../serverFile.js'

/** `tributary restore <file>` */
export function restoreCommand(program: Command): void {
  program
    .command('restore')
    .description('bring back a backup; the present data folder is moved aside, not deleted')
    .argument('<file>', 'file written by "tributary backup"')
    .action(async (file: string, _options: unknown, command: Command) => {
      const config = commandConfig(command)
      const server = await findLiveServer(config.dataDir)
      if (server) throw failure('workspace_busy', [config.dataDir, String(server.pid)])
      const restored = await restoreDump({ file: resolve(file), dataDir: config.dataDir, now: new Date() })
      say(`The backup is back in ${config.dataDir}.`)
      if (restored.movedAside) say(`What was there before is now in ${restored.movedAside}.`)
    })
}
