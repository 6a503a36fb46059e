import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import type { IndexFile } from '../model/files';
import { DEFAULT_SELECTION, type Selection } from '../model/selection';
import { pagedArea, stillOf } from './stills';

const index = JSON.parse(readFileSync('public/data/index.json', 'utf8')) as IndexFile;
const still = (asked: Partial<Selection>) => stillOf(index, { ...DEFAULT_SELECTION, ...asked });

describe('stillOf', () => {
  it('is none for a measure without figures by area', () => {
    expect(still({ measure: 'pharmacy' })).toBeNull();
  });

  it('is the map’s own for England and for an unknown area', () => {
    expect(still({ area: ENGLAND })).toBe('card.png');
    expect(still({ area: 'E99999999' })).toBe('card.png');
  });

  it('is never of another measure', () => {
    expect(still({ area: 'E54000058' })).toBe('area/E54000058/card.png');
    expect(still({ area: 'E54000058', survey: 'gpps', measure: 'phone' })).toBe(
      'card/gpps-phone.png',
    );
  });
});

describe('pagedArea', () => {
  it('is null for what has no page', () => {
    expect(pagedArea(index, { area: null })).toBeNull();
    expect(pagedArea(index, { area: ENGLAND })).toBeNull();
    expect(pagedArea(index, { area: 'E54000058' })).toBe('E54000058');
  });
});
