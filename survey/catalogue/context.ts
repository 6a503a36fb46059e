/** Counts of whole populations: what each is, and the file and column it is read from. */

import type { CountUnit } from '../../src/model/counts';
import type { Source, Survey } from '../../src/model/survey';

/** One period of a count on one set of boundaries. */
export interface CountPeriod {
  readonly id: string;
  /** e.g. "April 2024 to March 2025". */
  readonly label: string;
  /** First and last day that is counted, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly geography: string;
  /** Below `survey/sources/context`. */
  readonly file: string;
  readonly sha256: string;
  /** Id of one of the sources below. */
  readonly source: string;
}

export interface CountMeasure {
  readonly id: string;
  readonly label: string;
  /** What is counted, as a sentence. */
  readonly counted: string;
  /** What the share is of, or what the rate counts, inside a sentence: "recorded GP appointments". */
  readonly people: string;
  /** Of a share, what these did, in the past tense: "took place on the day they were booked"; of a rate "were counted". */
  readonly did: string;
  /** Of what it is a share, or to what it is a rate. */
  readonly outOf: string;
  readonly unit: CountUnit;
  /** Column of the value, and what turns it into the unit. */
  readonly column: string;
  readonly scale: number;
  /** For a total that the file does not give: England is Σ part / Σ whole of its areas, in the unit. */
  readonly england: {
    readonly part: string;
    readonly whole: string;
    readonly times: number;
  } | null;
  /** Areas above 0.10 in this column are rough. */
  readonly rough: string | null;
  readonly periods: readonly string[];
  readonly note: string;
  /** A sentence that has to stand beside the figure wherever it is shown, or null. */
  readonly caution: string | null;
}

const APPOINTMENTS = ['appointments-2024-25'];
const RECORDED =
  'Appointments recorded in practice systems, whoever they were with. How well practices record them differs, so small differences between areas say little.';

/** What the page says of counts as a whole. */
export const COUNTS_ENTRY: Omit<Survey, 'measures' | 'waves'> = {
  id: 'context',
  kind: 'count',
  name: 'NHS counts',
  abbreviation: 'Counts',
  publisher: 'NHS England',
  attribution: 'Counts of whole populations, by their publishers',
  licence: 'Open Government Licence v3.0',
  about:
    'Counts of whole populations, not answers to a survey: they have no margin of error, so nothing is tested or ranked.',
};

function appointments(
  id: string,
  label: string,
  counted: string,
  did: string,
  column: string,
): CountMeasure {
  return {
    id,
    label,
    counted,
    people: 'recorded GP appointments',
    did,
    outOf: 'all recorded GP appointments',
    unit: 'percent',
    column,
    scale: 1,
    england: null,
    rough: null,
    periods: APPOINTMENTS,
    note: RECORDED,
    caution: null,
  };
}

const OPEN = 'Open Government Licence v3.0';

/** Where the counts come from. */
export const COUNT_SOURCES: readonly Source[] = [
  {
    id: 'context-gps',
    title: 'General Practice Workforce, March 2024',
    publisher: 'NHS England',
    address:
      'https://digital.nhs.uk/data-and-information/publications/statistical/general-and-personal-medical-services',
    licence: OPEN,
    reliability: 'official',
    note: 'Added up from practices by local authority district, and from districts by NHS area.',
  },
  {
    id: 'context-appointments',
    title: 'Appointments in General Practice, April 2024 to March 2025',
    publisher: 'NHS England',
    address:
      'https://digital.nhs.uk/data-and-information/publications/statistical/appointments-in-general-practice',
    licence: OPEN,
    reliability: 'official',
    note: 'Patients are those registered in the Quality and Outcomes Framework 2024-25.',
  },
  {
    id: 'context-deprivation',
    title: 'English Indices of Deprivation 2025',
    publisher: 'Ministry of Housing, Communities and Local Government',
    address: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
    licence: OPEN,
    reliability: 'official',
    note: 'On the boundaries of 2026 counted from the small areas.',
  },
];

export const COUNT_PERIODS: readonly CountPeriod[] = [
  {
    id: 'gps-2024-03-icb-2023',
    label: 'March 2024, on the boundaries of 2023',
    from: '2024-03-01',
    to: '2024-03-31',
    geography: 'icb-2023',
    file: 'gps-2024-03-boards-2023.csv',
    sha256: '9315d1e06bed96519e650351ef6b5b67c1832f5fe03782ce9c1d409d07162d24',
    source: 'context-gps',
  },
  {
    id: 'gps-2024-03',
    label: 'March 2024',
    from: '2024-03-01',
    to: '2024-03-31',
    geography: 'icb-2026',
    file: 'gps-2024-03-boards-2026.csv',
    sha256: '8a5f8577499b26549caa33e1c65f9b3ec11b61b5c5720d58784ee9d1123de7ba',
    source: 'context-gps',
  },
  {
    id: 'appointments-2024-25',
    label: 'April 2024 to March 2025',
    from: '2024-04-01',
    to: '2025-03-31',
    geography: 'icb-2023',
    file: 'appointments-2024-25.csv',
    sha256: '83900d6b505d26c0ee847098416391e824491a9b9c2f4780f15413992b04e450',
    source: 'context-appointments',
  },
  {
    id: 'deprivation-2025-icb-2023',
    label: '2025, on the boundaries of 2023',
    from: '2025-01-01',
    to: '2025-12-31',
    geography: 'icb-2023',
    file: 'deprivation-2025-boards-2023.csv',
    sha256: '5453e35f1e359c5609e4ad72724b80a88b4eae24d6bc2d2554e669341e657fef',
    source: 'context-deprivation',
  },
  {
    id: 'deprivation-2025',
    label: '2025',
    from: '2025-01-01',
    to: '2025-12-31',
    geography: 'icb-2026',
    file: 'deprivation-2025-boards-2026.csv',
    sha256: '03dc5bf769fc83fafddcbf2dcc6ac3cc94db99943fb7dfcd4d1487d00877a306',
    source: 'context-deprivation',
  },
];

/** Beside every figure of deprivation. */
export const DEPRIVATION_NOTE =
  'Poorer places have fewer GPs inside NHS areas, not between them. With 36 areas, nothing here shows a cause.';

export const COUNT_MEASURES: readonly CountMeasure[] = [
  appointments(
    'appointments-same-day',
    'Appointments on the day they were booked',
    'Recorded GP appointments that took place on the day they were booked',
    'took place on the day they were booked',
    'same_day_pct',
  ),
  appointments(
    'appointments-over-14-days',
    'Appointments more than 14 days after booking',
    'Recorded GP appointments that took place more than 14 days after they were booked',
    'took place more than 14 days after they were booked',
    'over14_pct',
  ),
  appointments(
    'appointments-face-to-face',
    'Appointments face to face',
    'Recorded GP appointments that were face to face',
    'were face to face',
    'f2f_pct',
  ),
  appointments(
    'appointments-with-gp',
    'Appointments with a GP',
    'Recorded GP appointments that were with a GP, not with other staff of the practice',
    'were with a GP, not with other staff of the practice',
    'with_gp_pct',
  ),
  appointments(
    'appointments-not-attended',
    'Appointments not attended',
    'Recorded GP appointments that the patient did not attend',
    'were not attended by the patient',
    'dna_pct',
  ),
  {
    ...appointments(
      'appointments-per-1000',
      'Appointments per 1,000 patients',
      'Recorded GP appointments in a year for every 1,000 registered patients',
      'were counted',
      'appts_per_1000',
    ),
    people: 'recorded GP appointments in a year for every 1,000 registered patients',
    outOf: 'registered patients',
    unit: 'per-1000',
  },
  {
    id: 'gps-per-10000',
    label: 'GPs per 10,000 patients',
    counted:
      'Full-time equivalent GPs, trainees and locums included, for every 10,000 registered patients',
    people:
      'full-time equivalent GPs (trainees and locums included) for every 10,000 registered patients',
    did: 'were counted',
    outOf: 'registered patients of the practices that reported',
    unit: 'per-10000',
    column: 'gp_fte_per_10000',
    scale: 1,
    england: { part: 'gp_fte_incl_trainees', whole: 'patients', times: 10_000 },
    rough: 'share_of_patients_in_split_districts',
    periods: ['gps-2024-03-icb-2023', 'gps-2024-03'],
    note: 'Added up from local authority districts; where districts are shared between areas the figure is rough.',
    caution: null,
  },
  {
    id: 'deprived-neighbourhoods',
    label: 'Small areas among England’s most deprived tenth',
    counted:
      'Small areas (of about 1,700 people) that are among the most deprived tenth of England',
    people: 'small areas',
    did: 'were among the most deprived tenth of England',
    outOf: 'all small areas',
    unit: 'percent',
    column: 'share_most_deprived_10pct',
    scale: 100,
    england: { part: 'lsoas_most_deprived_10pct', whole: 'lsoas', times: 100 },
    rough: null,
    periods: ['deprivation-2025-icb-2023', 'deprivation-2025'],
    note: 'By the English Indices of Deprivation 2025, the official ranking of all small areas in England.',
    caution: DEPRIVATION_NOTE,
  },
];
