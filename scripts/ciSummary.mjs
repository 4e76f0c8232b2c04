// Prints what was skipped and the closing line of a CI run; exits with the test command's own status.
import { readFileSync } from 'node:fs'

const [report, status] = process.argv.slice(2)
try {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const tests = testResults.flatMap((file) => file.assertionResults)
  const count = (...states) => tests.filter((test) => states.includes(test.status)).length
  for (const test of tests)
    if (['skipped', 'pending', 'todo'].includes(test.status)) console.log(`skipped: ${test.fullName}`)
  // A file that fails to load has no tests of its own; it still counts as a failure.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  console.log(
    `${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped', 'pending', 'todo')} skipped`,
  )
} catch (error) {
  console.log(`The tests wrote no report: ${error.message}`)
  console.log('0 passed, 1 failed, 0 skipped')
  process.exit(1)
}
process.exit(Number(status))
