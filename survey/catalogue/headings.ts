/** Headings of the list of measures; every measure of the catalogue names one as its `group`. */
export const HEADINGS = [
  'Overall',
  'Getting through',
  'The appointment',
  'When the practice is closed',
  'Long-term conditions',
  'Dentist and pharmacy',
  'Hospital',
] as const;

export type Heading = (typeof HEADINGS)[number];
