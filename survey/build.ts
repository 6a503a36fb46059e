/**
 * Makes `public/data` from what is committed under `survey/`. `--publish` keeps the result as a
 * version; `--fresh` draws all ranks again (needed after a change to the drawing itself).
 */
import { commitChanges, recover } from './build/commit';
import { publicChanges, readInputs, type BuildOptions } from './build/outputs';
import { Refusal } from './rows';

async function build(root: string, options: BuildOptions): Promise<void> {
  recover(root);
  const changes = publicChanges(root, await readInputs(root), options);
  commitChanges(root, changes);
  const removed = [...changes.values()].filter((text) => text === null).length;
  console.log(`public/data: ${String(changes.size - removed)} written, ${String(removed)} removed`);
}

try {
  await build(process.cwd(), {
    publish: process.argv.includes('--publish'),
    fresh: process.argv.includes('--fresh'),
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
