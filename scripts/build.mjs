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
 * Groups in this order, the steps of each side by side; a step that fails ends the build.
 * @type {readonly (readonly Step[])[]}
 */
const GROUPS = [
  [
    ['vite', 'build'],
    ['vite', 'build', '--ssr', 'src/app/prerender.ts', '--outDir', '.cache/server'],
    ['vite', 'build', '--mode', 'standalone'],
  ],
  [['node', 'scripts/prerender.mjs']],
  [
    ['tsx', 'scripts/site/standalone.ts'],
    ['tsx', 'scripts/site/pages.ts'],
    ['tsx', 'scripts/site/cards.ts'],
  ],
];

/**
 * @param {readonly (readonly Step[])[]} [groups]
 * @param {Record<string, string>} [env]
 * @returns {Promise<void>}
 * @throws {Error} naming the steps that failed
 */
export async function build(groups = GROUPS, env = {}) {
  for (const group of groups) {
    const codes = await Promise.all(group.map((step) => perform(step, env)));
    const failed = group.filter((_, i) => codes[i] !== 0).map((step) => step.join(' '));
    if (failed.length > 0) throw new Error(`The build failed at: ${failed.join(', ')}`);
  }
}

/**
 * Shows what a step says when it ends, so that steps side by side do not speak at once.
 * @param {Step} step
 * @param {Record<string, string>} env
 */
async function perform([tool, ...args], env) {
  let said = '';
  const code = await run(tool, args, { env, hear: (text) => (said += text) });
  console.log(said.trim());
  return code;
}

/**
 * The whole site as a preview, then the site without the newest figures.
 * @param {string | null} version the version to show meanwhile; null for the one before the newest
 */
async function buildUnderEmbargo(version) {
  // A preview names no address that is known.
  await build(GROUPS, { SITE_URL: '' });
  const preview = movePreview(DIST, PREVIEWS, previewSecret(SECRET));
  await build([[['vite', 'build']]]);
  const shown = holdBack(DIST, version);
  await build(GROUPS.map((group) => group.filter(([tool]) => tool !== 'vite')));
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
