import { careCoordination, dental, hasDentist, hospitalWait, pharmacy } from './his/beyond';
import { contactEase, contactMade, requestHandled } from './his/contact';
import { appointmentWait, gpOverall, serviceChange } from './his/practice';
import type { HisMeasure, SurveyEntry } from './types';

/** The Health Insight Survey: what the page says of it, and what its publisher calls things. */
export const HIS: SurveyEntry<HisMeasure> = {
  id: 'his',
  name: 'Health Insight Survey',
  abbreviation: 'HIS',
  publisher: 'Office for National Statistics',
  attribution: 'Office for National Statistics, Health Insight Survey',
  licence: 'Open Government Licence v3.0',
  about:
    'An online panel of adults aged 16 and over living in private households in England, asked for three weeks out of every four since July 2024. People belong to an NHS area through their GP practice. Percentages are weighted. Official statistics in development.',
  measures: [
    gpOverall,
    contactEase,
    contactMade,
    requestHandled,
    appointmentWait,
    serviceChange,
    careCoordination,
    hospitalWait,
    hasDentist,
    dental,
    pharmacy,
  ],
};
