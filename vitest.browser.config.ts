import { defineConfig } from 'vitest/config'

/** Tests in a real browser: `npm run test:browser`. One browser and one server a record serve all of them. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/support/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
