/** What a reader finds on a page: by role and name, as assistive technology does. Runs in the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A part of the page. */
export interface Query {
  readonly role: string;
  /** How its name begins, or the whole of it where `exact`. */
  readonly name?: string;
  readonly exact?: boolean;
  readonly level?: number;
  readonly pressed?: boolean;
  /** It contains this text. */
  readonly text?: string;
  readonly within?: Query;
}

/** One found part, as it stands. Boxes in CSS pixels of its document's viewport. */
export interface Seen {
  readonly name: string;
  readonly text: string;
  readonly value: string | null;
  readonly pressed: string | null;
  readonly expanded: string | null;
  readonly selected: string | null;
  readonly checked: boolean;
  readonly focused: boolean;
  readonly fill: string;
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

const require = createRequire(import.meta.url);
const entry = require.resolve('@testing-library/dom');
const library = entry.replace(/dist\/.*$/, 'dist/@testing-library/dom.umd.min.js');

/** Plain JavaScript: it is sent as text, and must not depend on anything of ours. */
const HELPERS = `
window.__eyes = (() => {
  const find = (query, root = document.body) => {
    const base = query.within ? find(query.within, root)[0] : root;
    if (!base) return [];
    const options = { level: query.level, pressed: query.pressed };
    if (query.name !== undefined)
      options.name = query.exact ? query.name : (name) => name.startsWith(query.name);
    for (const key of Object.keys(options)) if (options[key] === undefined) delete options[key];
    return TestingLibraryDom.queryAllByRole(base, query.role, options).filter(
      (one) => query.text === undefined || one.textContent.includes(query.text),
    );
  };
  const box = (one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x, y, w: width, h: height };
  };
  const see = (one) => ({
    name: one.getAttribute('aria-label') ?? TestingLibraryDom.getNodeText(one),
    text: (one.innerText ?? one.textContent ?? '').trim(),
    value: 'value' in one ? one.value : null,
    pressed: one.getAttribute('aria-pressed'),
    expanded: one.getAttribute('aria-expanded'),
    selected: one.getAttribute('aria-selected'),
    checked: one.checked === true,
    focused: document.activeElement === one,
    fill: getComputedStyle(one).fill,
    box: box(one),
  });
  const label = (one) => (one.type === 'radio' && one.labels?.[0]) || one;
  /** A point where the first one is on top, in the middle where it can be; null if it is covered. */
  const point = (query) => {
    const found = find(query)[0];
    if (!found) return null;
    const one = label(found);
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { x, y, w, h } = box(one);
    for (const part of [0.5, 0.4, 0.6, 0.25, 0.75])
      for (const side of [0.5, 0.4, 0.6, 0.25, 0.75]) {
        const at = { x: Math.round(x + w * side), y: Math.round(y + h * part) };
        const top = document.elementFromPoint(at.x, at.y);
        if (top && (one.contains(top) || found.contains(top))) return at;
      }
    return null;
  };
  return { find, point, see: (query) => find(query).map(see) };
})()`;

const SOURCE = `(() => { if (!window.__eyes) { ${readFileSync(library, 'utf8')};\n${HELPERS} } return true; })()`;

/** Expression that makes the helpers known to a document. */
export const OPEN_EYES = SOURCE.replace('//# sourceMappingURL=dom.umd.min.js.map', '');
