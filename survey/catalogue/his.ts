import type { HisAnswer, HisMeasure, SurveyEntry } from './types';

type Three = readonly [good: string, neither: string, poor: string];

/** The three answers of a rating question; `said` makes a clause of "good", "neither good nor poor", "poor". */
function rating(ids: Three, words: Three, said: (word: string) => string): readonly HisAnswer[] {
  const polarity = ['positive', 'neutral', 'negative'] as const;
  return ([0, 1, 2] as const).map((i) => ({
    id: ids[i],
    label: words[i],
    polarity: polarity[i],
    said: said(words[i].toLowerCase()),
    words: [words[i]],
  }));
}

const GOOD: Three = ['good', 'neither', 'poor'];
const GOOD_WORDS: Three = ['Good', 'Neither good nor poor', 'Poor'];
const EASY: Three = ['easy', 'neither', 'difficult'];
const EASY_WORDS: Three = ['Easy', 'Neither easy nor difficult', 'Difficult'];
const SATISFIED: Three = ['satisfied', 'neither', 'dissatisfied'];
const SATISFIED_WORDS: Three = ['Satisfied', 'Neither satisfied nor dissatisfied', 'Dissatisfied'];

const TRIED = 'adults who tried to contact their GP practice in the last 28 days';
const MADE = 'adults who made contact with their GP practice in the last 28 days';

const gpOverall: HisMeasure = {
  id: 'gp-overall',
  label: 'Overall experience of GP practice',
  question: 'Overall, how would you describe your experience of your GP practice?',
  question_number: 'Q14',
  titles: [['overall', 'experience', 'gp practice']],
  askedOf: TRIED,
  answers: rating(GOOD, GOOD_WORDS, (word) => `their experience of their GP practice was ${word}`),
  headline: 'good',
  pair: { survey: 'gpps', measure: 'overall' },
  note: 'The GP Patient Survey puts the same question, but to all registered patients and once a year, so the two surveys’ figures are not interchangeable.',
};

const contactEase: HisMeasure = {
  id: 'gp-contact-ease',
  label: 'Ease of making contact',
  question: 'How easy or difficult was it to make contact with your GP practice?',
  question_number: 'Q6',
  titles: [
    ['easy', 'difficult', 'contact', 'gp practice'],
    ['ease', 'contact', 'gp practice'],
  ],
  askedOf: MADE,
  answers: rating(EASY, EASY_WORDS, (word) => `making contact with their GP practice was ${word}`),
  headline: 'easy',
  pair: { survey: 'gpps', measure: 'phone' },
  note: 'People who did not manage to make contact were not asked. The nearest question of the GP Patient Survey has the same answers but is about the phone only.',
};

const contactMade: HisMeasure = {
  id: 'gp-contact-made',
  label: 'How soon contact was made',
  question:
    'Thinking of the last time you tried to contact your GP practice, did you manage to make contact with them?',
  question_number: 'Q4',
  titles: [['manage', 'contact', 'gp practice']],
  askedOf: TRIED,
  answers: [
    {
      id: 'same-day',
      label: 'On the same day',
      polarity: 'positive',
      said: 'they made contact with their GP practice on the same day',
      words: ['Made contact on the same day', 'Yes, on the same day'],
    },
    {
      id: 'next-day',
      label: 'On the next day',
      polarity: 'neutral',
      said: 'they made contact with their GP practice on the next day',
      words: ['Made contact on the next day', 'Yes, on the next day'],
    },
    {
      id: 'later',
      label: 'Two or more days later',
      polarity: 'negative',
      said: 'they made contact with their GP practice two or more days later',
      words: ['Made contact two or more days later', 'Yes, two or more days later'],
    },
    {
      id: 'unable',
      label: 'Unable to make contact',
      polarity: 'negative',
      said: 'they were unable to make contact with their GP practice',
      words: ['Unable to make contact', 'No, unable to make contact'],
    },
  ],
  headline: 'same-day',
  pair: null,
  note: 'Contact in person, on the phone or online. Asked up to wave 23.',
};

const requestHandled: HisMeasure = {
  id: 'gp-request-handled',
  label: 'How soon people knew what would happen next',
  question:
    'Thinking of the last time you contacted your GP practice, how soon after that contact did you know how your request would be dealt with?',
  question_number: 'Q8',
  titles: [['request', 'dealt with']],
  askedOf: MADE,
  answers: [
    {
      id: 'same-day',
      label: 'There and then or later on the same day',
      polarity: 'positive',
      said: 'they knew there and then or later on the same day how their request would be dealt with',
      words: ['There and then or Later on the same day', 'Then and there or later on the same day'],
    },
    {
      id: 'then-and-there',
      label: 'Then and there',
      polarity: 'positive',
      said: 'they knew then and there how their request would be dealt with',
      words: ['Then and there'],
    },
    {
      id: 'later-same-day',
      label: 'Later on the same day',
      polarity: 'positive',
      said: 'they knew later on the same day how their request would be dealt with',
      words: ['Later on the same day'],
    },
    {
      id: 'next-day',
      label: 'The next day or later',
      polarity: 'neutral',
      said: 'they knew the next day or later how their request would be dealt with',
      words: ['The next day or later'],
    },
    {
      id: 'never',
      label: 'Never knew',
      polarity: 'negative',
      said: 'they never knew how their request would be dealt with',
      words: ['Never knew how it would be dealt with'],
    },
  ],
  headline: 'same-day',
  pair: null,
  note: 'Waves 3 to 12 told “then and there” from “later on the same day”; from wave 13 they are one answer. The two are not added up here.',
};

const careCoordination: HisMeasure = {
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

const hospitalWait: HisMeasure = {
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

const dental: HisMeasure = {
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

const pharmacy: HisMeasure = {
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

/** The Health Insight Survey: what the page says of it, and what its publisher calls things. */
export const HIS: SurveyEntry<HisMeasure> = {
  id: 'his',
  name: 'Health Insight Survey',
  abbreviation: 'HIS',
  publisher: 'Office for National Statistics',
  attribution: 'Office for National Statistics, Health Insight Survey',
  licence: 'Open Government Licence v3.0',
  about:
    'An online panel of adults aged 16 and over living in private households in England, asked for three weeks out of every four since July 2024. People belong to a board through their GP practice. Percentages are weighted. Official statistics in development.',
  measures: [
    gpOverall,
    contactEase,
    contactMade,
    requestHandled,
    careCoordination,
    hospitalWait,
    dental,
    pharmacy,
  ],
};
