/** Types of `gp-access-map.js`, for hosts that write TypeScript. */

/** What the reader has chosen; `value` and `interval` in percent, null where there is none. */
export interface GpAccessMapChosen {
  readonly type: 'gp-access-map:chosen';
  /** The host's own name for the frame. */
  readonly id: string | null;
  /**
   * ONS code, whose name is in the map's `data/index.json`; null where no area is chosen and the figure
   * is England's.
   */
  readonly area: string | null;
  readonly measure: string;
  readonly answer: string;
  readonly wave: string;
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Attributes are as in the address of the map; `docs/embedding.md` lists them. */
export interface GpAccessMapAttributes {
  // parameters: made by `npm run made`
  survey?: string;
  measure?: string;
  answer?: string;
  wave?: string;
  area?: string;
  compare?: string;
  colour?: 'value' | 'england' | 'change';
  since?: string;
  confidence?: 'fdr' | '95' | '99.8';
  view?: 'map' | 'hex' | 'table';
  show?: 'story' | 'map' | 'card' | 'trend' | 'ranking' | 'full';
  static?: '' | '0' | '1';
  transparent?: '' | '0' | '1';
  events?: '' | '0' | '1';
  lock?: string;
  theme?: 'auto' | 'light' | 'dark';
  version?: string;
  // /parameters
  /** Folder of the map; by default that of the script. */
  base?: string;
  /** Shown instead of the map's own headline, at most 200 characters. */
  headline?: string;
  /** What the frame is called for people who can't see it. */
  label?: string;
  /** CSS pixels kept free until the map is there. */
  height?: string;
  /** No frame is made before `load()` is called. */
  wait?: '';
}

export interface GpAccessMapElement extends HTMLElement {
  /** Address of the frame, from the attributes. */
  readonly src: string;
  /** Makes the frame at once, after consent. */
  load(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-access-map': GpAccessMapElement;
  }
  interface HTMLElementEventMap {
    'gp-access-map:chosen': CustomEvent<GpAccessMapChosen>;
  }
}
