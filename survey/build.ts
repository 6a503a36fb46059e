/** Makes `public/data` from what is committed under `survey/`; `--publish` keeps the result as a version. */
import { commitChanges, recover } from './build/commit';
import { publicChanges, readInputs } from './build/outputs';
import { Refusal } from './rows';

async function build(root: string, publish: boolean): Promise<void> {
  recover(root);
  const changes = publicChanges(root, await readInputs(root), publish);
  commitChanges(root, changes);
  const removed = [...changes.values()].filter((text) => text === null).length;
  console.log(`public/data: ${String(changes.size - removed)} written, ${String(removed)} removed`);
}

try {
  await build(process.cwd(), process.argv.includes('--publish'));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
