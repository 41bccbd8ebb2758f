import { defineConfig } from '@playwright/test'

const screens = process.env['SARPANAH_TEST_SCREENS']?.split(' ') ?? []
const report = process.env['SARPANAH_E2E_REPORT']

/** One window at a time on each screen, no second chances: a test that passes only sometimes is a failing test. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // The others name a declaration file for the database module, which is nothing to run.
  tsconfig: 'tools/config/tsconfig.base.json',
  workers: Math.max(1, screens.length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
