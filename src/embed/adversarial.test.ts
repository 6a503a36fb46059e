/**
 * What anybody may write into an address, or send to the frame. A short run each time; a long one by
 * `FUZZ=1000000 npx vitest run src/embed/adversarial.test.ts`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COLOUR_MODES,
  COMPARE_LIMIT,
  CONFIDENCES,
  DEFAULT_SELECTION,
  LOCKS,
  SHOWS,
  THEMES,
  VIEWS,
  type Selection,
} from '../model/selection';
import { pymHost, wordPressSecret } from './host';
import { readQuestion, sizeMessages } from './messages';
import { PARAMETER_NAMES, parseSelection, TITLE_LIMIT, writeSelection } from './parameters';

const RUNS = Number(process.env['FUZZ'] ?? '1500');
const options: fc.Parameters<unknown> = { numRuns: RUNS };
const LONG = 3_600_000;

const PROTOTYPE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<string>(...PARAMETER_NAMES, 'color', 'childId') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...PROTOTYPE, 'survey[]', 'survey[__proto__]', 'SURVEY'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const loneSurrogate = fc.constantFrom('\uD800', '\uDFFF', 'a\uDBFF', '%ED%A0%80', '%C3%28', '%');
const known = fc.constantFrom(
  ...[
    'his',
    'gpps',
    'gp-overall',
    'his-28',
    'recent',
    'latest',
    'e54000058',
    'E92000001',
    '1',
    '0',
  ],
  ...['E54000058,E54000060,,x', 'map', 'hex', 'england', '99.8', 'survey,panel', 'dark', 'story'],
);
const value = fc.oneof(
  { weight: 5, arbitrary: known },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: loneSurrogate },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...PROTOTYPE, '<script>', '\0', '../../etc', '%00', '+', ' '),
  },
  { weight: 1, arbitrary: fc.integer().map(String) },
);
const joint = fc.constantFrom(
  '&',
  '&',
  '&',
  '&amp;',
  '?',
  ';',
  '&#38;',
  '#',
  '%26',
  '%3F',
  '&&',
  '=',
);
const pair = fc.tuple(name, fc.constantFrom('=', '=', '%3D', ''), value, joint);
const address = fc
  .tuple(fc.constantFrom('?', '', '??', '?&'), fc.array(pair, { maxLength: 12 }))
  .map(([start, pairs]) => start + pairs.flat().join(''));
/** The same pair over and over, or one value without end. */
const huge = fc
  .tuple(name, value, fc.integer({ min: 100, max: 3000 }))
  .map(
    ([each, text, times]) => `?${`${each}=${text}&`.repeat(times)}${each}=${text.repeat(times)}`,
  );

const isId = (id: string | null) => id === null || /^[a-z0-9][a-z0-9-]{0,59}$/.test(id);

/** Nothing stands in a selection but what the model allows. */
function expectSound(selection: Selection): void {
  expect(Object.keys(selection).sort()).toEqual(Object.keys(DEFAULT_SELECTION).sort());
  expect(Object.getPrototypeOf(selection)).toBe(Object.prototype);
  const { survey, measure, answer, wave, since, area, compare, title } = selection;
  expect([survey, measure, answer, wave, since].every(isId)).toBe(true);
  expect(area === null || /^E\d{8}$/.test(area)).toBe(true);
  expect(compare.length).toBeLessThanOrEqual(COMPARE_LIMIT);
  expect([...(title ?? '')].length).toBeLessThanOrEqual(TITLE_LIMIT);
  expect(COLOUR_MODES).toContain(selection.colour);
  expect(CONFIDENCES).toContain(selection.confidence);
  expect(THEMES).toContain(selection.theme);
  expect(VIEWS).toContain(selection.view);
  expect(selection.show === null || SHOWS.includes(selection.show)).toBe(true);
  expect(selection.lock.every((lock) => LOCKS.includes(lock))).toBe(true);
}

function expectRoundTrip(query: string): void {
  const selection = parseSelection(query);
  expectSound(selection);
  expect(parseSelection(writeSelection(selection))).toEqual(selection);
  const kept = writeSelection(selection, query);
  expect(parseSelection(kept)).toEqual(selection);
  expect(writeSelection(selection, kept)).toBe(kept);
  expect(pymHost(query).childId?.includes('xPYMx') ?? false).toBe(false);
  expect(wordPressSecret(query) ?? '').toMatch(/^\w*$/);
}

describe('any address', () => {
  it(
    'is read as a sound selection, and written and read again as the same',
    () => {
      fc.assert(fc.property(address, expectRoundTrip), options);
    },
    LONG,
  );

  it(
    'is read in a moment, however long',
    () => {
      fc.assert(fc.property(huge, expectRoundTrip), { numRuns: Math.ceil(RUNS / 100) });
    },
    LONG,
  );

  it('leaves what all objects share as it is', () => {
    parseSelection('?__proto__[a]=1&__proto__.a=1&constructor.prototype.a=1&__proto__=a');
    expect('a' in {}).toBe(false);
    expect(parseSelection('?__proto__=a&constructor=b')).toEqual(DEFAULT_SELECTION);
  });
});

const FORMS = ['[iFrameSizer]', 'pymxPYMx', 'xPYMxwidthxPYMx', '{"', 'iframe-child-init', ':'];
const hostileText = fc
  .array(
    fc.oneof(fc.constantFrom(...FORMS, ...PROTOTYPE), fc.string({ maxLength: 12 }), loneSurrogate),
  )
  .map((parts) => parts.join(''));
const hostileObject = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom('iframe-child-init', 'navigate', 'iframe-resized'),
      fc.anything(),
    ),
    height: fc.anything(),
    url: fc.constant('javascript:alert(1)'),
    toString: fc.constant(null),
  },
  { requiredKeys: [] },
);

describe('any message', () => {
  it(
    'is a known question or none; what is told in answer holds numbers and known names alone',
    () => {
      const message = fc.oneof(
        hostileText,
        hostileObject,
        fc.anything(),
        fc.string().map((text) => text.repeat(500)),
      );
      fc.assert(
        fc.property(message, hostileText, (data, childId) => {
          const question = readQuestion(data, childId);
          if (question === null) return;
          const sizerId = question.sizerId;
          expect(sizerId === null || /^[^\s:]{1,200}$/.test(sizerId)).toBe(true);
          const names = { id: null, childId: null, secret: null, sizerId };
          for (const told of sizeMessages({ width: 640, height: 700 }, names)) {
            expect(JSON.stringify(told).length).toBeLessThan(2000);
          }
        }),
        { numRuns: Math.max(RUNS, 10_000) },
      );
    },
    LONG,
  );
});
