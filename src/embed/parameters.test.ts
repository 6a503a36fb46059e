import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SELECTION, type Selection } from '../model/selection';
import { malformedParameters, parseSelection, TITLE_LIMIT, writeSelection } from './parameters';

describe('parseSelection', () => {
  it('gives the defaults for an empty query', () => {
    expect(parseSelection('')).toEqual(DEFAULT_SELECTION);
  });

  it.each([
    ['?view=banana'],
    ['?embed=yes'],
    ['?area=Kent'],
    ['?area=E5400005'],
    ['?measure=<script>'],
    ['?colour=pink&confidence=90&theme=sepia'],
    ['?wave='],
    ['?version=../../etc'],
    ['?%E0%A4%A'],
  ])('falls back to the default for %s', (query) => {
    expect(parseSelection(query)).toEqual(DEFAULT_SELECTION);
  });

  it('reads every parameter', () => {
    const query =
      '?survey=gpps&measure=overall&answer=poor&wave=gpps-2025&area=e54000058&compare=E54000060' +
      '&colour=england&since=his-10&confidence=99.8&view=table&embed=1&lock=survey,banana,panel' +
      '&theme=dark&title=GPs%20in%20Derby&id=frame-1&version=0a1b2c3d';
    expect(parseSelection(query)).toEqual({
      survey: 'gpps',
      measure: 'overall',
      answer: 'poor',
      wave: 'gpps-2025',
      area: 'E54000058',
      compare: 'E54000060',
      colour: 'england',
      since: 'his-10',
      confidence: '99.8',
      view: 'table',
      embed: true,
      lock: ['survey', 'panel'],
      theme: 'dark',
      title: 'GPs in Derby',
      id: 'frame-1',
      version: '0a1b2c3d',
    } satisfies Selection);
  });

  it('keeps a title plain and within its limit', () => {
    const title = parseSelection(
      `?title=${encodeURIComponent(`a\n\u0007b ${'x'.repeat(400)}`)}`,
    ).title;
    expect(title).toMatch(/^a b x+$/);
    expect(title).toHaveLength(TITLE_LIMIT);
  });

  it('follows the older spelling of colour', () => {
    expect(parseSelection('?color=england').colour).toBe('england');
  });

  it('never throws, and what it reads it writes back unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const selection = parseSelection(query);
        expect(parseSelection(writeSelection(selection))).toEqual(selection);
      }),
    );
  });
});

describe('writeSelection', () => {
  it('writes nothing for the defaults', () => {
    expect(writeSelection(DEFAULT_SELECTION)).toBe('');
  });

  it('keeps what belongs to the host', () => {
    const query = writeSelection({ ...DEFAULT_SELECTION, view: 'hex' }, '?childId=a&view=map');
    expect(query).toBe('?childId=a&view=hex');
  });
});

describe('malformedParameters', () => {
  it('names what could not be read', () => {
    expect(malformedParameters('?view=banana&area=E54000058&theme=x')).toEqual(['view', 'theme']);
  });
});
