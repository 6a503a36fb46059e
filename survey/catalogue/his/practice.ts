import type { HisMeasure } from '../types';
import { GOOD, GOOD_WORDS, rating } from './rating';

const TRIED = 'adults who tried to contact their GP practice in the last 28 days';

export const gpOverall: HisMeasure = {
  id: 'gp-overall',
  label: 'Overall experience of GP practice',
  group: 'Overall',
  question: 'Overall, how would you describe your experience of your GP practice?',
  question_number: 'Q14',
  titles: [['overall', 'experience', 'gp practice']],
  askedOf: TRIED,
  people: 'adults who had recently tried to make contact',
  answers: rating(GOOD, GOOD_WORDS, {
    said: (word) => `their experience of their GP practice was ${word}`,
    did: (word) => `rated their practice ${word}`,
    topic: (word) => `${word} experience at the GP practice`,
  }),
  headline: 'good',
  pair: { survey: 'gpps', measure: 'overall' },
  note: 'The GP Patient Survey puts the same question, but to all registered patients and once a year, so the two surveys’ figures are not interchangeable.',
};

export const appointmentWait: HisMeasure = {
  id: 'gp-appointment-wait',
  label: 'Wait for a GP appointment',
  group: 'The appointment',
  question:
    'Thinking of the appointment or call back you were given by your GP practice, when was it booked for?',
  question_number: 'Q11',
  titles: [
    ['appointment', 'booked for'],
    ['wait', 'appointment', 'gp practice'],
  ],
  askedOf: 'adults who were given a face-to-face, video or call-back appointment',
  people: 'adults who had been given an appointment or call-back',
  answers: [
    {
      id: 'same-day',
      label: 'Same day',
      polarity: 'positive',
      said: 'their appointment was for the same day',
      did: 'were booked in for the same day',
      topic: 'GP appointment on the same day',
      words: ['Same day'],
    },
    {
      id: 'next-day',
      label: 'The next day',
      polarity: 'neutral',
      said: 'their appointment was for the next day',
      did: 'were booked in for the next day',
      topic: 'GP appointment on the next day',
      words: ['The next day'],
    },
    {
      id: 'within-two-weeks',
      label: 'Within two weeks',
      polarity: 'neutral',
      said: 'their appointment was within two weeks',
      did: 'were booked in later but within two weeks',
      topic: 'GP appointment later but within two weeks',
      words: ['Within two weeks'],
    },
    {
      id: 'over-two-weeks',
      label: 'Over two weeks',
      polarity: 'negative',
      said: 'their appointment was more than two weeks away',
      did: 'were booked in more than two weeks ahead',
      topic: 'GP appointment more than two weeks ahead',
      words: ['Over two weeks'],
    },
  ],
  headline: 'over-two-weeks',
  pair: null,
  note: 'An appointment further ahead is not always a worse one: some people ask for a later day. Asked in this form since wave 16.',
};

export const serviceChange: HisMeasure = {
  id: 'gp-service-change',
  label: 'GP service compared with a year ago',
  group: 'Overall',
  question:
    'Over the last 12 months, how do you think the service provided by your GP practice has changed?',
  question_number: 'Q16',
  titles: [
    ['service', 'gp practice', 'changed'],
    ['change', 'service', 'gp practice'],
  ],
  askedOf: 'adults',
  people: 'adults',
  answers: [
    {
      id: 'better',
      label: 'Better',
      polarity: 'positive',
      said: 'their GP practice’s service had got better over 12 months',
      did: 'said their GP practice’s service had got better in a year',
      topic: 'GP service got better in a year',
      words: ['Better'],
    },
    {
      id: 'neither',
      label: 'Neither better nor worse',
      polarity: 'neutral',
      said: 'their GP practice’s service had got neither better nor worse over 12 months',
      did: 'said their GP practice’s service had got neither better nor worse in a year',
      topic: 'GP service got neither better nor worse in a year',
      words: ['Neither better nor worse'],
    },
    {
      id: 'worse',
      label: 'Worse',
      polarity: 'negative',
      said: 'their GP practice’s service had got worse over 12 months',
      did: 'said their GP practice’s service had got worse in a year',
      topic: 'GP service got worse in a year',
      words: ['Worse'],
    },
    {
      id: 'not-used',
      label: 'Not used my GP practice in the last 12 months',
      polarity: 'neutral',
      said: 'they had not used their GP practice in the last 12 months',
      did: 'had not used their GP practice in a year',
      topic: 'Had not used the GP practice in a year',
      words: ['Not used my GP practice in the last 12 months'],
    },
  ],
  headline: 'worse',
  pair: null,
  note: 'Everybody is asked, whether or not they have used their practice. Figures by area since wave 16.',
};
