import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY, paragraph, stack, widthOf, wrap } from './text';

const STYLE = { size: 20, weight: 400, fill: '#000000' } as const;

describe('wrap', () => {
  it('gives no line for no words', () => {
    expect(wrap('  \n ', 100, STYLE)).toEqual([]);
  });

  it('leaves a word alone that is longer than the line', () => {
    expect(wrap('a Llanfairpwllgwyngyll b', 60, STYLE)).toEqual(['a', 'Llanfairpwllgwyngyll', 'b']);
  });

  it('keeps every word in order, and no line of several words too wide', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 20, max: 800 }), (text, width) => {
        const lines = wrap(text, width, STYLE);
        expect(lines.join(' ')).toBe(text.split(/\s+/).join(' '));
        const wide = lines.filter((line) => widthOf(line, STYLE) > width);
        expect(wide.filter((line) => line.includes(' '))).toEqual([]);
      }),
    );
  });
});

describe('paragraph', () => {
  it('escapes what it sets', () => {
    expect(paragraph('<b>&"', { x: 0, y: 0, width: 500 }, STYLE).svg).toContain(
      '>&lt;b&gt;&amp;&quot;</text>',
    );
  });
});

describe('stack', () => {
  it('leaves no gap for what is empty', () => {
    const block = (height: number) => () => ({ svg: 'x', height });
    expect(stack(0, [() => EMPTY], 10)).toEqual(EMPTY);
    expect(stack(5, [block(20), () => EMPTY, block(30)], 10).height).toBe(60);
  });
});
