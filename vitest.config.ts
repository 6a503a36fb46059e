import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the source and run in Node; components are tested by server rendering. */
export default defineConfig({
  plugins: [svelte({ compilerOptions: { runes: true } })],
  test: {
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['{src,geo,survey,scripts,bench}/**/*.test.ts'],
    // No test leaves anything behind: they share what they import, a good part of their time.
    isolate: false,
  },
});
