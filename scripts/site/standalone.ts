/** Writes dist/standalone.html: page, styles, script, figures and boundaries in one file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standalonePage } from './standalone-page';
import { DIST } from './write';

const BUILT = '.cache/standalone';

/** What the app may ask for. Versions kept for pinned embeds are left out: they can be many. */
const files = ['data/index.json', ...hashed('data'), ...boundaries()];
const page = standalonePage({
  page: text(join(DIST, 'index.html')),
  boot: text(join(DIST, 'boot.js')),
  script: text(join(BUILT, 'app.js')),
  style: text(join(BUILT, 'app.css')),
  files: files.map((path) => ({ path, content: text(join(DIST, path)) })),
});
writeFileSync(join(DIST, 'standalone.html'), page);
console.log(`standalone.html: ${String(Math.round(page.length / 1000))} kB`);

/** Figures and ranks that the index names. */
function hashed(folder: string): string[] {
  const index = text(join(DIST, folder, 'index.json'));
  return readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => index.includes(`"${path}"`));
}

function boundaries(): string[] {
  return readdirSync(join(DIST, 'geo'))
    .filter(
      (name) => name.endsWith('.topo.json') || name === 'lineage.json' || name === 'find.json',
    )
    .map((name) => `geo/${name}`);
}

function text(path: string): string {
  return readFileSync(path, 'utf8');
}
