import { isReachable } from '../data/reachable';

/** Starts the page anew, unless its server cannot be reached: a page with a gap is better than none. */
export async function reloadIfThere(): Promise<void> {
  if (await isReachable(location.href)) location.reload();
}
