/** Writes the default view into the built index.html, so that it is a map before any script runs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { presimplify, simplify } from 'topojson-simplify';

const DIST = 'dist';
const SERVER = '.cache/server/prerender.js';

/** Triangles smaller than this, in square map units, are left out of the picture in the page. */
const COARSE = 23;

/** @typedef {Parameters<typeof presimplify>[0]} Topology */

/** @type {(file: string) => unknown} */
const read = (file) => {
  const content = /** @type {unknown} */ (JSON.parse(readFileSync(join(DIST, file), 'utf8')));
  if (!file.endsWith('.topo.json')) return content;
  return coarse(/** @type {Topology} */ (content));
};

/**
 * The picture is shown for less than a second: a third of the points will do, chosen on the shared
 * arcs so that neighbours still meet.
 * @param {Topology} topology
 */
function coarse(topology) {
  return { ...topology, ...simplify(presimplify(topology), COARSE) };
}

/** @type {unknown} */
const server = await import(pathToFileURL(SERVER).href);
const { prerender } = /** @type {typeof import('../src/app/prerender')} */ (server);
const { app, noscript, title, description, files, first } = prerender('', read);
const path = join(DIST, 'index.html');
// Remarks and indents are for us alone.
const empty = readFileSync(path, 'utf8')
  .replace(/<!-- [^>]* -->/g, '')
  .replace(/\n\s+/g, '\n');
// The pages of single areas are made from the same, still empty page.
writeFileSync('.cache/page.html', empty);
const page = empty
  .replace('data-files=""', `data-files="${files.join(' ')}"`)
  .replace('<!--app-->', () => app)
  .replace('<!--noscript-->', () => noscript);
writeFileSync(path, page);
const boot = join(DIST, 'boot.js');
const { code } = await minify(readFileSync(boot, 'utf8'), { ecma: 2020, toplevel: true });
if (code) writeFileSync(boot, code);
writeFileSync(join(DIST, 'data/first.json'), JSON.stringify(first));
console.log(
  `index.html holds “${title}” (${String(Math.round(page.length / 1000))} kB): ${description.slice(0, 60)}…`,
);
