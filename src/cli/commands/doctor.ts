import type { Command } from 'commander'
import { type Check, ok } from '../checks/check.js'
import { checkChildren } from '../checks/checkChildren.js'
import { checkFolder } from '../checks/checkFolder.js'
import { checkModel } from '../checks/checkModel.js'
import { checkPort } from '../checks/checkPort.js'
import { checkWorkspace } from '../checks/checkWorkspace.js'
import { commandConfig } from '../commandConfig.js'
import { EXIT, printRow } from '../output.js'
import { findLiveServer } from '../serverFile.js'

const MARKS = { ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' } as const

/** `tributary doctor` */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('look for what is wrong, and say how to mend it')
    .option('--rebuild', 'compute every status again from the decisions')
    .action(async (options: { rebuild?: true }, command: Command) => {
      const config = commandConfig(command)
      const server = await findLiveServer(config.dataDir)
      const checks: readonly Check[] = [
        ok('node', `Node ${process.versions.node} on ${process.platform}.`),
        ...(await checkFolder(config.dataDir)),
        ...(server
          ? [ok('folder lock', `A running Tributary (pid ${server.pid}) holds the data folder and answers.`)]
          : await checkWorkspace(config.dataDir, options.rebuild ?? false)),
        await checkPort(config.port, config.listen, server?.port ?? null),
        await checkModel(),
        ...(await checkChildren()),
      ]
      for (const check of checks) {
        printRow(`${MARKS[check.level]}  ${check.name}: ${check.sentence}`)
        if (check.fix) printRow(`         fix: ${check.fix}`)
      }
      process.exitCode = checks.some((check) => check.level === 'problem') ? EXIT.workspace : EXIT.done
    })
}
