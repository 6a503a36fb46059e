/** What an area's line from before the change is called. */
import { partOf, WHOLE } from './words';

/** "part of Frimley": a divided area counts as part; one that kept its name is told apart by its boundaries. */
export function earlierName(name: string, share: number, successor: string): string {
  if (share < WHOLE) return partOf(name);
  return name === successor ? `${name}, old boundaries` : name;
}
