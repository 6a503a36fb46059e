import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLeastOne,
  decoder,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
} from './check';

const area = object({
  code: text,
  value: nullable(number),
  kind: optional(oneOf(['board', 'region'])),
});

describe('checks of single values', () => {
  it.each([undefined, null, [], {}, 0, NaN])('take %s for no text', (value) => {
    expect(text(value)).toBe(' is not text');
  });

  it.each([undefined, null, '1', NaN, Infinity, -Infinity, [1]])(
    'take %s for no number',
    (value) => {
      expect(number(value)).toBe(' is not a number');
    },
  );

  it('let null and undefined pass only where they may', () => {
    expect(nullable(number)(null)).toBeNull();
    expect(nullable(number)(undefined)).not.toBeNull();
    expect(optional(number)(undefined)).toBeNull();
    expect(optional(number)(null)).not.toBeNull();
  });

  it('name the words that would do', () => {
    expect(oneOf(['a', 'b'])('c')).toBe(' is none of a, b');
    expect(oneOf([])('a')).not.toBeNull();
  });
});

describe('checks of lists and objects', () => {
  it('tell an empty list from none', () => {
    expect(list(text)([])).toBeNull();
    expect(list(text)({ length: 0 })).toBe(' is not a list');
    expect(atLeastOne(text)([])).toBe(' is empty');
    expect(atLeastOne(text)(null)).toBe(' is not a list');
  });

  it.each([null, [], 'text', 3])('take %j for no object', (value) => {
    expect(object({})(value)).toBe(' is not an object');
    expect(record(text)(value)).toBe(' is not an object');
  });

  it('say which field of which item is wrong, the first one alone', () => {
    const areas = [
      { code: 'E1', value: null },
      { code: 2, value: 'none' },
    ];
    expect(object({ areas: list(area) })({ areas })).toBe('.areas[1].code is not text');
    expect(record(number)({ a: 1, b: '2' })).toBe('.b is not a number');
  });

  it('allow fields that nobody knows yet: a newer file stays readable', () => {
    expect(area({ code: 'E1', value: 1, later: [] })).toBeNull();
  });

  it('find a wrong item wherever in a list it is', () => {
    const places = fc.nat({ max: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 30 }),
        places,
        fc.integer(),
        (good, at, bad) => {
          const index = Math.min(at, good.length);
          const items = [...good.slice(0, index), bad, ...good.slice(index)];
          expect(list(text)(good)).toBeNull();
          expect(list(text)(items)).toBe(`[${String(index)}] is not text`);
        },
      ),
    );
  });
});

describe('a decoder', () => {
  it('never throws, whatever it is given', () => {
    const decode = decoder(object({ areas: list(area), names: record(text) }));
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const decoded = decode(value);
        expect('wrong' in decoded ? decoded.wrong.startsWith('file') : 'value' in decoded).toBe(
          true,
        );
      }),
    );
  });

  it('hands on what it was given, not a copy', () => {
    const value = { code: 'E1', value: 5 };
    expect(decoder(area)(value)).toEqual({ value });
    expect((decoder(area)(value) as { value: unknown }).value).toBe(value);
  });
});
