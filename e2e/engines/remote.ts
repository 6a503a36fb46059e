/** What a browser engine has to be able to do, whoever drives it. The rest is written once, above it. */

/** Keys by the names that the DOM gives them. */
export type Key = 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowRight' | 'Tab' | ' ';

/** Titles of the frames that lead from the page to a document; empty for the page itself. */
export type FramePath = readonly string[];

export interface Remote {
  /** Whether it can touch the screen with a finger. */
  readonly canTap: boolean;
  /** A page of its own, empty, with a viewport of this size in CSS pixels. */
  fresh(width: number, height: number): Promise<void>;
  open(address: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Value of a JavaScript expression in a document. @throws if the frame is not there */
  value(path: FramePath, expression: string): Promise<unknown>;
  /** Presses the mouse at a point of the page's viewport, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** The page as a PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Uncaught errors since the page was fresh, as far as the engine tells. */
  errors(): readonly string[];
  close(): Promise<void>;
}

/** Expression for the frame of this title, wherever it stands, in shadow trees too. */
export function frameExpression(title: string): string {
  return `((title) => {
    const find = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'iframe' && element.title.startsWith(title)) return element;
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
      return null;
    };
    return find(document);
  })(${JSON.stringify(title)})`;
}
