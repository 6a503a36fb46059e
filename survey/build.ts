import { mkdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFiles, type Catalogue } from './build/files';
import { readAreas } from './geography';
import { readSources } from './manifest';

const root = process.cwd();
const { rows, sources } = await readSources(root);
const waves = JSON.parse(
  readFileSync(join(root, 'survey/catalogue/waves.json'), 'utf8'),
) as Catalogue['waves'];
const outputs = dataFiles(rows, { waves, sources, areas: readAreas(root), corrections: [] });
for (const d of ['his', 'gpps'])
  rmSync(join(root, 'public/data', d), { recursive: true, force: true });
for (const [path, text] of outputs) {
  const target = join(root, 'public', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
console.log(`${String(outputs.size)} files`);
