import type { HisMeasure } from '../types';
import { GOOD, GOOD_WORDS, SATISFIED, SATISFIED_WORDS, rating } from './rating';

export const careCoordination: HisMeasure = {
  id: 'care-coordination',
  label: 'Coordination of care across the NHS',
  question:
    'Overall, how would you rate the coordination of your care across the NHS? For example, your healthcare professionals communicating with each other or sharing your information between different parts of the NHS.',
  question_number: 'Q68',
  titles: [['coordination', 'care']],
  askedOf: 'adults who recently used or waited for one of several NHS services',
  answers: rating(
    GOOD,
    GOOD_WORDS,
    (word) => `the coordination of their care across the NHS was ${word}`,
  ),
  headline: 'good',
  pair: null,
  note: 'Asked since wave 18.',
};

export const hospitalWait: HisMeasure = {
  id: 'hospital-wait-communication',
  label: 'Communication about a hospital wait',
  question: 'How satisfied or dissatisfied are you with the communication about your wait?',
  question_number: 'Q19',
  titles: [['communication', 'wait']],
  askedOf: 'adults who are on an NHS hospital waiting list',
  answers: rating(
    SATISFIED,
    SATISFIED_WORDS,
    (word) => `they were ${word} with the communication about their hospital wait`,
  ),
  headline: 'satisfied',
  pair: null,
  note: 'The question was reworded at wave 13, so earlier waves are a series of their own. Figures for England only.',
};

export const hasDentist: HisMeasure = {
  id: 'has-dentist',
  label: 'Has a dentist',
  question: 'Do you have a dentist?',
  question_number: 'Q22',
  titles: [['have a dentist'], ['has a dentist']],
  askedOf: 'adults',
  answers: [
    {
      id: 'nhs-dentist',
      label: 'NHS dentist',
      polarity: 'positive',
      said: 'they had an NHS dentist',
      words: ['NHS Dentist', 'NHS dentist'],
    },
    {
      id: 'private-dentist',
      label: 'Private dentist',
      polarity: 'neutral',
      said: 'they had a private dentist',
      words: ['Private dentist'],
    },
    {
      id: 'no-dentist',
      label: 'Do not have a dentist',
      polarity: 'negative',
      said: 'they did not have a dentist',
      words: ['Do not have a dentist'],
    },
    {
      id: 'dental-hospital',
      label: 'Dental hospital',
      polarity: 'neutral',
      said: 'they went to a dental hospital',
      words: ['Dental hospital'],
    },
  ],
  headline: 'nhs-dentist',
  pair: null,
  note: 'Areas are those of people’s GP practices. Figures by area since wave 16.',
};

export const dental: HisMeasure = {
  id: 'nhs-dental',
  label: 'NHS dental care',
  question: 'How satisfied or dissatisfied were you with the NHS dental care you received?',
  question_number: 'Q25',
  titles: [
    ['nhs dental', 'satisf'],
    ['dental care', 'received'],
  ],
  askedOf: 'adults who had an NHS dental appointment less than a month ago',
  answers: rating(
    SATISFIED,
    SATISFIED_WORDS,
    (word) => `they were ${word} with the NHS dental care they received`,
  ),
  headline: 'satisfied',
  pair: null,
  note: 'Figures for England only.',
};

export const pharmacy: HisMeasure = {
  id: 'pharmacy',
  label: 'NHS service at a pharmacy',
  question:
    'How satisfied or dissatisfied were you with the most recent NHS service you received at a pharmacy?',
  question_number: 'Q34',
  titles: [['pharmacy', 'satisf']],
  askedOf: 'adults who used an NHS service at a pharmacy in the last 28 days',
  answers: rating(
    SATISFIED,
    SATISFIED_WORDS,
    (word) => `they were ${word} with the latest NHS service they received at a pharmacy`,
  ),
  headline: 'satisfied',
  pair: null,
  note: 'Figures for England only.',
};
