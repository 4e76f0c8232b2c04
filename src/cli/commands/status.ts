import { type Command, Option } from 'commander'
import { commandConfig } from '../commandConfig.js'
import { printRow, terminalEmit } from '../output.js'
import { runOperation } from '../runOperation.js'

/** `tributary status` */
export function statusCommand(program: Command): void {
  program
    .command('status')
    .description('list working frameworks, their documents and what is still to decide')
    .addOption(new Option('--format <format>', 'output').choices(['table', 'jsonl']).default('table'))
    .action(async (options: { format: 'table' | 'jsonl' }, command: Command) => {
      const { emit, end } = terminalEmit()
      const { frameworks } = await runOperation(commandConfig(command), 'status', {}, emit).finally(end)
      for (const framework of frameworks) {
        if (options.format === 'jsonl') {
          printRow(framework)
          continue
        }
        const { title, sample, open, accepted, rejected, skipped } = framework
        printRow(`${title}${sample ? ' (sample)' : ''}`)
        printRow(`  ${open} to decide, ${accepted} accepted, ${rejected} rejected, ${skipped} skipped`)
        for (const { name, kind, state, statements, unitsParked, sentence, notices } of framework.documents) {
          const parked = unitsParked > 0 ? `, ${unitsParked} courses parked` : ''
          printRow(`  ${name}: ${kind}, ${state}, ${statements} suggested${parked}`)
          for (const remark of [sentence, ...notices]) if (remark) printRow(`    ${remark}`)
        }
      }
      if (frameworks.length === 0) printRow('Nothing here yet. Try "npx tributary process <file>".')
    })
}
