import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../model/bins';
import { hueOf } from '../model/hue';
import { isStrong, paint, stylesheet } from './palette';

describe('palette', () => {
  it('is what the page’s stylesheet holds', () => {
    const written = readFileSync(new URL('../app/palette.css', import.meta.url), 'utf8');
    expect(written).toBe(stylesheet());
  });

  it('gives bad news a hue of its own', () => {
    const hues = [hueOf('positive'), hueOf('neutral'), hueOf('negative')];
    expect(hues).toEqual(['more-is-better', 'more-is-better', 'more-is-worse']);
    expect(paint('class-5', 'more-is-better', 'light')).not.toBe(
      paint('class-5', 'more-is-worse', 'light'),
    );
  });

  it('writes on the darkest classes in the colour of the page, and on pale fills in ink', () => {
    const strong = CLASSES.filter(isStrong);
    expect(strong.length).toBeGreaterThan(0);
    expect(strong).toEqual(CLASSES.slice(-strong.length));
    expect(isStrong(CLASSES[0])).toBe(false);
    expect((['higher', 'risen', 'fallen'] as const).every(isStrong)).toBe(true);
    expect((['lower', 'no-difference', 'missing', 'broken'] as const).some(isStrong)).toBe(false);
  });

  it('never paints what is missing in a class colour', () => {
    for (const shade of ['light', 'dark'] as const) {
      expect(paint('missing', 'more-is-better', shade)).toHaveProperty('pattern', 'dots');
      // Too close to call is quiet and plain: hatching is for what is not known.
      expect(paint('no-difference', 'more-is-better', shade)).toBeTypeOf('string');
    }
  });
});
