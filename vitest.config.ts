import { defineConfig } from 'vitest/config'

/** Tests that start real processes and browsers: one file at a time, or they would only measure each other. */
const PROCESSES = [
  'test/fault/**',
  'test/browser/**',
  'test/contract/cli.test.ts',
  'test/contract/cliDocuments.test.ts',
  'test/unit/engineProcess.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: [...PROCESSES, 'test/deep/**'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'processes',
          include: PROCESSES.map((path) => path.replace('**', '**/*.test.ts')),
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
