import { describe, expect, it } from 'vitest';
import { ALIASES, SHORT_FIRST_WORDS, SHORT_WORDS } from './aliases';
import { INDEX } from './fixture';
import { plain } from './plain';
import { search } from './search';

const NOW = 'icb-2026';
const THEN = 'icb-2023';

describe('other names', () => {
  const known = new Set(INDEX.entries.map(({ label }) => label));

  it.each(Object.entries(ALIASES))('%s is a name, found by %j', (label, aliases) => {
    expect(known.has(label)).toBe(true);
    const named = INDEX.entries.filter((entry) => entry.label === label);
    const here = named.some(({ parts }) => (parts[NOW]?.length ?? 0) > 0);
    const geography = here ? NOW : THEN;
    for (const alias of aliases) {
      const hits = search(INDEX, alias, geography).suggestions.map((one) => one.label);
      expect(hits).toContain(label);
    }
  });

  it.each([...Object.entries(SHORT_WORDS), ...Object.entries(SHORT_FIRST_WORDS)])(
    '%s stands for %s',
    (short, long) => {
      const names = INDEX.entries.filter(
        ({ label, kind }) => kind !== 'town' && ` ${plain(label)} `.includes(` ${long} `),
      );
      const town = INDEX.entries.find(({ label }) => ` ${plain(label)} `.includes(` ${long} `));
      const target = names[0] ?? town;
      expect(target).toBeDefined();
      const query = plain(target?.label ?? '').replace(long, short);
      expect(search(INDEX, query, THEN).suggestions.map(({ label }) => label)).toContain(
        target?.label,
      );
    },
  );
});
