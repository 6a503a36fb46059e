/** Questions of the GP Patient Survey with two answers, of which the first is the published summary. */
import type { GppsAnswer, GppsMeasure } from './types';

export const WORDING = 'Wording as in the questionnaire of 2025.';

export type Asked = Pick<
  GppsMeasure,
  'id' | 'label' | 'group' | 'stem' | 'question' | 'askedOf' | 'people'
>;
export type Told = Omit<GppsAnswer, 'options' | 'polarity'>;

/** Two answers of which the first is the published summary. */
export function two(
  asked: Asked,
  [good, goodOptions]: readonly [Told, readonly number[]],
  [bad, badOptions]: readonly [Told, readonly number[]],
  outside: readonly number[],
  note = '',
): GppsMeasure {
  return {
    ...asked,
    answers: [
      { ...good, polarity: 'positive', options: goodOptions },
      { ...bad, polarity: 'negative', options: badOptions },
    ],
    summary: good.id,
    outside,
    headline: good.id,
    pair: null,
    note: `${note}${WORDING}`,
    more: true,
  };
}
