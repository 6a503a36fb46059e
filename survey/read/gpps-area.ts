import { ENGLAND, type GeographyId } from '../../src/model/area';
import { Refusal } from '../rows';
import type { ReadContext } from './context';
import type { CsvLine } from './csv';
import { shortened } from './number';

/** NHS England's own codes of its regions, with the ONS codes. */
export const REGION_CODES: Readonly<Record<string, string>> = {
  Y56: 'E40000003',
  Y58: 'E40000006',
  Y59: 'E40000005',
  Y60: 'E40000011',
  Y61: 'E40000013',
  Y62: 'E40000014',
  Y63: 'E40000012',
};

/** The area of a line: by code and name, which must agree, in the region that it is in. @throws Refusal */
export function areaOf(line: CsvLine, geography: GeographyId, { names }: ReadContext): string {
  if (line.has('national') && !line.has('ad_icscodeons')) return ENGLAND;
  if (!line.has('ad_icscodeons')) return regionOf(line);
  const code = names.find(line.text('ad_icscodeons'), geography);
  if (code === null) {
    throw noBoard(line, geography);
  }
  const named = line.has('ad_icsname') ? names.find(line.text('ad_icsname'), geography) : code;
  if (named !== code) {
    const why = `“${shortened(line.text('ad_icsname'))}” is not the name of ${code}`;
    throw new Refusal(
      `${why}; a new spelling belongs in survey/catalogue/aliases.json`,
      line.place('ad_icsname'),
    );
  }
  refuseOtherRegion(line, code, geography, names);
  return code;
}

/** The refusal of a line that is of no board: labels, names of columns, codes of another kind. */
function noBoard(line: CsvLine, geography: GeographyId): Refusal {
  const words = line.text('ad_icscodeons');
  const why = `${shortened(words)} is no board of ${geography}`;
  const hint = 'a code such as E54000032 is expected; if the line holds labels, delete it';
  return new Refusal(/^E\d{8}$/.test(words) ? why : `${why}: ${hint}`, line.place('ad_icscodeons'));
}

/** @throws Refusal for a board under a region that it is not in */
function refuseOtherRegion(
  line: CsvLine,
  code: string,
  geography: GeographyId,
  names: ReadContext['names'],
): void {
  if (!line.has('ad_commissioningregioncode')) return;
  const own = names.areas.geographies
    .find(({ id }) => id === geography)
    ?.areas.find((area) => area.code === code)?.region;
  if (own === undefined || regionOf(line) === own) return;
  const why = `${code} is not in this region but in ${own}`;
  throw new Refusal(why, line.place('ad_commissioningregioncode'));
}

function regionOf(line: CsvLine): string {
  const code = REGION_CODES[line.text('ad_commissioningregioncode')];
  if (code !== undefined) return code;
  throw new Refusal('unknown region code', line.place('ad_commissioningregioncode'));
}
