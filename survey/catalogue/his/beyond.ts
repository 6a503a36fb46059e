import type { HisMeasure } from '../types';
import { GOOD, GOOD_WORDS, SATISFIED, SATISFIED_WORDS, rating } from './rating';

export const careCoordination: HisMeasure = {
  id: 'care-coordination',
  label: 'Coordination of care across the NHS',
  group: 'Overall',
  question:
    'Overall, how would you rate the coordination of your care across the NHS? For example, your healthcare professionals communicating with each other or sharing your information between different parts of the NHS.',
  question_number: 'Q68',
  titles: [['coordination', 'care']],
  askedOf: 'adults who recently used or waited for one of several NHS services',
  people: 'adults who had recently used or waited for NHS services',
  answers: rating(GOOD, GOOD_WORDS, {
    said: (word) => `the coordination of their care across the NHS was ${word}`,
    did: (word) => `rated the coordination of their care ${word}`,
    topic: (word) => `${word} coordination of care across the NHS`,
  }),
  headline: 'good',
  pair: null,
  note: 'Asked since wave 18.',
};

export const hospitalWait: HisMeasure = {
  id: 'hospital-wait-communication',
  label: 'Communication about a hospital wait',
  group: 'Hospital',
  question: 'How satisfied or dissatisfied are you with the communication about your wait?',
  question_number: 'Q19',
  titles: [['communication', 'wait']],
  askedOf: 'adults who are on an NHS hospital waiting list',
  people: 'adults on an NHS hospital waiting list',
  answers: rating(SATISFIED, SATISFIED_WORDS, {
    said: (word) => `they were ${word} with the communication about their hospital wait`,
    did: (word) => `were ${word} with the communication about their wait`,
    topic: (word) => `${word} with communication about a hospital wait`,
  }),
  headline: 'satisfied',
  pair: null,
  note: 'The question was reworded at wave 13, so earlier waves are a series of their own. Figures for England only.',
};

export const hasDentist: HisMeasure = {
  id: 'has-dentist',
  label: 'Has a dentist',
  group: 'Dentist and pharmacy',
  question: 'Do you have a dentist?',
  question_number: 'Q22',
  titles: [['have a dentist'], ['has a dentist']],
  askedOf: 'adults',
  people: 'adults',
  answers: [
    {
      id: 'nhs-dentist',
      label: 'NHS dentist',
      polarity: 'positive',
      said: 'they had an NHS dentist',
      did: 'had an NHS dentist',
      topic: 'Has an NHS dentist',
      words: ['NHS Dentist', 'NHS dentist'],
    },
    {
      id: 'private-dentist',
      label: 'Private dentist',
      polarity: 'neutral',
      said: 'they had a private dentist',
      did: 'had a private dentist',
      topic: 'Has a private dentist',
      words: ['Private dentist'],
    },
    {
      id: 'no-dentist',
      label: 'Do not have a dentist',
      polarity: 'negative',
      said: 'they did not have a dentist',
      did: 'had no dentist',
      topic: 'Has no dentist',
      words: ['Do not have a dentist'],
    },
    {
      id: 'dental-hospital',
      label: 'Dental hospital',
      polarity: 'neutral',
      said: 'they went to a dental hospital',
      did: 'went to a dental hospital',
      topic: 'Goes to a dental hospital',
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
  group: 'Dentist and pharmacy',
  question: 'How satisfied or dissatisfied were you with the NHS dental care you received?',
  question_number: 'Q25',
  titles: [
    ['nhs dental', 'satisf'],
    ['dental care', 'received'],
  ],
  askedOf: 'adults who had an NHS dental appointment less than a month ago',
  people: 'adults who had recently had an NHS dental appointment',
  answers: rating(SATISFIED, SATISFIED_WORDS, {
    said: (word) => `they were ${word} with the NHS dental care they received`,
    did: (word) => `were ${word} with the care they received`,
    topic: (word) => `${word} with NHS dental care`,
  }),
  headline: 'satisfied',
  pair: null,
  note: 'Figures for England only.',
};

export const pharmacy: HisMeasure = {
  id: 'pharmacy',
  label: 'NHS service at a pharmacy',
  group: 'Dentist and pharmacy',
  question:
    'How satisfied or dissatisfied were you with the most recent NHS service you received at a pharmacy?',
  question_number: 'Q34',
  titles: [['pharmacy', 'satisf']],
  askedOf: 'adults who used an NHS service at a pharmacy in the last 28 days',
  people: 'adults who had recently used an NHS service at a pharmacy',
  answers: rating(SATISFIED, SATISFIED_WORDS, {
    said: (word) => `they were ${word} with the latest NHS service they received at a pharmacy`,
    did: (word) => `were ${word} with the latest service they received`,
    topic: (word) => `${word} with an NHS service at a pharmacy`,
  }),
  headline: 'satisfied',
  pair: null,
  note: 'Figures for England only.',
};
