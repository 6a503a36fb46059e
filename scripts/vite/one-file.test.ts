import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { lateImports } from './one-file';

test.each([
  ['', []],
  ['import { a } from "./a.js"; a();', []],
  ['const load = (address) => import(address);', []],
  ['const load = async () => (await import("./a.js")).a;', ['./a.js']],
  ['if (x) import("./a.js"); else import("./b.js");', ['./a.js', './b.js']],
])('late imports of named modules are found: %s', (code, expected) => {
  const found = lateImports(parseSync('part.js', code).program);
  expect(found.map(({ source }) => source?.value)).toEqual(expected);
});
