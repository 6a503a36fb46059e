/**
 * Builds the site into dist/: the app, then what is made from the built app. With `--until TIME` the
 * newest figures are under embargo: until then dist/ holds the version before (or the one named by
 * `--show VERSION`), and the whole site lies in a folder of its own below previews/.
 */
import { pathToFileURL } from 'node:url';
import { holdBack, momentOf, movePreview, previewSecret } from './embargo.mjs';
import { ensurePackages } from './install.mjs';
import { option, run } from './process.mjs';

/** @typedef {readonly [tool: string, ...args: string[]]} Step */

const DIST = 'dist';
const PREVIEWS = 'previews';
const SECRET = '.cache/preview-secret';

/**
 * In this order; a step that fails ends the build.
 * @type {readonly Step[]}
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
 * @param {readonly Step[]} [steps]
 * @param {Record<string, string>} [env]
 * @returns {Promise<void>}
 * @throws {Error} naming the step that failed
 */
export async function build(steps = STEPS, env = {}) {
  for (const [tool, ...args] of steps) {
    const code = await run(tool, args, { env });
    if (code !== 0) throw new Error(`The build failed at: ${[tool, ...args].join(' ')}`);
  }
}

/**
 * The whole site as a preview, then the site without the newest figures.
 * @param {string | null} version the version to show meanwhile; null for the one before the newest
 */
async function buildUnderEmbargo(version) {
  // A preview names no address that is known.
  await build(STEPS, { SITE_URL: '' });
  const preview = movePreview(DIST, PREVIEWS, previewSecret(SECRET));
  await build([['vite', 'build']]);
  const shown = holdBack(DIST, version);
  await build(STEPS.filter(([tool]) => tool !== 'vite'));
  console.log(`${DIST} shows version ${shown.version} of the figures; the preview is ${preview}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const args = process.argv.slice(2);
    const until = option('until', args);
    const held = until !== null && Date.now() < momentOf(until);
    await ensurePackages();
    if (held) await buildUnderEmbargo(option('show', args));
    else await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
