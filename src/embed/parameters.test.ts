import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SELECTION, type Selection } from '../model/selection';
import { SWITCHES } from '../testing/switches';
import { PARAMETER_DOCS } from './parameter-docs';
import {
  isUnderstood,
  PARAMETER_NAMES,
  parseSelection,
  TITLE_LIMIT,
  writeSelection,
} from './parameters';

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
    ['?wave=recent'],
    ['?show=poster&static=yes&compare=Kent,,E5'],
    ['?embed=0&lock=&title=%20%0A&id=&survey='],
    ['?lock=banana'],
    ['?view=MAP'],
    ['?id=a b'],
    ['?toString=x&constructor=y&__proto__=z'],
    ['?version=../../etc'],
    ['?%E0%A4%A'],
  ])('falls back to the default for %s', (query) => {
    expect(parseSelection(query)).toEqual(DEFAULT_SELECTION);
  });

  it('reads every parameter', () => {
    const query =
      '?survey=gpps&measure=overall&answer=poor&wave=gpps-2025&area=e54000058&compare=E54000060' +
      '&colour=england&since=his-10&confidence=99.8&view=table&show=card&static=1&transparent=1&events=1&embed=1&lock=survey,banana,panel' +
      '&theme=dark&title=GPs%20in%20Derby&id=frame-1&version=0a1b2c3d';
    expect(parseSelection(query)).toEqual({
      ...DEFAULT_SELECTION,
      survey: 'gpps',
      measure: 'overall',
      answer: 'poor',
      wave: 'gpps-2025',
      area: 'E54000058',
      compare: ['E54000060'],
      colour: 'england',
      since: 'his-10',
      confidence: '99.8',
      view: 'table',
      show: 'card',
      embed: true,
      static: true,
      transparent: true,
      events: true,
      lock: ['survey', 'panel'],
      theme: 'dark',
      title: 'GPs in Derby',
      id: 'frame-1',
      version: '0a1b2c3d',
    });
  });

  it('keeps a title plain and within its limit', () => {
    const title = parseSelection(
      `?title=${encodeURIComponent(`a\n\u0007b ${'x'.repeat(400)}`)}`,
    ).title;
    expect(title).toMatch(/^a b x+$/);
    expect(title).toHaveLength(TITLE_LIMIT);
  });

  it('compares with at most four areas, each once', () => {
    const codes = [
      'E54000058',
      'e54000058',
      'Kent',
      'E54000060',
      'E54000061',
      'E92000001',
      'E54000030',
    ];
    expect(parseSelection(`?compare=${codes.join(',')}`).compare).toEqual([
      'E54000058',
      'E54000060',
      'E54000061',
      'E92000001',
    ]);
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

/** The other of every switch, however many there are. */
const switched = SWITCHES.map((name): Partial<Selection> => ({ [name]: !DEFAULT_SELECTION[name] }));

/** One change of every field. */
const selections: Partial<Selection>[] = [
  { survey: 'gpps' },
  { measure: 'phone' },
  { answer: 'poor' },
  { wave: 'his-9' },
  { area: 'E54000058' },
  { compare: ['E54000058', 'E92000001'] },
  { colour: 'change' },
  { since: 'his-10' },
  { confidence: '99.8' },
  { view: 'table' },
  { show: 'ranking' },
  ...switched,
  { lock: ['wave'] },
  { theme: 'dark' },
  { title: 'Züge & “GPs”, 100% <b>' },
  { id: 'frame:1.a' },
  { version: '3de5d197' },
];

describe('writeSelection', () => {
  it('is tried with every parameter', () => {
    expect(selections.flatMap(Object.keys).sort()).toEqual([...PARAMETER_NAMES].sort());
  });

  it('writes nothing for the defaults', () => {
    expect(writeSelection(DEFAULT_SELECTION)).toBe('');
  });

  it('keeps what belongs to the host', () => {
    const query = writeSelection({ ...DEFAULT_SELECTION, view: 'hex' }, '?childId=a&view=map');
    expect(query).toBe('?childId=a&view=hex');
  });

  it('keeps every value of the host’s own that comes twice', () => {
    expect(writeSelection(DEFAULT_SELECTION, '?x=1&x=2')).toBe('?x=1&x=2');
  });

  it('does not let an older form come back after the reader has chosen', () => {
    const query = writeSelection({ ...DEFAULT_SELECTION, colour: 'value' }, '?color=england&a=b');
    expect(query).toBe('?a=b');
  });

  it('leaves commas as they are, for people to read', () => {
    const lock = ['survey', 'panel'] as const;
    expect(writeSelection({ ...DEFAULT_SELECTION, lock })).toBe('?lock=survey,panel');
  });

  it.each(selections)('writes what is read again as the same: %j', (change) => {
    const selection = { ...DEFAULT_SELECTION, ...change };
    expect(parseSelection(writeSelection(selection))).toEqual(selection);
  });
});

describe('what is said of the parameters', () => {
  const codes = (name: keyof Selection) =>
    [...PARAMETER_DOCS[name].values.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
  const written = PARAMETER_NAMES.flatMap((name) =>
    codes(name).map((code) => [name, code] as const),
  );

  it.each(written)('%s can be written as %s', (name, code) => {
    const read = parseSelection(`?${name}=${encodeURIComponent(code)}`)[name];
    const isDefault = JSON.stringify(read) === JSON.stringify(DEFAULT_SELECTION[name]);
    // Only the form that is called the default may be read as the default.
    expect(isDefault).toBe(
      PARAMETER_DOCS[name].about.endsWith(`Default: \`${code}\`.`) && name !== 'survey',
    );
  });

  it.each(PARAMETER_NAMES)('%s has words of its own', (name) => {
    const { values, about } = PARAMETER_DOCS[name];
    expect(values).not.toBe('');
    expect(about).toMatch(/^[A-Z].*\.$/);
  });
});

describe('isUnderstood', () => {
  it.each(['', 'area=', 'area=e54000058&survey=GPPS', 'theme=loud&embed=yes', 'utm_source=x|y'])(
    'takes "%s"',
    (query) => expect(isUnderstood(query)).toBe(true),
  );

  it.each(['area=Kent', 'area=E5400005', 'measure=<script>', 'compare=Kent,Devon', 'wave=!'])(
    'knows that "%s" says what it does not know',
    (query) => expect(isUnderstood(query)).toBe(false),
  );
});
