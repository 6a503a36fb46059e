/**
 * More questions of the GP Patient Survey that a reader asks about: when, how soon, with what choice,
 * and what happens around the practice. Options are those of the official file.
 */
import { PATIENTS } from './gpps-shared';
import { two } from './gpps-two';
import type { GppsMeasure } from './types';

/** Neither answer is good or bad news. */
function neutral(measure: GppsMeasure): GppsMeasure {
  return {
    ...measure,
    answers: measure.answers.map((answer) => ({ ...answer, polarity: 'neutral' as const })),
  };
}

/** More than one option could be ticked. */
function several(measure: GppsMeasure): GppsMeasure {
  return { ...measure, several: true };
}

/** Loaded apart from the index, like all of `gpps-more.ts`. */
export const ADDED: readonly GppsMeasure[] = [
  neutral(
    two(
      {
        id: 'contact-when',
        label: 'Last contact with the practice',
        group: 'Getting through',
        stem: 'gpcontactwhen',
        question: 'When did you last try to contact your GP practice for yourself or someone else?',
        askedOf: PATIENTS,
        people: 'patients',
      },
      [
        {
          id: 'six-months',
          label: 'Within six months',
          said: 'they last tried to contact their GP practice within the last six months',
          did: 'had tried to contact their practice within six months',
          topic: 'Tried to contact the GP practice within six months',
        },
        [1, 2],
      ],
      [
        {
          id: 'longer',
          label: 'Longer ago, or never',
          said: 'they last tried to contact their GP practice more than six months ago, or never',
          did: 'had not tried to contact their practice for six months',
          topic: 'Not tried to contact the GP practice for six months',
        },
        [3, 4, 5],
      ],
      [],
      '',
    ),
  ),
  neutral(
    two(
      {
        id: 'preferred',
        label: 'A preferred professional',
        group: 'The appointment',
        stem: 'localgpservicesprefhp',
        question:
          'Is there a particular healthcare professional at your GP practice you usually prefer to see or speak to?',
        askedOf: PATIENTS,
        people: 'patients',
      },
      [
        {
          id: 'yes',
          label: 'Yes',
          said: 'there is a healthcare professional they prefer to see or speak to',
          did: 'had a healthcare professional they preferred',
          topic: 'A preferred healthcare professional at the GP practice',
        },
        [1],
      ],
      [
        {
          id: 'no',
          label: 'No',
          said: 'there is no healthcare professional they prefer to see or speak to',
          did: 'had no healthcare professional they preferred',
          topic: 'No preferred healthcare professional at the GP practice',
        },
        [2],
      ],
      [],
      '',
    ),
  ),
  several(
    two(
      {
        id: 'choice',
        label: 'Choice of time or day',
        group: 'The appointment',
        stem: 'lastgpapptchoice',
        question: 'Were you offered the following choices?',
        askedOf: `${PATIENTS} who have had an appointment, without those who did not need a choice or could not remember`,
        people: 'patients who had had an appointment',
      },
      [
        {
          id: 'time-or-day',
          label: 'Offered a choice of time or day',
          said: 'they were offered a choice of time or day',
          did: 'were offered a choice of time or day',
          topic: 'Choice of time or day offered for a GP appointment',
        },
        [1],
      ],
      [
        {
          id: 'not-offered',
          label: 'Not offered that choice',
          said: 'they were not offered a choice of time or day',
          did: 'were not offered a choice of time or day',
          topic: 'No choice of time or day offered for a GP appointment',
        },
        [2, 3],
      ],
      [4, 5],
      'Several answers were allowed: a choice of location is told apart and not shown here. ',
    ),
  ),
  // By the file itself: five options, asked of everybody, the fifth of them those without an appointment,
  // who are missing from the bases of all that follows (`lastgpapptlengthgap`, with six, is the wait).
  neutral(
    two(
      {
        id: 'appointment-when',
        label: 'Last appointment at the practice',
        group: 'The appointment',
        stem: 'lastgpapptwhen',
        question: 'When was your last GP practice appointment?',
        askedOf: PATIENTS,
        people: 'patients',
      },
      [
        {
          id: 'six-months',
          label: 'Within six months',
          said: 'their last GP practice appointment was within the last six months',
          did: 'had had an appointment at their practice within six months',
          topic: 'GP practice appointment within six months',
        },
        [1, 2],
      ],
      [
        {
          id: 'longer',
          label: 'Longer ago, or never',
          said: 'their last GP practice appointment was more than six months ago, or never',
          did: 'had had no appointment at their practice for six months',
          topic: 'No GP practice appointment for six months',
        },
        [3, 4, 5],
      ],
      [],
      '',
    ),
  ),
  neutral(
    several(
      two(
        {
          id: 'closed-use',
          label: 'Other services when the practice is closed',
          group: 'When the practice is closed',
          stem: 'gpcloseduse',
          question:
            'In the last 12 months, have you contacted or used an NHS service when you wanted care from your GP practice but it was closed?',
          askedOf: PATIENTS,
          people: 'patients',
        },
        [
          {
            id: 'yes',
            label: 'Yes',
            said: 'they used another NHS service while their practice was closed',
            did: 'had used another NHS service while their practice was closed',
            topic: 'Used another NHS service while the GP practice was closed',
          },
          [1, 2],
        ],
        [
          {
            id: 'no',
            label: 'No',
            said: 'they used no other NHS service while their practice was closed',
            did: 'had used no other NHS service while their practice was closed',
            topic: 'Used no other NHS service while the GP practice was closed',
          },
          [3],
        ],
        [],
        '“Yes” stands for “for myself” and “for someone else”; both could be ticked. ',
      ),
    ),
  ),
  neutral(
    two(
      {
        id: 'impact',
        label: 'Conditions that limit daily life',
        group: 'Long-term conditions',
        stem: 'healthimpact',
        question:
          'Do any of your conditions reduce your ability to carry out day-to-day activities?',
        askedOf: `${PATIENTS} who have a long-term condition`,
        people: 'patients with a long-term condition',
      },
      [
        {
          id: 'yes',
          label: 'Yes',
          said: 'their conditions reduce their ability to carry out day-to-day activities',
          did: 'had conditions that limited daily activities',
          topic: 'Long-term conditions that limit day-to-day activities',
        },
        [1, 2],
      ],
      [
        {
          id: 'no',
          label: 'No',
          said: 'their conditions do not reduce their ability to carry out day-to-day activities',
          did: 'had conditions that did not limit daily activities',
          topic: 'Long-term conditions that do not limit day-to-day activities',
        },
        [3],
      ],
      [],
      '“Yes” stands for “yes, a lot” and “yes, a little”. ',
    ),
  ),
  two(
    {
      id: 'conversation',
      label: 'A conversation about what matters',
      group: 'Long-term conditions',
      stem: 'healthconversation',
      question:
        'Have you had a conversation with a healthcare professional from your GP practice about what is important to you in managing your conditions?',
      askedOf: `${PATIENTS} who have a long-term condition`,
      people: 'patients with a long-term condition',
    },
    [
      {
        id: 'yes',
        label: 'Yes',
        said: 'they had a conversation about what is important to them in managing their conditions',
        did: 'had had a conversation about what mattered in managing them',
        topic: 'A conversation about what matters in managing a condition',
      },
      [1],
    ],
    [
      {
        id: 'no',
        label: 'No, or don’t know',
        said: 'they had no conversation about what is important to them in managing their conditions, or did not know',
        did: 'had had no such conversation, or did not know',
        topic: 'No conversation about what matters in managing a condition',
      },
      [2, 3],
    ],
    [],
    '',
  ),
  two(
    {
      id: 'plan',
      label: 'A plan for managing conditions',
      group: 'Long-term conditions',
      stem: 'healthcareplan',
      question:
        'Have you agreed a plan with a healthcare professional from your GP practice to manage your conditions?',
      askedOf: `${PATIENTS} who have had a conversation about managing their conditions`,
      people: 'patients who had talked about managing their conditions',
    },
    [
      {
        id: 'yes',
        label: 'Yes',
        said: 'they agreed a plan to manage their conditions',
        did: 'had agreed a plan to manage their conditions',
        topic: 'A plan agreed for managing a long-term condition',
      },
      [1],
    ],
    [
      {
        id: 'no',
        label: 'No, or don’t know',
        said: 'they agreed no plan to manage their conditions, or did not know',
        did: 'had agreed no plan, or did not know',
        topic: 'No plan agreed for managing a long-term condition',
      },
      [2, 3],
    ],
    [],
    '',
  ),
  two(
    {
      id: 'plan-helpful',
      label: 'How helpful the plan was',
      group: 'Long-term conditions',
      stem: 'healthcareplanhelpful',
      question: 'How helpful have you found this plan?',
      askedOf: `${PATIENTS} who have agreed a plan, without those who answered “don’t know”`,
      people: 'patients who had agreed a plan',
    },
    [
      {
        id: 'helpful',
        label: 'Helpful',
        said: 'the plan for their conditions was helpful',
        did: 'found the plan helpful',
        topic: 'Plan for managing a long-term condition helpful',
      },
      [1, 2],
    ],
    [
      {
        id: 'not-helpful',
        label: 'Not helpful',
        said: 'the plan for their conditions was not helpful',
        did: 'did not find the plan helpful',
        topic: 'Plan for managing a long-term condition not helpful',
      },
      [3, 4],
    ],
    [5],
    '“Helpful” stands for “very” and “fairly helpful”. ',
  ),
  neutral(
    two(
      {
        id: 'dental-when',
        label: 'Tried to get an NHS dental appointment',
        group: 'Dentist and pharmacy',
        stem: 'dentalservicewhen',
        question: 'When did you last try to get an NHS dental appointment for yourself?',
        askedOf: PATIENTS,
        people: 'patients',
      },
      [
        {
          id: 'two-years',
          label: 'Within two years',
          said: 'they last tried to get an NHS dental appointment within the last two years',
          did: 'had tried to get an NHS dental appointment within two years',
          topic: 'Tried to get an NHS dental appointment within two years',
        },
        [1, 2, 3, 4],
      ],
      [
        {
          id: 'longer',
          label: 'Longer ago, or never',
          said: 'they last tried to get an NHS dental appointment more than two years ago, or never',
          did: 'had not tried to get an NHS dental appointment for two years',
          topic: 'Not tried to get an NHS dental appointment for two years',
        },
        [5, 6],
      ],
      [],
      '',
    ),
  ),
  neutral(
    two(
      {
        id: 'dental-repeat',
        label: 'A dental practice used before',
        group: 'Dentist and pharmacy',
        stem: 'dentalservicerepeat',
        question: 'Was it with a dental practice you had been to before for NHS care?',
        askedOf: `${PATIENTS} who tried to get an NHS dental appointment in the last two years, without those who could not remember`,
        people: 'patients who had tried to get an NHS dental appointment',
      },
      [
        {
          id: 'yes',
          label: 'Yes',
          said: 'it was with a dental practice they had been to before for NHS care',
          did: 'had been to that dental practice before',
          topic: 'Tried a dental practice used before',
        },
        [1],
      ],
      [
        {
          id: 'no',
          label: 'No',
          said: 'it was with a dental practice they had not been to before for NHS care',
          did: 'had not been to that dental practice before',
          topic: 'Tried a dental practice not used before',
        },
        [2],
      ],
      [3],
      '',
    ),
  ),
  several(
    two(
      {
        id: 'dental-success',
        label: 'Able to get an NHS dental appointment',
        group: 'Dentist and pharmacy',
        stem: 'dentalservicesuccess',
        question: 'Were you able to get an NHS dental appointment?',
        askedOf: `${PATIENTS} who tried to get an NHS dental appointment in the last two years, without those who could not remember`,
        people: 'patients who had tried to get an NHS dental appointment',
      },
      [
        {
          id: 'yes',
          label: 'Yes',
          said: 'they were able to get an NHS dental appointment',
          did: 'were able to get one',
          topic: 'NHS dental appointment obtained',
        },
        [1],
      ],
      [
        {
          id: 'no',
          label: 'No',
          said: 'they were not able to get an NHS dental appointment',
          did: 'were not able to get one',
          topic: 'No NHS dental appointment obtained',
        },
        [2, 3, 4],
      ],
      [5],
      '“No” stands for all reasons given, of which several could be ticked. ',
    ),
  ),
];
