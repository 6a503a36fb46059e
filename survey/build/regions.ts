import type { Block, RegionsFile } from '../../src/model/files';
import type { Measure, Wave } from '../../src/model/survey';
import { togetherOf } from './together';

/** The figures of one measure for NHS regions. */
export interface Regional {
  /** With its coverage by area: regions are taken together over the same waves. */
  readonly measure: Pick<Measure, 'id' | 'coverage'>;
  /** Empty where it is not published for regions. */
  readonly blocks: readonly Block[];
}

/** All region figures of a survey; null where it has none. @param waves of the survey, oldest first */
export function regionsFile(
  survey: string,
  waves: readonly Wave[],
  all: readonly Regional[],
): RegionsFile | null {
  const held = all.filter(({ blocks }) => blocks.length > 0);
  if (held.length === 0) return null;
  return {
    survey,
    measures: held.map(({ measure, blocks }) => ({
      measure: measure.id,
      blocks: [...blocks, ...together({ measure, blocks }, waves)],
    })),
  };
}

function together({ measure, blocks }: Regional, waves: readonly Wave[]): Block[] {
  const areas = measure.coverage.filter(({ level }) => level === 'areas');
  const byArea = new Set(areas.map(({ wave }) => wave));
  return togetherOf({ measure: measure.id, blocks, waves, byArea }).flatMap((each) => each.blocks);
}
