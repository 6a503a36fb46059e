import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the source and run in Node; components are tested by server rendering. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // The page's own tests leave nothing behind: they share what they import, which is most of their time.
      {
        extends: true,
        test: { name: 'page', include: ['src/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'tools', include: ['{geo,survey,scripts,bench}/**/*.test.ts'] },
      },
    ],
  },
});
