import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { isWaiting } from './own-part-loader';

test.each([
  ['', false],
  ['const later = async () => { await a(); }; later();', false],
  ['class A { async b() { for await (const c of d) c(); } }', false],
  ['await a();', true],
  ['const { b } = await import("./c.js");', true],
  ['if (a) { b(await c); }', true],
  ['for await (const a of b) a();', true],
])('a module that waits while it runs is told: %s', (code, expected) => {
  expect(isWaiting(parseSync('part.js', code).program)).toBe(expected);
});
