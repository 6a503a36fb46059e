import type { Source } from '../../src/model/survey';
import { hash8 } from '../hash';
import { Refusal } from '../rows';
import type { RecordText } from './record-figure';

/** The source that a line names for itself; null if it names none. @throws Refusal for a half-named one */
export function reportOf(text: RecordText): Source | null {
  const name = text.get('source');
  if (name === '') {
    if (text.get('address') === '') return null;
    throw new Refusal('an address without the name of the source', text.place('source'));
  }
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const reliability = reliabilityOf(text);
  const address = addressOf(text);
  return {
    id: sourceId(reliability, name, address),
    title,
    publisher: title,
    address,
    licence: 'Open Government Licence v3.0 (the figures)',
    reliability,
    note: text.get('note') || noteOn(reliability),
  };
}

/** Two reports of one newspaper have different addresses, and so different ids. */
function sourceId(reliability: string, name: string, address: string | null): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const own = address === null ? [] : [hash8(address)];
  return [reliability, ...(slug === '' ? [] : [slug]), ...own].join('-');
}

function noteOn(reliability: Source['reliability']): string | null {
  return reliability === 'reported'
    ? 'Official figures as a news report printed them, without their intervals.'
    : null;
}

function reliabilityOf(text: RecordText): Source['reliability'] {
  const words = text.get('reliability').toLowerCase();
  if (words === 'official') return 'official';
  if (words === 'reported' || words.startsWith('news report')) return 'reported';
  throw new Refusal(`“${words}” is neither “official” nor “reported”`, text.place('reliability'));
}

function addressOf(text: RecordText): string | null {
  const address = text.get('address');
  if (address === '') return null;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Refusal('not a web address', text.place('address'));
  }
  return address;
}
