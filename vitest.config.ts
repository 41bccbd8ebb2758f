import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{db,electron,renderer,tools}/**/*.test.{ts,tsx,mjs}'],
    setupFiles: ['tools/property-seed.mjs'],
    // A native module that dies takes its process along: with forks the report still names the file.
    pool: 'forks',
    // A process takes one file after the other and reads each module once: no test changes what the next would see.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    retry: 0,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
