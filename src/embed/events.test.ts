import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { GpAccessMapAttributes, GpAccessMapChosen } from '../../public/gp-access-map';
import { viewFor } from '../testing/published';
import { chosenOf, teller, type Chosen } from './events';

describe('chosenOf', () => {
  it('tells England’s figure where no area is chosen', () => {
    const view = viewFor('');
    expect(chosenOf(view, null)).toMatchObject({
      type: 'gp-access-map:chosen',
      id: null,
      area: null,
      value: view.england.estimate.value,
    });
  });

  it('has no interval where none was published, and no value where there is none', () => {
    const bare = chosenOf(viewFor('?area=E54000042&wave=his-9'), 'map');
    expect(bare).toMatchObject({ id: 'map', area: 'E54000042', value: 65.5, interval: null });
    expect(chosenOf(viewFor('?area=E54000037&wave=his-9'), null).value).toBeNull();
  });
});

describe('what hosts read of it', () => {
  it('has the fields that are promised, and no other', () => {
    expect(Object.keys(chosenOf(viewFor('?area=E54000058'), 'a')).sort()).toEqual(
      ['answer', 'area', 'id', 'interval', 'measure', 'type', 'value', 'wave'].sort(),
    );
  });

  it('is typed for hosts as the frame sends it', () => {
    expectTypeOf<Omit<GpAccessMapChosen, 'interval'>>().toEqualTypeOf<Omit<Chosen, 'interval'>>();
    expectTypeOf<Chosen['interval']>().toExtend<GpAccessMapChosen['interval']>();
  });

  it('is asked for by attributes, each of which has a type', () => {
    const script = readFileSync('public/gp-access-map.js', 'utf8');
    const types = readFileSync('public/gp-access-map.d.ts', 'utf8');
    const list = /PARAMETERS =\s+'([^']+)'/.exec(script)?.[1] ?? '';
    const parameters = list.split(' ');
    expect(parameters).toContain('area' satisfies keyof GpAccessMapAttributes);
    expect(parameters.filter((name) => !types.includes(`  ${name}?: `))).toEqual([]);
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
