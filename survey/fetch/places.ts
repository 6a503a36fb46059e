/** Where publishers put what we import. */

/** One file of a publisher, or the page that names it. */
export interface Place {
  readonly id: string;
  /** What it is, as the report names it. */
  readonly label: string;
  readonly address: string;
  /**
   * `file`: the address is the file's own; `link`: the address is a page, and the first link of it
   * that `link` fits leads to the file; `watch`: a page that holds every wave, of which
   * only a change is told: what is new in it is for a person to take.
   */
  readonly kind: 'file' | 'link' | 'watch';
  readonly link?: RegExp;
  /** Files of one group are imported together, and only when all of them are new. */
  readonly group: string;
  /** What to do by hand where the publisher does not answer a machine. */
  readonly byHand: string;
}

const DASHBOARD = 'https://onsdigital.github.io/health-insight-survey-dashboard';

/** @param year of the next GP Patient Survey, e.g. 2027 */
export function publicPlaces(year: number): Place[] {
  return [
    {
      id: 'his-workbook',
      label: 'Health Insight Survey, newest workbook',
      address:
        'https://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/healthcaresystem/datasets/experiencesofnhshealthcareservicesinengland',
      kind: 'link',
      link: /\.xlsx(?:$|[?#])/,
      group: 'his',
      byHand:
        'open the page, save the newest workbook, and run: npm run survey -- add FILE --dry-run',
    },
    ...['gp', 'overall'].map((page): Place => ({
      id: `his-dashboard-${page}`,
      label: `Health Insight Survey, dashboard (${page})`,
      address: `${DASHBOARD}/${page}.html`,
      kind: 'watch',
      group: `his-dashboard-${page}`,
      byHand: `if it has a wave that we do not hold, save the page as HTML and run: npm run survey -- add ${page}.html --wave his-NUMBER --dry-run`,
    })),
    ...['ICS', 'Region', 'National'].map((level) => gppsFile(level, year)),
  ];
}

function gppsFile(level: string, year: number): Place {
  const file = `GPPS_${String(year)}_${level}_data_(weighted)_(csv)_PUBLIC.csv`;
  return {
    id: `gpps-${level.toLowerCase()}`,
    label: `GP Patient Survey ${String(year)}, ${level}`,
    address: `https://gp-patient.co.uk/downloads/${String(year)}/${file}`,
    kind: 'file',
    group: 'gpps',
    byHand: `open gp-patient.co.uk in a browser, save ${file}, and run: npm run survey -- add FILES --dry-run`,
  };
}
