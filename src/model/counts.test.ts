import { describe, expect, it } from 'vitest';
import { ENGLAND } from './area';
import { countIn, englandIn, type Counted, type CountedPeriod } from './counts';

const period = (more: Partial<CountedPeriod> = {}): CountedPeriod => ({
  id: 'y-2025',
  label: 'April 2024 to March 2025',
  from: '2024-04-01',
  to: '2025-03-31',
  geography: 'icb-2023',
  source: {
    id: 's',
    title: 'Appointments',
    publisher: 'NHS England',
    address: null,
    licence: '',
    reliability: 'official',
    note: null,
  },
  areas: ['E54000008', 'E54000010'],
  value: [0, 43.4],
  rough: [],
  calculated: [],
  ...more,
});

const counted = (periods: readonly CountedPeriod[]): Counted => ({
  id: 'face-to-face',
  label: 'Face to face',
  counted: 'Appointments that were face to face',
  outOf: 'of all appointments',
  unit: 'percent',
  note: '',
  caution: null,
  periods,
});

describe('countIn', () => {
  it('is null for an area that is not in the period, or has no value', () => {
    expect(countIn(period({ areas: [], value: [] }), 'E54000008')).toBeNull();
    expect(countIn(period(), ENGLAND)).toBeNull();
    expect(countIn(period({ value: [1] }), 'E54000010')).toBeNull();
  });

  it('keeps a counted nought, which is not missing', () => {
    expect(countIn(period(), 'E54000008')).toBe(0);
    expect(countIn(period(), 'E54000010')).toBe(43.4);
  });
});

describe('englandIn', () => {
  const whole = period({ areas: [ENGLAND], value: [0] });

  it('is null where no period of the same days has it', () => {
    expect(englandIn(counted([]), period())).toBeNull();
    expect(englandIn(counted([period()]), period())).toBeNull();
    const [earlier, longer] = [
      { ...whole, from: '2023-04-01', to: '2024-03-31' },
      { ...whole, to: '2025-06-30' },
    ];
    expect(englandIn(counted([earlier, longer]), period())).toBeNull();
  });

  it('is taken from the same days on other boundaries, a nought too', () => {
    const newer = period({ geography: 'icb-2026' });
    expect(englandIn(counted([whole, newer]), newer)).toBe(0);
  });
});
