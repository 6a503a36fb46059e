import { describe, expect, it } from 'vitest';
import { lineage, whole } from '../../testing/published';
import { earlierName } from './earlier';
import { otherTime } from './elsewhere';
import { lineageSentence } from './sentence';
import { fateOf, fateText, followedText, shareNote } from './words';

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no such geography.');
  return value;
}

const relative = { code: 'n', share: 1, shareOfSuccessor: 1, districts: [] };

const base = { asked: 'Old', best: 'New', others: [], since: '2026-04-01', isForward: true };

describe('followedText', () => {
  it('says that an area kept its name and not its boundaries, on either side', () => {
    expect(followedText({ ...base, best: 'Old' })).toBe(
      'Old was given new, larger boundaries on 1 April 2026. These figures use the new ones.',
    );
    expect(followedText({ ...base, best: 'Old', isForward: false })).toBe(
      'Old had other, smaller boundaries before 1 April 2026. These figures use the old ones.',
    );
  });

  it('tells what became of an area: all of it, or most and the rest', () => {
    expect(followedText(base)).toBe('Old became part of New on 1 April 2026. This is New.');
    expect(followedText({ ...base, others: ['East', 'West'] })).toBe(
      'Old was split on 1 April 2026. Most of it is now New, and in part East and West.',
    );
  });

  it('tells what an area was made from, looking back', () => {
    expect(followedText({ ...base, isForward: false })).toBe(
      'Old did not exist before 1 April 2026. This is New, from which it was made.',
    );
    expect(followedText({ ...base, isForward: false, others: ['East'] })).toBe(
      'Old did not exist before 1 April 2026. It was made from New and East; this is New.',
    );
  });

  it('always names the area that is shown', () => {
    for (const isForward of [true, false]) {
      for (const others of [[], ['East'], ['East', 'West']]) {
        expect(followedText({ ...base, isForward, others })).toContain('New');
      }
    }
  });
});

describe('the fate of an area', () => {
  const told = { since: '2026-04-01', isForward: true, relatives: [relative] };
  const name = (code: string) => (code === 'n' ? 'New' : 'Other');
  const halves = {
    ...told,
    relatives: [
      { ...relative, share: 0.5 },
      { ...relative, code: 'o' },
    ],
  };

  it('is none where nothing is known, and of an area that stayed as it was', () => {
    expect(fateOf(null, 'icb-2026', 'E54000071')).toBeNull();
    expect(fateOf(lineage, 'icb-2026', 'E54000058')).toBeNull();
    expect(fateOf(lineage, 'icb-2023', 'nowhere')).toBeNull();
  });

  it('is told beneath the area’s name, and of it as a subject', () => {
    expect(fateText(told, name)).toBe('On 1 April 2026 became part of New.');
    expect(fateText(told, name, 'Old')).toBe('On 1 April 2026 Old became part of New.');
    expect(fateText(halves, name)).toBe('Split on 1 April 2026 between New and Other.');
    expect(fateText(halves, name, 'Old')).toBe(
      'On 1 April 2026 Old was split between New and Other.',
    );
    const back = { ...halves, isForward: false };
    expect(fateText(back, name)).toBe('Formed on 1 April 2026 from part of New and Other.');
    expect(fateText(back, name, 'the Area')).toBe(
      'The Area was formed on 1 April 2026 from part of New and Other.',
    );
  });

  it('does not say that an area became itself', () => {
    const geography = whole.geographies.find(({ id }) => id === lineage.from);
    const place = { lineage, geography: there(geography), index: whole };
    expect(lineageSentence(place, 'E54000042')).toBe(
      'On 1 April 2026 Hampshire and the Isle of Wight became part of a larger NHS area of the same name.',
    );
    expect(lineageSentence({ ...place, lineage: null }, 'E54000042')).toBeNull();
  });

  it('notes how much of it went where', () => {
    expect(shareNote(relative)).toBe('all of it');
    expect(shareNote({ ...relative, share: 0.5 })).toBe('50% of its area');
    expect(shareNote({ ...relative, share: 0.5, districts: ['A', 'B'] })).toBe(
      '50% of its area: A, B',
    );
  });
});

describe('an area of other boundaries', () => {
  it('is called part where it was divided, and told from one of the same name', () => {
    expect(earlierName('Old', 0.5, 'New')).toBe('part of Old');
    expect(earlierName('Old', 1, 'New')).toBe('Old');
    expect(earlierName('Old', 1, 'Old')).toBe('Old, old boundaries');
  });

  it('is found since or before the change', () => {
    expect(otherTime('2023-07-01', '2026-04-01')).toEqual({ when: 'since April 2026', verb: 'is' });
    expect(otherTime('2026-04-01', '2023-07-01')).toEqual({
      when: 'before April 2026',
      verb: 'was',
    });
  });
});
