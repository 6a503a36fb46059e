/** The peers' libraries are installed when the bench first needs them, never with the product. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @throws if the registry cannot be reached */
export function ensurePeers(folder: string): void {
  if (existsSync(join(folder, 'node_modules/vega-lite'))) return;
  console.log('Installing the libraries to compare with (for the bench alone)');
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The libraries to compare with could not be installed.');
}
