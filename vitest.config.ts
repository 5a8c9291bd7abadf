import { defineConfig } from 'vitest/config';

/** Tests of the built program; the others run on the sources and need no build. */
const program = ['test/e2e/**/*.test.ts', 'test/build.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'sources',
          include: ['test/**/*.test.ts'],
          exclude: program,
          testTimeout: 60_000,
          isolate: false, // no test changes what another sees, and a process for each file takes longer than most tests
        },
      },
      {
        test: {
          name: 'program',
          include: program,
          globalSetup: 'test/support/build-once.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
