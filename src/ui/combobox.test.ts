import { describe, expect, it } from 'vitest';
import { optionId, reaction, type Box } from './combobox';

const shut: Box = { open: false, empty: true, active: -1, options: 0 };
const list: Box = { open: true, empty: false, active: -1, options: 3 };

describe('reaction', () => {
  it('leaves keys alone while there is nothing to move in', () => {
    for (const key of ['Escape', 'Enter', 'ArrowDown', 'ArrowUp', 'Home', 'a', 'Tab']) {
      expect(reaction(key, shut)).toBeNull();
    }
    for (const key of ['Enter', 'ArrowDown', 'End']) {
      expect(reaction(key, { ...list, options: 0 })).toBeNull();
    }
  });

  it('goes down through all options and back to the box', () => {
    const path: number[] = [];
    let active = -1;
    for (let step = 0; step < 5; step += 1) {
      const answer = reaction('ArrowDown', { ...list, active });
      if (answer && 'at' in answer) active = answer.at;
      path.push(active);
    }
    expect(path).toEqual([0, 1, 2, -1, 0]);
  });

  it('goes up from the box to the last option', () => {
    expect(reaction('ArrowUp', list)).toEqual({ do: 'move', at: 2 });
    expect(reaction('ArrowUp', { ...list, active: 0 })).toEqual({ do: 'move', at: -1 });
  });

  it('leaves Home and End to the text until an option is active', () => {
    expect(reaction('Home', list)).toBeNull();
    expect(reaction('Home', { ...list, active: 2 })).toEqual({ do: 'move', at: 0 });
    expect(reaction('End', { ...list, active: 0 })).toEqual({ do: 'move', at: 2 });
  });

  it('chooses the active option, or the first', () => {
    expect(reaction('Enter', list)).toEqual({ do: 'choose', at: 0 });
    expect(reaction('Enter', { ...list, active: 2 })).toEqual({ do: 'choose', at: 2 });
  });

  it('closes, then clears, then leaves Escape to the page', () => {
    expect(reaction('Escape', list)).toEqual({ do: 'close' });
    expect(reaction('Escape', { ...list, open: false })).toEqual({ do: 'clear' });
    expect(reaction('Escape', shut)).toBeNull();
  });

  it('opens again with an arrow', () => {
    expect(reaction('ArrowDown', { ...list, open: false })).toEqual({ do: 'open' });
  });
});

it('names options after their list', () => {
  expect(optionId('list', { id: 'town-bath' })).toBe('list-town-bath');
  expect(optionId('list', undefined)).toBeUndefined();
});
