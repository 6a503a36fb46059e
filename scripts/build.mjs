/** Builds the site into dist/: the app, then what is made from the built app. */
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './install.mjs';
import { run } from './process.mjs';

/**
 * In this order; a step that fails ends the build.
 * @type {readonly (readonly [tool: string, ...args: string[]])[]}
 */
const STEPS = [
  ['vite', 'build'],
  ['vite', 'build', '--ssr', 'src/app/prerender.ts', '--outDir', '.cache/server'],
  ['node', 'scripts/prerender.mjs'],
  ['vite', 'build', '--mode', 'standalone'],
  ['tsx', 'scripts/site/standalone.ts'],
  ['tsx', 'scripts/site/pages.ts'],
];

/**
 * @returns {Promise<void>}
 * @throws {Error} naming the step that failed
 */
export async function build() {
  for (const [tool, ...args] of STEPS) {
    const code = await run(tool, args);
    if (code !== 0) throw new Error(`The build failed at: ${[tool, ...args].join(' ')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensurePackages();
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
