import { MORE } from './gpps-more';
import { PATIENTS, quality } from './gpps-shared';
import type { GppsAnswer, GppsMeasure, SurveyEntry } from './types';

type Ways = 'phone' | 'website' | 'app';

function ease(id: Ways, label: string, how: string, tried: string, how_said: string): GppsMeasure {
  const phrases = (word: string): Pick<GppsAnswer, 'said' | 'did' | 'topic'> => ({
    said: `contacting their GP practice ${how_said} was ${word.toLowerCase()}`,
    did: `found it ${word.toLowerCase()}`,
    topic: `${word} to contact the GP practice ${how_said}`,
  });
  return {
    id,
    label,
    group: 'Getting through',
    question: `Generally, how easy or difficult is it to contact your GP practice ${how}?`,
    stem: `localgpservices${id}`,
    askedOf: `${PATIENTS}, without those who had not tried ${tried}`,
    people: `patients who had tried to contact their practice ${how_said}`,
    answers: [
      { id: 'easy', label: 'Easy', polarity: 'positive', ...phrases('Easy'), options: [2, 3] },
      {
        id: 'neither',
        label: 'Neither easy nor difficult',
        polarity: 'neutral',
        ...phrases('Neither easy nor difficult'),
        options: [4],
      },
      {
        id: 'difficult',
        label: 'Difficult',
        polarity: 'negative',
        ...phrases('Difficult'),
        options: [5, 6],
      },
    ],
    summary: 'easy',
    outside: [1],
    headline: 'easy',
    pair: id === 'phone' ? { survey: 'his', measure: 'gp-contact-ease' } : null,
    note:
      id === 'phone'
        ? '“Easy” stands for “very easy” and “fairly easy”, “difficult” likewise. Paired with the Health Insight Survey’s question on ease of contact, the only one with the same answers; that one is about any way of contact, and only about contact that was made.'
        : '“Easy” stands for “very easy” and “fairly easy”, “difficult” likewise.',
  };
}

const contactOverall: GppsMeasure = {
  id: 'contact-overall',
  label: 'Overall experience of contacting the practice',
  group: 'Getting through',
  question:
    'Overall, how would you describe your experience of contacting your GP practice on this occasion?',
  stem: 'gpcontactoverall',
  askedOf: `${PATIENTS} who have tried to contact it`,
  people: 'patients who had tried to make contact',
  answers: quality(
    (word) => `their experience of contacting their GP practice was ${word}`,
    (word) => `rated the experience ${word}`,
    (word) => `${word} experience of contacting the GP practice`,
  ),
  summary: 'good',
  outside: [],
  headline: 'good',
  pair: null,
  note: '“Good” stands for “very good” and “fairly good”, “poor” likewise. About the last time people tried to contact their practice. The Health Insight Survey has no equal question.',
};

const overall: GppsMeasure = {
  id: 'overall',
  label: 'Overall experience of GP practice',
  group: 'Overall',
  question: 'Overall, how would you describe your experience of your GP practice?',
  stem: 'overallexp',
  askedOf: PATIENTS,
  people: 'patients',
  answers: quality(
    (word) => `their experience of their GP practice was ${word}`,
    (word) => `rated their practice ${word}`,
    (word) => `${word} experience at the GP practice`,
  ),
  summary: 'good',
  outside: [],
  headline: 'good',
  pair: { survey: 'his', measure: 'gp-overall' },
  note: '“Good” stands for “very good” and “fairly good”, “poor” likewise. The Health Insight Survey puts the same question, but only to adults who tried to contact their practice in the last 28 days, so the two surveys’ figures are not interchangeable.',
};

const reception: GppsMeasure = {
  id: 'reception',
  label: 'Helpfulness of reception',
  group: 'Getting through',
  question: 'How helpful do you find the reception and administrative team at your GP practice?',
  stem: 'localgpservicesreception',
  askedOf: `${PATIENTS}, without those who answered “don’t know”`,
  people: 'patients',
  answers: [
    {
      id: 'helpful',
      label: 'Helpful',
      polarity: 'positive',
      said: 'the reception team at their GP practice was helpful',
      did: 'found the reception team helpful',
      topic: 'Helpful reception team at the GP practice',
      options: [1, 2],
    },
    {
      id: 'not-helpful',
      label: 'Not helpful',
      polarity: 'negative',
      said: 'the reception team at their GP practice was not helpful',
      did: 'found the reception team unhelpful',
      topic: 'Unhelpful reception team at the GP practice',
      options: [3, 4],
    },
  ],
  summary: 'helpful',
  outside: [5],
  headline: 'helpful',
  pair: null,
  note: '“Helpful” stands for “very” and “fairly helpful”.',
};

const continuity: GppsMeasure = {
  id: 'continuity',
  label: 'Seeing a preferred professional',
  group: 'The appointment',
  question:
    'How often do you get to see or speak to your preferred healthcare professional when you ask to?',
  stem: 'localgpservicesprefhpsee',
  askedOf: `${PATIENTS} who have a preferred healthcare professional and have tried to see them`,
  people: 'patients who had tried to see a preferred professional',
  answers: [
    {
      id: 'often',
      label: 'Always or a lot of the time',
      polarity: 'positive',
      said: 'they see or speak to their preferred professional at least a lot of the time',
      did: 'saw or spoke to them always or a lot of the time',
      topic: 'Usually saw or spoke to the preferred healthcare professional',
      options: [1, 2],
    },
    {
      id: 'sometimes',
      label: 'Some of the time',
      polarity: 'neutral',
      said: 'they see or speak to their preferred professional some of the time',
      did: 'saw or spoke to them some of the time',
      topic: 'Sometimes saw or spoke to the preferred healthcare professional',
      options: [3],
    },
    {
      id: 'never',
      label: 'Never or almost never',
      polarity: 'negative',
      said: 'they never or almost never see or speak to their preferred professional',
      did: 'never or almost never saw or spoke to them',
      topic: 'Never or almost never saw or spoke to the preferred healthcare professional',
      options: [4],
    },
  ],
  summary: 'often',
  outside: [5],
  headline: 'often',
  pair: null,
  note: null,
};

function appointment(id: string, label: string, stem: string, doing: string): GppsMeasure {
  const theirs = doing.replaceAll('you', 'them');
  return {
    id,
    label,
    group: 'The appointment',
    question: `How good was the healthcare professional at ${doing} during your last appointment?`,
    stem,
    askedOf: `${PATIENTS} who have had an appointment, without those to whom the question did not apply`,
    people: 'patients who had had an appointment',
    answers: quality(
      (word) => `the healthcare professional was ${word} at ${theirs}`,
      (word) => `said the healthcare professional was ${word} at ${theirs}`,
      (word) =>
        `Healthcare professional ${word.toLowerCase()} at ${doing.replace('you', 'patients')}`,
    ),
    summary: 'good',
    outside: [6],
    headline: 'good',
    pair: null,
    note: '“Good” stands for “very good” and “good”, “poor” likewise.',
  };
}

const needs: GppsMeasure = {
  id: 'needs',
  label: 'Needs met at the last appointment',
  group: 'The appointment',
  question: 'Thinking about the reason for your last appointment, were your needs met?',
  stem: 'lastgpapptneeds',
  askedOf: `${PATIENTS} who have had an appointment, without those who answered “don’t know”`,
  people: 'patients who had had an appointment',
  answers: [
    {
      id: 'met',
      label: 'Met',
      polarity: 'positive',
      said: 'their needs were met at their last appointment',
      did: 'said their needs were met',
      topic: 'Needs met at the last GP appointment',
      options: [1, 2],
    },
    {
      id: 'not-met',
      label: 'Not met',
      polarity: 'negative',
      said: 'their needs were not met at their last appointment',
      did: 'said their needs were not met',
      topic: 'Needs not met at the last GP appointment',
      options: [3],
    },
  ],
  summary: 'met',
  outside: [4],
  headline: 'met',
  pair: null,
  note: '“Met” stands for “yes, definitely” and “yes, to some extent”.',
};

/** The GP Patient Survey: what the page says of it, and how its official files are read. */
export const GPPS: SurveyEntry<GppsMeasure> = {
  id: 'gpps',
  name: 'GP Patient Survey',
  abbreviation: 'GPPS',
  intervals: 'wilson',
  publisher: 'NHS England',
  attribution: 'NHS England, GP Patient Survey (Ipsos)',
  licence: 'Open Government Licence v3.0',
  about:
    'About 700,000 patients aged 16 and over registered with a GP practice in England, asked by post and online from January to spring every year. Practices belong to the NHS area that commissions them. Percentages are weighted. A new series began in 2024: earlier years cannot be compared.',
  measures: [
    contactOverall,
    overall,
    ease('phone', 'Ease of contact by phone', 'on the phone', 'this', 'on the phone'),
    ease(
      'website',
      'Ease of contact by website',
      'using their website',
      'this',
      'using its website',
    ),
    ease('app', 'Ease of contact by NHS App', 'using the NHS App', 'this', 'using the NHS App'),
    reception,
    continuity,
    appointment('listening', 'Being listened to', 'lastgpapptlisten', 'listening to you'),
    appointment(
      'care',
      'Being treated with care and concern',
      'lastgpapptcare',
      'treating you with care and concern',
    ),
    needs,
    ...MORE,
  ],
};
