import { describe, expect, it } from 'vitest';
import { viewFor } from '../testing/published';
import { chosenOf, teller } from './events';

describe('chosenOf', () => {
  it('tells England’s figure where no area is chosen', () => {
    const view = viewFor('');
    expect(chosenOf(view, null)).toMatchObject({
      type: 'gp-access-map:chosen',
      id: null,
      area: null,
      name: 'England',
      value: view.england.estimate.value,
    });
  });

  it('has no interval where none was published, and no value where there is none', () => {
    const bare = chosenOf(viewFor('?area=E54000042&wave=his-9'), 'map');
    expect(bare).toMatchObject({ id: 'map', area: 'E54000042', value: 65.5, interval: null });
    expect(chosenOf(viewFor('?area=E54000037&wave=his-9'), null).value).toBeNull();
  });
});

describe('teller', () => {
  it('says nothing at the start, and each change once', () => {
    const told: unknown[] = [];
    const tell = teller({ postMessage: (message: unknown) => told.push(message) }, 'a');
    tell(viewFor(''));
    tell(viewFor('?view=table'));
    expect(told).toEqual([]);
    const derby = viewFor('?area=E54000058');
    tell(derby);
    tell(derby);
    expect(told).toEqual([chosenOf(derby, 'a')]);
    tell(viewFor('?area=E54000058&answer=poor'));
    expect(told).toHaveLength(2);
  });
});
