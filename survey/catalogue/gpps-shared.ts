import type { GppsAnswer } from './types';

export const PATIENTS = 'patients aged 16 and over registered with a GP practice';

/** Makes a phrase of "good", "neither good nor poor" or "poor". */
export type Phrase = (word: string) => string;

/** Very and fairly good, neither, fairly and very poor. */
export function quality(said: Phrase, did: Phrase, topic: Phrase): readonly GppsAnswer[] {
  const phrases = (word: string): Pick<GppsAnswer, 'said' | 'did' | 'topic'> => ({
    said: said(word.toLowerCase()),
    did: did(word.toLowerCase()),
    topic: topic(word),
  });
  return [
    {
      id: 'good',
      label: 'Good',
      polarity: 'positive',
      ...phrases('Good'),
      options: [1, 2],
    },
    {
      id: 'neither',
      label: 'Neither good nor poor',
      polarity: 'neutral',
      ...phrases('Neither good nor poor'),
      options: [3],
    },
    {
      id: 'poor',
      label: 'Poor',
      polarity: 'negative',
      ...phrases('Poor'),
      options: [4, 5],
    },
  ];
}
