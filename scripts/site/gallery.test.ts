import { describe, expect, it } from 'vitest';
import { parseSelection, PARAMETER_NAMES } from '../../src/embed/parameters';
import { SHOWS } from '../../src/model/selection';
import { index } from '../../src/testing/published';
import { galleryPage, variantsFor } from './gallery-page';

const SITE = 'https://gp.example/map/';

describe('the gallery', () => {
  const page = galleryPage(index, 'E54000058', SITE, []);

  it('has a frame and a code for every variant, each with a name of its own', () => {
    const variants = variantsFor('E54000058');
    const titles = [...page.matchAll(/<iframe title="([^"]*)" data-src/g)].map(
      ([, title]) => title,
    );
    expect(titles).toHaveLength(variants.length);
    expect(new Set(titles).size).toBe(variants.length);
    expect(page.match(/<summary>Code<\/summary>/g)).toHaveLength(variants.length);
  });

  it('shows every kind of frame', () => {
    const shown = variantsFor('E54000058').map(({ selection }) => selection.show ?? 'story');
    expect(new Set(shown)).toEqual(new Set(SHOWS));
  });

  it('asks in each frame for what its variant says', () => {
    const [query = ''] = /\?[^"]*show=trend[^"]*/.exec(page) ?? [];
    expect(parseSelection(query.replaceAll('&amp;', '&'))).toMatchObject({
      show: 'trend',
      area: 'E54000058',
      embed: true,
    });
  });

  it('names every parameter', () => {
    for (const name of PARAMETER_NAMES) expect(page).toContain(`<code>${name}</code></th>`);
  });

  it('keeps to a policy without inline scripts and styles, outside of codes to copy', () => {
    const own = page.replace(/<pre>.*?<\/pre>/gs, '');
    expect(own).not.toMatch(/<script>| style=|<style/);
    expect(own).not.toContain(SITE);
  });

  it('has the codes of a titles file, where there is one', () => {
    expect(page).not.toContain('id="titles"');
    const codes = [{ name: 'The Title: Devon', code: '<iframe></iframe>' }];
    expect(galleryPage(index, 'E54000058', SITE, codes)).toContain(
      '<summary>The Title: Devon</summary><pre><code>&lt;iframe&gt;',
    );
  });
});
