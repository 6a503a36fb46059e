import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import FindArea from './FindArea.svelte';
import { INDEX } from './fixture';
import Suggestions from './Suggestions.svelte';
import { search } from './search';

const nothing = (): void => undefined;
const props: ComponentProps<typeof FindArea> = {
  index: null,
  state: 'idle',
  geography: 'icb-2026',
  onneed: nothing,
  onchoose: nothing,
};

describe('FindArea', () => {
  const { body } = render(FindArea, { props });

  it('is a labelled combobox with a list, closed at first', () => {
    const input = /<input[^>]*>/.exec(body)?.[0] ?? '';
    const id = / id="([^"]+)"/.exec(input)?.[1] ?? 'none';
    const label = /<label[^>]*>Find your area<\/label>/.exec(body)?.[0] ?? '';
    expect(label).toContain(` for="${id}"`);
    expect(input).toContain('role="combobox"');
    expect(input).toContain('aria-expanded="false"');
    expect(input).toContain('aria-autocomplete="list"');
    const list = /aria-controls="([^"]+)"/.exec(input)?.[1] ?? 'none';
    expect(body).toMatch(new RegExp(`<ul[^>]*id="${list}"[^>]*role="listbox"`));
  });

  it('keeps to a policy without inline styles', () => {
    expect(body).not.toMatch(/ style="/);
  });

  it('offers the position only to those who can take it', () => {
    expect(body).not.toContain('Use my location');
    const more = { ...props, onlocate: nothing, locationMessage: 'Your location is in Devon.' };
    const offered = render(FindArea, { props: more }).body;
    expect(offered).toContain('aria-label="Use my location"');
    expect(offered).toMatch(/role="status"[^>]*>Your location is in Devon\.</);
    const waiting = render(FindArea, { props: { ...more, locating: true } }).body;
    expect(waiting).toMatch(/<button[^>]*aria-label="Use my location" disabled/);
    expect(waiting).toContain('Finding your location…');
  });
});

describe('Suggestions', () => {
  const { suggestions } = search(INDEX, 'Newport', 'icb-2026');
  const list = { id: 'list', suggestions, message: null, onchoose: nothing, onretry: null };

  it('marks the active option alone', () => {
    const { body } = render(Suggestions, { props: { ...list, active: 1 } });
    const selected = [...body.matchAll(/aria-selected="(true|false)"/g)].map(([, value]) => value);
    expect(selected).toHaveLength(suggestions.length);
    expect(selected.indexOf('true')).toBe(1);
    expect(selected.lastIndexOf('true')).toBe(1);
  });

  it('is away when it has nothing to say, and says a message without options', () => {
    const empty = { ...list, suggestions: [], active: -1 };
    expect(render(Suggestions, { props: empty }).body).toMatch(/class="list[^>]*hidden/);
    const told = render(Suggestions, {
      props: { ...empty, message: 'Nothing found.', onretry: nothing },
    }).body;
    expect(told).not.toMatch(/<div class="list[^>]*hidden/);
    expect(told).toContain('Nothing found.');
    expect(told).toContain('Try again');
  });
});
