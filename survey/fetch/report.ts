/** What a look at the publishers came to, for a person: also the text of a pull request. */
import { reportText } from '../add/report-text';
import type { Fetched, Imported } from './fetch';

/** 0: something is new; 1: something has to be looked at by a person; 3: nothing new. */
export function exitCodeOf({ looked, imports }: Fetched): 0 | 1 | 3 {
  const odd = looked.some(({ taken }) => taken.outcome === 'not-the-file');
  if (odd || imports.some((each) => 'refused' in each)) return 1;
  return looked.some(({ taken }) => taken.outcome === 'new') ? 0 : 3;
}

/** Place by place, then import by import. */
export function fetchText({ looked, imports }: Fetched): string {
  const lines = looked.map((each) => `- ${each.place.label}: ${outcomeText(each)}`);
  return [...lines, ...imports.flatMap((each) => ['', importText(each)])].join('\n');
}

function outcomeText({ place, taken }: Fetched['looked'][number]): string {
  switch (taken.outcome) {
    case 'unchanged':
      return 'nothing new';
    case 'not-there':
      return 'not published yet';
    case 'new':
      return place.kind === 'watch'
        ? `the page has changed; ${place.byHand} (${place.address})`
        : `new: ${taken.name}`;
    case 'no-answer':
    case 'not-the-file':
      return `${taken.why}. By hand: ${place.byHand} (${place.address})`;
  }
}

function importText(imported: Imported): string {
  if ('report' in imported) return reportText(imported.report);
  return `Refused, nothing was written: ${imported.files.join(', ')}. ${imported.refused}`;
}

/** For `--json`: what happened, without the files themselves. */
export function withoutContent({ looked, imports }: Fetched): object {
  return {
    looked: looked.map(({ place, taken }) => {
      const { id, address } = place;
      const why = 'why' in taken ? taken.why : undefined;
      return { id, address, outcome: taken.outcome, why };
    }),
    imports,
  };
}
