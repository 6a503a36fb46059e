import type { Polarity } from './survey';

/** Names a ramp of class colours. */
export type Hue = 'more-is-better' | 'more-is-worse';

/** Answers where a large share is bad news have a hue of their own. */
export function hueOf(polarity: Polarity): Hue {
  return polarity === 'negative' ? 'more-is-worse' : 'more-is-better';
}
