import { describe, expect, it } from 'vitest';
import { viewFor } from '../testing/published';
import { escaped, plainTable } from './plain-table';

describe('escaped', () => {
  it.each([
    ['', ''],
    ['Kent & Medway', 'Kent &amp; Medway'],
    ['<b title="x">', '&lt;b title=&quot;x&quot;&gt;'],
    ['&amp;', '&amp;amp;'],
  ])('%s', (text, html) => {
    expect(escaped(text)).toBe(html);
  });
});

describe('plainTable', () => {
  const view = viewFor('?wave=his-9');
  const html = plainTable(view, 'One in <two> & more.');

  it('has a row for England and for every area, each with a header', () => {
    expect(html.match(/<th scope="row">/g)).toHaveLength(1 + view.areas.length);
    expect(html).toMatch(/<th scope="row">England<td>73\.\d%<td>[\d.]+% to [\d.]+%<td>\d\d,\d{3}/);
  });

  it('says why a figure is missing', () => {
    expect(html).toContain('<th scope="row">Frimley<td>not available for this area<td><td>');
  });

  it('lets no text of ours be taken for markup', () => {
    expect(html.startsWith('<p>One in &lt;two&gt; &amp; more.</p>')).toBe(true);
  });
});
