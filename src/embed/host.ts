/** What the page around us is, as far as it can be known from inside a frame. */

/** What a pym.js host writes into the address of the frames it makes. */
export interface PymHost {
  /** Name under which the host listens for this frame; null when the host is not pym.js. */
  readonly childId: string | null;
  /** Width of the frame when it was made, in CSS pixels; null when the host did not say. */
  readonly initialWidth: number | null;
}

const LONGEST_NAME = 200;
const WIDEST = 10_000;

/** True if the page is inside another one. */
export function isFramed(window: Pick<Window, 'parent' | 'self'>): boolean {
  return window.parent !== window.self;
}

/** Reads pym's own parameters from a query string; what is malformed is left out. */
export function pymHost(query: string): PymHost {
  const parameters = new URLSearchParams(query);
  const name = parameters.get('childId') ?? '';
  const width = Number(parameters.get('initialWidth') ?? Number.NaN);
  return {
    childId: isName(name) ? name : null,
    initialWidth: Number.isInteger(width) && width > 0 && width <= WIDEST ? width : null,
  };
}

/** The name is repeated inside a message whose parts are parted by "xPYMx" and which ends with the line. */
function isName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= LONGEST_NAME &&
    !name.includes('xPYMx') &&
    !/[\s\p{C}]/u.test(name)
  );
}

/** The name that WordPress gives its frames, from the part of the address behind "#"; null without. */
export function wordPressSecret(hash: string): string | null {
  return /^#\?secret=([a-zA-Z0-9]{1,64})$/.exec(hash)?.[1] ?? null;
}
