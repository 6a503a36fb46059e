/** Real lines of the Health Insight Survey as its dashboard holds them, to be changed by tests. */
const HEADER =
  'question,wave,demographic_breakdown,response_option,percent,number_of_responses,lcl,ucl';

const LINE = {
  question: 'Q68',
  wave: '18 - responses from 11 November 2025 to 03 December 2025',
  area: 'Frimley',
  answer: 'Good',
  percent: '46',
  base: '893',
  lower: '38.9',
  upper: '53.2',
};

export type RecordLine = typeof LINE;

export const ENGLAND_LINE: Partial<RecordLine> = {
  area: ' All ',
  percent: '54.9',
  base: '69985',
  lower: '54.1',
  upper: '55.6',
};

/** A file of lines, each given by what differs from Frimley's in wave 18. */
export function records(lines: readonly Partial<RecordLine>[], header = HEADER): string {
  const cell = (text: string): string => (text.includes(',') ? `"${text}"` : text);
  const texts = lines.map((line) =>
    Object.values({ ...LINE, ...line })
      .map(cell)
      .join(','),
  );
  return `${[header, ...texts].join('\n')}\n`;
}

/** The header with some of its names changed. */
export function headed(names: Readonly<Record<string, string>>): string {
  return HEADER.split(',')
    .map((name) => names[name] ?? name)
    .join(',');
}
