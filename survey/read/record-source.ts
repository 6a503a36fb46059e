import type { Source } from '../../src/model/survey';
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
  return {
    id: `${reliability}-${name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '')}`,
    title,
    publisher: title,
    address: addressOf(text),
    licence: 'Open Government Licence v3.0 (the figures)',
    reliability,
    note: text.get('note') || noteOn(reliability),
  };
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
