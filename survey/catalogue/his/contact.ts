import type { HisMeasure } from '../types';
import { EASY, EASY_WORDS, rating } from './rating';

const TRIED = 'adults who tried to contact their GP practice in the last 28 days';
const MADE = 'adults who made contact with their GP practice in the last 28 days';

export const contactEase: HisMeasure = {
  id: 'gp-contact-ease',
  label: 'Ease of making contact',
  group: 'Getting through',
  question: 'How easy or difficult was it to make contact with your GP practice?',
  question_number: 'Q6',
  titles: [
    ['easy', 'difficult', 'contact', 'gp practice'],
    ['ease', 'contact', 'gp practice'],
  ],
  askedOf: MADE,
  people: 'adults who had recently made contact',
  answers: rating(EASY, EASY_WORDS, {
    said: (word) => `making contact with their GP practice was ${word}`,
    did: (word) => `found it ${word}`,
    topic: (word) => `${word} to contact the GP practice`,
  }),
  headline: 'easy',
  pair: { survey: 'gpps', measure: 'phone' },
  note: 'People who did not manage to make contact were not asked. The nearest question of the GP Patient Survey has the same answers but is about the phone only.',
};

export const contactMade: HisMeasure = {
  id: 'gp-contact-made',
  label: 'How soon contact was made',
  group: 'Getting through',
  question:
    'Thinking of the last time you tried to contact your GP practice, did you manage to make contact with them?',
  question_number: 'Q4',
  titles: [['manage', 'contact', 'gp practice']],
  askedOf: TRIED,
  people: 'adults who had recently tried to contact their practice',
  answers: [
    {
      id: 'same-day',
      label: 'On the same day',
      polarity: 'positive',
      said: 'they made contact with their GP practice on the same day',
      did: 'made contact on the same day',
      topic: 'Made contact with the GP practice on the same day',
      words: ['Made contact on the same day', 'Yes, on the same day'],
    },
    {
      id: 'next-day',
      label: 'On the next day',
      polarity: 'neutral',
      said: 'they made contact with their GP practice on the next day',
      did: 'made contact on the next day',
      topic: 'Made contact with the GP practice on the next day',
      words: ['Made contact on the next day', 'Yes, on the next day'],
    },
    {
      id: 'later',
      label: 'Two or more days later',
      polarity: 'negative',
      said: 'they made contact with their GP practice two or more days later',
      did: 'made contact two or more days later',
      topic: 'Made contact with the GP practice two or more days later',
      words: ['Made contact two or more days later', 'Yes, two or more days later'],
    },
    {
      id: 'unable',
      label: 'Unable to make contact',
      polarity: 'negative',
      said: 'they were unable to make contact with their GP practice',
      did: 'were unable to make contact',
      topic: 'Unable to contact the GP practice',
      words: ['Unable to make contact', 'No, unable to make contact'],
    },
  ],
  headline: 'same-day',
  pair: null,
  note: 'Contact in person, on the phone or online. Asked up to wave 23.',
};

export const requestHandled: HisMeasure = {
  id: 'gp-request-handled',
  label: 'How soon people knew what would happen next',
  group: 'Getting through',
  question:
    'Thinking of the last time you contacted your GP practice, how soon after that contact did you know how your request would be dealt with?',
  question_number: 'Q8',
  titles: [['request', 'dealt with']],
  askedOf: MADE,
  people: 'adults who had recently made contact',
  answers: [
    {
      id: 'same-day',
      label: 'There and then or later on the same day',
      polarity: 'positive',
      said: 'they knew there and then or later on the same day how their request would be dealt with',
      did: 'knew on the same day how their request would be dealt with',
      topic: 'Knew on the same day how the GP practice would deal with a request',
      words: ['There and then or Later on the same day', 'Then and there or later on the same day'],
    },
    {
      id: 'then-and-there',
      label: 'Then and there',
      polarity: 'positive',
      said: 'they knew then and there how their request would be dealt with',
      did: 'knew there and then how their request would be dealt with',
      topic: 'Knew there and then how the GP practice would deal with a request',
      words: ['Then and there'],
    },
    {
      id: 'later-same-day',
      label: 'Later on the same day',
      polarity: 'positive',
      said: 'they knew later on the same day how their request would be dealt with',
      did: 'knew later on the same day how their request would be dealt with',
      topic: 'Knew later on the same day how the GP practice would deal with a request',
      words: ['Later on the same day'],
    },
    {
      id: 'next-day',
      label: 'The next day or later',
      polarity: 'neutral',
      said: 'they knew the next day or later how their request would be dealt with',
      did: 'knew the next day or later how their request would be dealt with',
      topic: 'Knew the next day or later how the GP practice would deal with a request',
      words: ['The next day or later'],
    },
    {
      id: 'never',
      label: 'Never knew',
      polarity: 'negative',
      said: 'they never knew how their request would be dealt with',
      did: 'never knew how their request would be dealt with',
      topic: 'Never knew how the GP practice would deal with a request',
      words: ['Never knew how it would be dealt with'],
    },
  ],
  headline: 'same-day',
  pair: null,
  note: 'Waves 3 to 12 told “then and there” from “later on the same day”; from wave 13 they are one answer. The two are not added up here.',
};
