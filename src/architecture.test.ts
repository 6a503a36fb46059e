/** The architecture, checked; and the check, checked on small examples. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, staticStyles, wrongImports, wrongUses } from '../scripts/architecture';
import { ROOMS, roomsTable } from '../scripts/rooms';

const all = ['src', 'geo', 'survey', 'scripts', 'e2e', 'bench']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  )
  .filter((path) => /\.(ts|mjs|svelte)$/.test(path) && !path.includes('node_modules/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const inRooms = all.filter(({ path }) => path !== 'src/architecture.test.ts');
const sources = all.filter(
  ({ path }) => /^(?:src|geo|survey)\//.test(path) && !path.endsWith('.test.ts'),
);

describe('the architecture', () => {
  it('has files to check', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it('lets rooms import only what the table allows', () => {
    expect(inRooms.flatMap(wrongImports)).toEqual([]);
  }, 240_000);

  it('has a table of rooms in the README that is made from the list (npm run made)', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(`\n${roomsTable()}\n`);
  });

  it('has rooms that are there', () => {
    const folders = ROOMS.flatMap((room) => room.folders);
    expect(
      folders.filter((folder) => !all.some(({ path }) => path.startsWith(`${folder}/`))),
    ).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(cycles(all)).toEqual([]);
  });

  it('keeps Leaflet, fetch, the address bar, messages and the browser in their rooms', () => {
    expect(sources.flatMap(wrongUses)).toEqual([]);
  });

  it('has no style attributes in components', () => {
    const components = sources.filter(({ path }) => path.endsWith('.svelte'));
    expect(components.flatMap(staticStyles)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['src/model/a.ts', `import { b } from '../stats/b';`],
    ['src/stats/a.ts', `import type { View } from '../view/types';`],
    ['src/view/a.ts', `export { a } from '../data/load';`],
    ['src/map/A.svelte', `<script lang="ts">import { a } from '../view/types';</script>`],
    ['src/map/A.svelte', `<script lang="ts">import { type A, b } from '../view/types';</script>`],
    ['src/map/a.ts', `import type { A } from '../view/areas';`],
    ['src/map/A.svelte', `<script>import Other from '../charts/Other.svelte';</script>`],
    ['src/table/a.ts', `const late = await import('../embed/image');`],
    ['src/app/a.ts', `import '../../geo/build';`],
    ['src/embed/a.ts', `import {\n  a,\n  b,\n} from '../app/a';`],
    ['geo/build.ts', `import { a } from '../src/data/load';`],
    ['survey/cli.ts', `import { a } from '../geo/build';`],
    ['e2e/a.spec.ts', `import { viewOf } from '../src/view/view';`],
    ['scripts/a.mjs', `import { a } from '../survey/build';`],
    ['src/map/a.test.ts', `import { a } from '../../geo/build';`],
    ['src/model/a.ts', `let a: import('../stats/b').A;`],
    ['src/map/A.svelte', `<script module lang="ts">import { a } from '../charts/a';</script>`],
    ['src/nowhere/a.ts', ``],
  ])('%s may not: %s', (path, text) => {
    expect(wrongImports({ path, text })).toHaveLength(1);
  });

  it.each([
    ['src/stats/a.ts', `import { b } from '../model/b';\nimport { c } from './c';`],
    ['src/map/a.ts', `import type { AreaView } from '../view/types';`],
    ['src/map/a.ts', `import { type A, type B } from '../view/types';`],
    ['src/panel/A.svelte', `<script>import Trend from '../charts/Trend.svelte';</script>`],
    ['src/app/a.ts', `import { a } from '../embed/a';\nimport { b } from '../view/b';`],
    ['src/model/a.ts', `// import { b } from '../stats/b';\n/* import '../app/a' */`],
    ['src/model/a.ts', 'const words = `import { b } from "../stats/b"`;'],
    ['geo/find/a.ts', `import { a } from '../../src/model/area';\nimport { b } from '../b';`],
  ])('%s may: %s', (path, text) => {
    expect(wrongImports({ path, text })).toEqual([]);
  });

  it.each([
    ['src/hex/a.ts', `import L from 'leaflet';`],
    ['src/app/a.ts', `await fetch('x')`],
    ['src/map/a.ts', `window.location.href`],
    ['src/controls/A.svelte', `<script>history.replaceState(null, '', '')</script>`],
    ['src/table/a.ts', `parent.postMessage('x', '*')`],
    ['src/view/a.ts', `document.title = 'x'`],
    ['src/stats/a.ts', `window.innerWidth`],
  ])('%s may not use: %s', (path, text) => {
    expect(wrongUses({ path, text })).toHaveLength(1);
  });

  it.each([
    ['src/map/a.ts', `import L from 'leaflet';`],
    ['src/data/a.ts', `await fetch('x')`],
    ['src/embed/a.ts', `history.replaceState(null, '', location.search)`],
    ['src/view/a.ts', `const text = 'a window. Then';\nconst document_ = window_.x;`],
    ['src/table/a.ts', `prefetch('x'); // fetch('y')`],
  ])('%s may use: %s', (path, text) => {
    expect(wrongUses({ path, text })).toEqual([]);
  });

  it('finds a circle of imports, and none where a part is for types or loaded later', () => {
    const a = { path: 'src/view/a.ts', text: `import { b } from './b';` };
    const b = (text: string) => ({ path: 'src/view/b.ts', text });
    expect(cycles([a, b(`import { a } from './a';`)])).toEqual([
      'src/view/a.ts → src/view/b.ts → src/view/a.ts',
    ]);
    expect(cycles([a, b(`import type { A } from './a';`)])).toEqual([]);
    expect(cycles([a, b(`await import('./a');`)])).toEqual([]);
    expect(cycles([])).toEqual([]);
  });

  it('tells a style attribute from a directive', () => {
    const path = 'src/map/A.svelte';
    expect(staticStyles({ path, text: '<p style="color: red">' })).toHaveLength(1);
    expect(staticStyles({ path, text: '<p\n  style={x}>' })).toHaveLength(1);
    expect(staticStyles({ path, text: '<p style:color={x}><style>p {}</style>' })).toEqual([]);
  });
});
