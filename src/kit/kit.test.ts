import { describe, expect, it } from 'vitest';
import { CLASSES } from '../model/bins';
import { PAGE, paint } from '../view/palette';
import { kitInputFor } from '../testing/kits';
import { contrast, luminanceOf } from '../view/contrast';
import { accentOf } from './accent';
import { storyHtml, storyMarkdown } from './formats';
import { greyOf, greyscale } from './greyscale';
import { folderName, kitOf } from './kit';
import { queryOf } from './snippets';
import { summaryCsv } from './summary';

const QUERY = '?area=E54000058';

describe('an accent colour', () => {
  it.each([
    ['', 'no colour'],
    ['red', 'no colour'],
    ['#12345', 'no colour'],
    ['#fffff0', 'too light'],
  ])('“%s” is refused', (text, why) => {
    expect(accentOf(text)).toEqual({ wrong: expect.stringContaining(why) as string });
  });

  it('is kept where it can be told from the page, else darkened until it can', () => {
    expect(accentOf('#12436D')).toEqual({ colour: '#12436d', adjusted: false });
    expect(accentOf('#a00')).toEqual({ colour: '#aa0000', adjusted: false });
    const found = accentOf('#f0a030');
    if (!('colour' in found)) throw new Error(found.wrong);
    expect(found.adjusted).toBe(true);
    expect(contrast(found.colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(found.colour, '#ffffff')).toBeLessThan(3.2);
  });
});

describe('greyscale', () => {
  it('keeps black, white and what is no colour', () => {
    expect(greyscale('<path fill="#ffffff" stroke="#000000" id="#export"/>')).toBe(
      '<path fill="#ffffff" stroke="#000000" id="#export"/>',
    );
  });

  it('keeps the lightness, and the classes apart in their order', () => {
    for (const hue of ['more-is-better', 'more-is-worse'] as const) {
      const greys = CLASSES.map((fill) => {
        const painted = paint(fill, hue, 'light');
        return greyOf(typeof painted === 'string' ? painted : '');
      });
      expect(greys.every((grey) => /^#(..)\1\1$/.test(grey))).toBe(true);
      const lights = greys.map(luminanceOf);
      for (const [i, light] of lights.entries()) {
        const next = lights[i + 1];
        if (next !== undefined) expect((light + 0.05) / (next + 0.05)).toBeGreaterThan(1.3);
      }
    }
    const ink = PAGE['ink']?.light ?? '';
    expect(luminanceOf(greyOf(ink))).toBeCloseTo(luminanceOf(ink), 2);
  });
});

describe('a kit', () => {
  const input = kitInputFor(QUERY);
  const kit = kitOf(input);
  const file = (name: string): string =>
    kit.files.find((each) => each.name === name)?.content ?? '';

  it('is the same each time', () => {
    expect(kitOf(kitInputFor(QUERY))).toEqual(kit);
  });

  it('has a folder that every system can have', () => {
    expect(kit.name).toBe('derby-and-derbyshire');
    expect(folderName('')).toBe('gp-map');
  });

  it('tells the same story in every form', () => {
    for (const name of ['story.html', 'story.md', 'story.txt']) {
      for (const paragraph of kit.story.paragraphs.slice(0, 2)) {
        expect(file(name)).toContain(paragraph);
      }
    }
  });

  it('has no script in its story and refers to nothing outside its folder', () => {
    expect(file('story.html')).not.toMatch(/<script|https?:|style=/);
    expect(file('story.html')).toContain(kit.alternative);
  });

  it('escapes a headline for each form', () => {
    const story = { ...kit.story, headline: 'A <b> & *c*' };
    const picture = { file: 'p.png', alternative: '', width: 1, height: 1 };
    expect(storyHtml(story, input.view, picture)).toContain('<h1>A &lt;b&gt; &amp; *c*</h1>');
    expect(storyMarkdown(story, picture)).toContain('# A \\<b\\> & \\*c\\*');
  });

  it('holds the figures of the area and of England alone', () => {
    const codes = new Set(file('figures.csv').match(/E\d{8}/g));
    expect([...codes].sort()).toEqual(['E54000058', 'E92000001']);
    const json = JSON.parse(file('figures.json')) as { rows: { percent: number }[] };
    expect(json.rows.some(({ percent }) => percent === input.view.panel.area.estimate.value)).toBe(
      true,
    );
  });

  it('keeps its frames to the period of the story', () => {
    const query = new URLSearchParams(queryOf(input));
    expect(query.get('wave')).toBe(input.view.period.id);
    expect(query.get('area')).toBe('E54000058');
  });

  it('tags links for a campaign and names the publication’s headline', () => {
    const wishes = { headline: 'GPs in {area}', accent: '#a00000', campaign: 'spring 26' };
    const own = kitInputFor(QUERY, wishes);
    const query = new URLSearchParams(queryOf(own));
    expect(query.get('utm_campaign')).toBe('spring 26');
    expect(query.get('title')).toBe('GPs in Derby and Derbyshire');
    expect(kitOf(own).pictures[0]?.drawing.svg).toContain('#a00000');
  });

  it('draws pictures of the sizes that they are named by', () => {
    const sizes = kit.pictures
      .filter(({ as }) => 'png' in as)
      .map(({ name, drawing }) => name.endsWith(`${drawing.width}x${drawing.height}`));
    expect(sizes).toEqual([true, true, true]);
  });

  it('says in words what the pictures show', () => {
    expect(kit.alternative).toContain(
      'Derby and Derbyshire, outlined: 70.7%, give or take 4 points',
    );
  });
});

describe('summaryCsv', () => {
  it('has a header alone where nothing was made', () => {
    expect(summaryCsv([]).trim()).toBe('');
  });

  it('has a row for each kit, with a missing margin as an empty cell', () => {
    const queries = [QUERY, '?area=E54000042&wave=his-9'];
    const made = queries.map((query) => {
      const input = kitInputFor(query);
      return { input, kit: kitOf(input), title: 'The Title' };
    });
    const [header = '', derby = '', hampshire = ''] = summaryCsv(made).split('\r\n');
    const at = header.split(',').indexOf('lower_95');
    expect(derby.split(',')[at]).toMatch(/^\d+\.\d+$/);
    expect(hampshire.split(',')[at]).toBe('');
  });
});

describe('the counts in a kit', () => {
  const lines = (query: string) => {
    const file = kitOf(kitInputFor(query)).files.find(({ name }) => name === 'counts.csv');
    return file?.content.trim().split('\r\n') ?? [];
  };

  it('are the area’s and England’s, with source and what has to stand beside them', () => {
    const [head = '', ...rows] = lines(QUERY);
    expect(head).toContain('caution,source,publisher');
    expect(rows.every((row) => /,(E54000058|E92000001),/.test(row))).toBe(true);
    const deprived = rows.filter((row) => row.includes('most deprived tenth'));
    expect(deprived.length).toBeGreaterThan(1);
    for (const row of deprived) expect(row).toContain('inside NHS areas, not between them');
  });

  it('leave out what was counted on boundaries that the area is not of', () => {
    const rows = lines('?area=E54000066').filter((row) => row.includes(',E54000066,'));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.includes('appointments'))).toEqual([]);
  });

  it('are left out where the data have none', () => {
    const input = kitInputFor(QUERY);
    const files = kitOf({
      ...input,
      read: (kind, path) => (kind === 'counts' ? null : input.read(kind, path)),
    }).files;
    expect(files.map(({ name }) => name)).not.toContain('counts.csv');
  });
});

describe('the picture in the codes', () => {
  const codes = (query: string) => kitOf(kitInputFor(query)).snippets.map(({ code }) => code);

  it('is the site’s where that shows what the story tells', () => {
    expect(codes(QUERY).filter((code) => code.includes('card.png')).length).toBeGreaterThan(5);
  });

  it('is left out beside another period or answer, which it would contradict', () => {
    for (const more of ['&wave=his-9', '&wave=latest', '&answer=poor']) {
      expect(codes(`${QUERY}${more}`).filter((code) => code.includes('card.png'))).toEqual([]);
    }
  });
});
