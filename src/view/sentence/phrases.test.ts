import { describe, expect, it } from 'vitest';
import type { Answer } from '../../model/survey';
import { ofPeople, people, saidAgain } from './phrases';

describe('people', () => {
  it.each([
    ['adults', 'Devon', 'adults in Devon'],
    [
      'patients registered with a practice, without those who “don’t know”',
      'Devon',
      'patients in Devon registered with a practice, without those who “don’t know”',
    ],
    [
      'adults who used a pharmacy in the last 28 days',
      null,
      'adults who used a pharmacy in the previous 28 days',
    ],
    ['on a waiting list', 'Black Country', 'people in the Black Country (on a waiting list)'],
    ['peoples of the world', null, 'people (peoples of the world)'],
  ])('%s', (askedOf, area, words) => expect(people(askedOf, area)).toBe(words));

  it('counts them where a base was published', () => {
    expect(ofPeople(null, 'adults')).toBe('among adults');
    expect(ofPeople(1334, 'adults')).toBe('of 1,334 adults');
  });
});

describe('saidAgain', () => {
  const answer = (label: string, said: string): Answer => ({
    id: 'a',
    label,
    said,
    polarity: 'neutral',
    breaks: [],
  });

  it.each([
    ['Poor', 'their experience was poor', 'it was poor'],
    ['Good (very good or fairly good)', 'their experience was good', 'it was good'],
    ['Poor', 'the professional was poor at listening', 'the professional was poor at listening'],
    ['Satisfied', 'they were satisfied with it', 'they were satisfied with it'],
  ])('%s: %s', (label, said, words) => expect(saidAgain(answer(label, said))).toBe(words));
});
