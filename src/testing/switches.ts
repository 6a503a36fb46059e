import { DEFAULT_SELECTION, type Selection, type Switch } from '../model/selection';

/** All parameters that are on or off. */
export const SWITCHES: readonly Switch[] = (
  Object.keys(DEFAULT_SELECTION) as (keyof Selection)[]
).filter((name): name is Switch => typeof DEFAULT_SELECTION[name] === 'boolean');
