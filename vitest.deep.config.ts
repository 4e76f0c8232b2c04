import { defineConfig } from 'vitest/config'

/** `npm run test:deep`: all hostile files and the long fuzz runs, one file at a time. */
export default defineConfig({
  test: {
    include: ['test/deep/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 900_000,
    hookTimeout: 60_000,
  },
})
