import { describe, expect, it } from 'vitest';
import { parseSelection } from '../embed/parameters';
import { LOCKS, SHOWS } from '../model/selection';
import { viewFor } from '../testing/published';
import { layoutOf, type Layout } from './layout';

const layoutFor = (query: string, roomy = false): Layout =>
  layoutOf(viewFor(query), parseSelection(query), roomy);

const AREA = 'area=E54000058';

describe('the parts of a frame', () => {
  it('has nothing to change, search or read where all of that is locked', () => {
    const { changeable, finding, withAnswer, atHand } = layoutFor(`lock=${LOCKS.join(',')}`);
    expect({ changeable, finding, withAnswer, atHand }).toEqual({
      changeable: false,
      finding: false,
      withAnswer: false,
      atHand: false,
    });
  });

  it('follow from what it is for', () => {
    const having = (part: keyof Layout) =>
      SHOWS.filter((show) => layoutFor(`embed=1&show=${show}&${AREA}`, true)[part]);
    expect(having('withMap')).toEqual(['story', 'map', 'full']);
    expect(having('atHand')).toEqual(['story', 'map', 'full']);
    expect(having('answered')).toEqual(['story', 'card', 'full']);
    expect(having('finding')).toEqual(['story', 'map', 'full']);
    expect(having('drawn')).toEqual(['story', 'card', 'full']);
  });

  it('has the search in a card or a trend of no area', () => {
    expect(layoutFor('embed=1&show=card').finding).toBe(true);
    expect(layoutFor('embed=1&show=trend').finding).toBe(true);
  });

  it('has a table in the map’s place where a frame for ranking is one', () => {
    expect(layoutFor('embed=1&show=ranking').withMap).toBe(false);
    expect(layoutFor('embed=1&show=ranking&view=table').withMap).toBe(true);
  });

  it('has the chart over time beside the map only where there is room, and nothing stands still', () => {
    expect(layoutFor('embed=1').beside).toBe(false);
    expect(layoutFor('embed=1', true).beside).toBe(true);
    expect(layoutFor('embed=1&static=1', true).beside).toBe(false);
  });
});
