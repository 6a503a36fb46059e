import type { GppsAnswer, GppsMeasure, SurveyEntry } from './types';

const PATIENTS = 'patients aged 16 and over registered with a GP practice';

type Ways = 'phone' | 'website' | 'app';

function ease(id: Ways, label: string, how: string, tried: string, how_said: string): GppsMeasure {
  const said = (word: string): string => `contacting their GP practice ${how_said} was ${word}`;
  return {
    id,
    label,
    question: `Generally, how easy or difficult is it to contact your GP practice ${how}?`,
    stem: `localgpservices${id}`,
    askedOf: `${PATIENTS}, without those who had not tried ${tried}`,
    answers: [
      { id: 'easy', label: 'Easy', polarity: 'positive', said: said('easy'), options: [2, 3] },
      {
        id: 'neither',
        label: 'Neither easy nor difficult',
        polarity: 'neutral',
        said: said('neither easy nor difficult'),
        options: [4],
      },
      {
        id: 'difficult',
        label: 'Difficult',
        polarity: 'negative',
        said: said('difficult'),
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

function quality(said: (word: string) => string): readonly GppsAnswer[] {
  return [
    {
      id: 'good',
      label: 'Good',
      polarity: 'positive',
      said: said('good'),
      options: [1, 2],
    },
    {
      id: 'neither',
      label: 'Neither good nor poor',
      polarity: 'neutral',
      said: said('neither good nor poor'),
      options: [3],
    },
    {
      id: 'poor',
      label: 'Poor',
      polarity: 'negative',
      said: said('poor'),
      options: [4, 5],
    },
  ];
}

const contactOverall: GppsMeasure = {
  id: 'contact-overall',
  label: 'Overall experience of contacting the practice',
  question:
    'Overall, how would you describe your experience of contacting your GP practice on this occasion?',
  stem: 'gpcontactoverall',
  askedOf: `${PATIENTS} who have tried to contact it`,
  answers: quality((word) => `their experience of contacting their GP practice was ${word}`),
  summary: 'good',
  outside: [],
  headline: 'good',
  pair: null,
  note: '“Good” stands for “very good” and “fairly good”, “poor” likewise. About the last time people tried to contact their practice. The Health Insight Survey has no equal question.',
};

const overall: GppsMeasure = {
  id: 'overall',
  label: 'Overall experience of GP practice',
  question: 'Overall, how would you describe your experience of your GP practice?',
  stem: 'overallexp',
  askedOf: PATIENTS,
  answers: quality((word) => `their experience of their GP practice was ${word}`),
  summary: 'good',
  outside: [],
  headline: 'good',
  pair: { survey: 'his', measure: 'gp-overall' },
  note: '“Good” stands for “very good” and “fairly good”, “poor” likewise. The Health Insight Survey puts the same question, but only to adults who tried to contact their practice in the last 28 days, so the two surveys’ figures are not interchangeable.',
};

const reception: GppsMeasure = {
  id: 'reception',
  label: 'Helpfulness of reception',
  question: 'How helpful do you find the reception and administrative team at your GP practice?',
  stem: 'localgpservicesreception',
  askedOf: `${PATIENTS}, without those who answered “don’t know”`,
  answers: [
    {
      id: 'helpful',
      label: 'Helpful',
      polarity: 'positive',
      said: 'the reception team at their GP practice was helpful',
      options: [1, 2],
    },
    {
      id: 'not-helpful',
      label: 'Not helpful',
      polarity: 'negative',
      said: 'the reception team at their GP practice was not helpful',
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
  question:
    'How often do you get to see or speak to your preferred healthcare professional when you ask to?',
  stem: 'localgpservicesprefhpsee',
  askedOf: `${PATIENTS} who have a preferred healthcare professional and have tried to see them`,
  answers: [
    {
      id: 'often',
      label: 'Always or a lot of the time',
      polarity: 'positive',
      said: 'they see or speak to their preferred professional at least a lot of the time',
      options: [1, 2],
    },
    {
      id: 'sometimes',
      label: 'Some of the time',
      polarity: 'neutral',
      said: 'they see or speak to their preferred professional some of the time',
      options: [3],
    },
    {
      id: 'never',
      label: 'Never or almost never',
      polarity: 'negative',
      said: 'they never or almost never see or speak to their preferred professional',
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
    question: `How good was the healthcare professional at ${doing} during your last appointment?`,
    stem,
    askedOf: `${PATIENTS} who have had an appointment, without those to whom the question did not apply`,
    answers: quality((word) => `the healthcare professional was ${word} at ${theirs}`),
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
  question: 'Thinking about the reason for your last appointment, were your needs met?',
  stem: 'lastgpapptneeds',
  askedOf: `${PATIENTS} who have had an appointment, without those who answered “don’t know”`,
  answers: [
    {
      id: 'met',
      label: 'Met',
      polarity: 'positive',
      said: 'their needs were met at their last appointment',
      options: [1, 2],
    },
    {
      id: 'not-met',
      label: 'Not met',
      polarity: 'negative',
      said: 'their needs were not met at their last appointment',
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
  publisher: 'NHS England',
  attribution: 'NHS England, GP Patient Survey (Ipsos)',
  licence: 'Open Government Licence v3.0',
  about:
    'About 700,000 patients aged 16 and over registered with a GP practice in England, asked by post and online from January to spring every year. Practices belong to the board that commissions them. Percentages are weighted. A new series began in 2024: earlier years cannot be compared.',
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
  ],
};
