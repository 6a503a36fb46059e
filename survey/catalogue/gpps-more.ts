/**
 * Further questions of the GP Patient Survey that have one published summary, each with one answer
 * allowed. Wording: the questionnaire of 2025; options outside the base: where the official file
 * divides by another base than that of the summary.
 */
import { PATIENTS, quality, type Phrase } from './gpps-shared';
import { ADDED } from './gpps-added';
import { two, WORDING, type Asked, type Told } from './gpps-two';
import type { GppsMeasure } from './types';

const APPOINTMENT = `${PATIENTS} who have had an appointment`;
const CONDITION = `${PATIENTS} who have a long-term condition`;
const HAD_APPOINTMENT = 'patients who had had an appointment';
const HAD_CONDITION = 'patients with a long-term condition';

/** Yes, definitely; yes, to some extent; no, not at all; and others that do not count. */
function yes(asked: Asked, good: Told, bad: Told): GppsMeasure {
  const note = '“Yes” stands for “yes, definitely” and “yes, to some extent”. ';
  return two(asked, [good, [1, 2]], [bad, [3]], [4], note);
}

function rated(
  asked: Asked,
  outside: readonly number[],
  phrases: readonly [Phrase, Phrase, Phrase],
): GppsMeasure {
  return {
    ...asked,
    answers: quality(...phrases),
    summary: 'good',
    outside,
    headline: 'good',
    pair: null,
    note: `“Good” stands for “very good” and “fairly good”, “poor” likewise. ${WORDING}`,
    more: true,
  };
}

const contact: readonly GppsMeasure[] = [
  two(
    {
      id: 'next-step',
      label: 'Knowing the next step',
      group: 'Getting through',
      stem: 'gpcontactnextstep',
      question:
        'Once you had contacted your GP practice, did you know what the next step in dealing with your request would be?',
      askedOf: `${PATIENTS} who have contacted it`,
      people: 'patients who had made contact',
    },
    [
      {
        id: 'known',
        label: 'Yes',
        said: 'they knew what the next step would be',
        did: 'knew what the next step would be',
        topic: 'Next step known after contacting the GP practice',
      },
      [1],
    ],
    [
      {
        id: 'not-known',
        label: 'No, or told to contact again',
        said: 'they did not know the next step or were told to contact the practice another day',
        did: 'did not know the next step or were told to contact the practice another day',
        topic: 'Next step not known after contacting the GP practice',
      },
      [2, 3],
    ],
    [4],
  ),
  two(
    {
      id: 'next-step-soon',
      label: 'How soon the next step was known',
      group: 'Getting through',
      stem: 'gpcontactnextsteptiming',
      question:
        'How soon after you contacted your GP practice did you know what the next step would be?',
      askedOf: `${PATIENTS} who knew the next step, without those who could not remember when`,
      people: 'patients who knew the next step',
    },
    [
      {
        id: 'by-next-day',
        label: 'By the next day',
        said: 'they knew the next step by the next day',
        did: 'knew the next step by the next day',
        topic: 'Next step known by the day after contact',
      },
      [1, 2, 3],
    ],
    [
      {
        id: 'later',
        label: 'After two or more days',
        said: 'they knew the next step after two or more days',
        did: 'knew the next step after two or more days',
        topic: 'Next step known only after two or more days',
      },
      [4],
    ],
    [5],
  ),
];

const appointment: readonly GppsMeasure[] = [
  two(
    {
      id: 'wait',
      label: 'Wait for the appointment',
      group: 'The appointment',
      stem: 'lastgpapptwait',
      question: 'How do you feel about how long you waited for your appointment?',
      askedOf: `${APPOINTMENT}, without those who answered “don’t know”`,
      people: HAD_APPOINTMENT,
    },
    [
      {
        id: 'right',
        label: 'About right',
        said: 'the wait for their appointment was about right',
        did: 'found the wait about right',
        topic: 'Wait for the GP appointment about right',
      },
      [1],
    ],
    [
      {
        id: 'too-long',
        label: 'Took too long',
        said: 'the wait for their appointment was too long',
        did: 'found the wait too long',
        topic: 'Wait for the GP appointment too long',
      },
      [2],
    ],
    [3],
  ),
  rated(
    {
      id: 'mental',
      label: 'Mental wellbeing considered',
      group: 'The appointment',
      stem: 'lastgpapptmental',
      question: 'How good was the healthcare professional at considering your mental wellbeing?',
      askedOf: `${APPOINTMENT}, without those to whom the question did not apply`,
      people: HAD_APPOINTMENT,
    },
    [6],
    [
      (word) => `the healthcare professional was ${word} at considering their mental wellbeing`,
      (word) => `said the healthcare professional was ${word} at considering mental wellbeing`,
      (word) => `Healthcare professional ${word.toLowerCase()} at considering mental wellbeing`,
    ],
  ),
  yes(
    {
      id: 'information',
      label: 'Professional had the information needed',
      group: 'The appointment',
      stem: 'lastgpapptinfo',
      question:
        'Did you feel the healthcare professional had all the information they needed about you?',
      askedOf: `${APPOINTMENT}, without those to whom the question did not apply`,
      people: HAD_APPOINTMENT,
    },
    {
      id: 'yes',
      label: 'Yes',
      said: 'the healthcare professional had all the information they needed',
      did: 'felt the healthcare professional had all the information needed',
      topic: 'Healthcare professional had all the information needed',
    },
    {
      id: 'no',
      label: 'No',
      said: 'the healthcare professional did not have all the information they needed',
      did: 'felt the healthcare professional lacked information',
      topic: 'Healthcare professional lacked information',
    },
  ),
  yes(
    {
      id: 'confidence',
      label: 'Confidence and trust',
      group: 'The appointment',
      stem: 'lastgpapptconf',
      question: 'Did you have confidence and trust in the healthcare professional?',
      askedOf: `${APPOINTMENT}, without those to whom the question did not apply`,
      people: HAD_APPOINTMENT,
    },
    {
      id: 'yes',
      label: 'Yes',
      said: 'they had confidence and trust in the healthcare professional',
      did: 'had confidence and trust in the healthcare professional',
      topic: 'Confidence and trust in the healthcare professional',
    },
    {
      id: 'no',
      label: 'No',
      said: 'they had no confidence and trust in the healthcare professional',
      did: 'had no confidence and trust in the healthcare professional',
      topic: 'No confidence and trust in the healthcare professional',
    },
  ),
  yes(
    {
      id: 'decisions',
      label: 'Involved in decisions',
      group: 'The appointment',
      stem: 'lastgpapptdecision',
      question:
        'Were you involved as much as you wanted to be in decisions about your care and treatment?',
      askedOf: `${APPOINTMENT}, without those to whom the question did not apply`,
      people: HAD_APPOINTMENT,
    },
    {
      id: 'yes',
      label: 'Yes',
      said: 'they were involved in decisions as much as they wanted to be',
      did: 'were involved in decisions as much as they wanted to be',
      topic: 'Involved in decisions about care and treatment',
    },
    {
      id: 'no',
      label: 'No',
      said: 'they were not involved in decisions as much as they wanted to be',
      did: 'were not involved in decisions as much as they wanted to be',
      topic: 'Not involved in decisions about care and treatment',
    },
  ),
];

const closed: readonly GppsMeasure[] = [
  two(
    {
      id: 'closed-wait',
      label: 'Wait for care when the practice is closed',
      group: 'When the practice is closed',
      stem: 'gpclosedwait',
      question: 'How do you feel about how long you waited to get care or advice on that occasion?',
      askedOf: `${PATIENTS} who used another NHS service while it was closed, without those who answered “don’t know”`,
      people: 'patients who had used another service while their practice was closed',
    },
    [
      {
        id: 'right',
        label: 'About right',
        said: 'the wait for care was about right',
        did: 'found the wait about right',
        topic: 'Wait for care outside opening hours about right',
      },
      [1],
    ],
    [
      {
        id: 'too-long',
        label: 'Took too long',
        said: 'the wait for care was too long',
        did: 'found the wait too long',
        topic: 'Wait for care outside opening hours too long',
      },
      [2],
    ],
    [3],
  ),
  rated(
    {
      id: 'closed-overall',
      label: 'Experience when the practice is closed',
      group: 'When the practice is closed',
      stem: 'gpclosedoverall',
      question: 'Overall, how would you describe your experience of NHS services on this occasion?',
      askedOf: `${PATIENTS} who used another NHS service while it was closed`,
      people: 'patients who had used another service while their practice was closed',
    },
    [],
    [
      (word) => `their experience of NHS services while their practice was closed was ${word}`,
      (word) => `rated the experience ${word}`,
      (word) => `${word} experience outside opening hours`,
    ],
  ),
];

const health: readonly GppsMeasure[] = [
  two(
    {
      id: 'managing',
      label: 'Confidence in managing a condition',
      group: 'Long-term conditions',
      stem: 'healthconfidence',
      question: 'How confident are you that you can manage issues caused by your conditions?',
      askedOf: `${CONDITION}, without those who answered “don’t know”`,
      people: HAD_CONDITION,
    },
    [
      {
        id: 'confident',
        label: 'Confident',
        said: 'they were confident that they could manage their conditions',
        did: 'were confident that they could manage',
        topic: 'Confident in managing a long-term condition',
      },
      [1, 2],
    ],
    [
      {
        id: 'not-confident',
        label: 'Not confident',
        said: 'they were not confident that they could manage their conditions',
        did: 'were not confident that they could manage',
        topic: 'Not confident in managing a long-term condition',
      },
      [3, 4],
    ],
    [5],
    '“Confident” stands for “very” and “fairly confident”. ',
  ),
  two(
    {
      id: 'support',
      label: 'Support from local services',
      group: 'Long-term conditions',
      stem: 'healthsupport',
      question:
        'In the last 12 months, have you had enough support from local services to manage your conditions?',
      askedOf: `${CONDITION}, without those who needed no support or answered “don’t know”`,
      people: HAD_CONDITION,
    },
    [
      {
        id: 'yes',
        label: 'Yes',
        said: 'they had enough support to manage their conditions',
        did: 'had enough support',
        topic: 'Enough support to manage a long-term condition',
      },
      [1, 2],
    ],
    [
      {
        id: 'no',
        label: 'No',
        said: 'they did not have enough support to manage their conditions',
        did: 'did not have enough support',
        topic: 'Not enough support to manage a long-term condition',
      },
      [3],
    ],
    [4, 5],
    '“Yes” stands for “yes, definitely” and “yes, to some extent”. ',
  ),
];

const beyond: readonly GppsMeasure[] = [
  rated(
    {
      id: 'pharmacy',
      label: 'Experience of pharmacy services',
      group: 'Dentist and pharmacy',
      stem: 'pharmacyoverall',
      question: 'How would you describe your experience of using these pharmacy services?',
      askedOf: `${PATIENTS} who used a pharmacy in the last 12 months`,
      people: 'patients who had used a pharmacy',
    },
    [],
    [
      (word) => `their experience of pharmacy services was ${word}`,
      (word) => `rated pharmacy services ${word}`,
      (word) => `${word} experience of pharmacy services`,
    ],
  ),
  rated(
    {
      id: 'dental',
      label: 'Experience of NHS dental services',
      group: 'Dentist and pharmacy',
      stem: 'dentalserviceoverall',
      question: 'Overall, how would you describe your experience of NHS dental services?',
      askedOf: `${PATIENTS} who tried to get an NHS dental appointment in the last two years`,
      people: 'patients who had tried to get an NHS dental appointment',
    },
    [],
    [
      (word) => `their experience of NHS dental services was ${word}`,
      (word) => `rated NHS dental services ${word}`,
      (word) => `${word} experience of NHS dental services`,
    ],
  ),
];

/** Listed after the others, and loaded apart from them. */
export const MORE: readonly GppsMeasure[] = [
  ...ADDED,
  ...contact,
  ...appointment,
  ...closed,
  ...health,
  ...beyond,
];
