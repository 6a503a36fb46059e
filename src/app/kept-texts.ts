/**
 * Browsers that translate, reading aids and other tools rewrite a page's texts: they put elements or
 * other texts in their place, cut them up, or take remarks away. From then on the app writes its
 * figures into a text that nobody sees, or before the rest of an old one, or finds no place for a new
 * one. Where that happens the page is drawn anew.
 */
export function keepTexts(root: ParentNode & Node, drawAnew: () => void): () => void {
  /** Texts of which another tool has cut something off. */
  const cut = new WeakSet<Node>();
  const places = placesIn(root);
  /** What the app finds its places by is gone. */
  let areLost = false;
  let losses = 0;

  const written = new MutationObserver((records) => {
    if (records.some(({ target }) => !target.isConnected)) redraw();
  });
  const changed = new MutationObserver((records) => {
    const areTaken = records.every(takesPlaces);
    if (areLost && !areTaken) redraw();
    if (areTaken && !areLost) {
      losses += 1;
      areLost = losses <= MOST_LOSSES;
    }
    for (const record of records) {
      if (record.type === 'characterData') judge(record, records);
      // What the app itself takes out it never writes to again.
      for (const node of record.removedNodes) {
        if (!node.isConnected) written.observe(node, { characterData: true, subtree: true });
      }
    }
  });

  function redraw(): void {
    areLost = false;
    for (const { parent, place } of places) if (!place.isConnected) parent.append(place);
    drawAnew();
  }

  function judge(record: MutationRecord, all: readonly MutationRecord[]): void {
    if (cut.delete(record.target)) redraw();
    else if (isCut(record, all)) cut.add(record.target);
  }

  const all = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };
  changed.observe(root, all);
  return () => {
    changed.disconnect();
    written.disconnect();
  };
}

/** A tool that takes everything away again and again must not have the page drawn for ever. */
const MOST_LOSSES = 10;

/** Where the whole page is put when it is drawn anew, and dialogs and what is announced beside it. */
function placesIn(root: ParentNode): { parent: Element; place: ChildNode }[] {
  return [...root.querySelectorAll('#app, #app > [role="status"], #app > .drawn')].flatMap(
    (parent) => [...parent.childNodes].filter(isPlace).map((place) => ({ parent, place })),
  );
}

/** Empty texts and remarks, by which the app finds where to put things. */
function isPlace(node: Node): boolean {
  return node instanceof Comment || (node instanceof Text && node.nodeValue === '');
}

/** Nothing else in a moment in which the app draws nothing. */
function takesPlaces({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && addedNodes.length === 0 && [...removedNodes].every(isPlace);
}

/** Its end went elsewhere, beside it. A text that the app shortens itself brings nothing to its side. */
function isCut({ target, oldValue }: MutationRecord, all: readonly MutationRecord[]): boolean {
  const { nodeValue, parentNode } = target;
  const isBegin = !!nodeValue && nodeValue !== oldValue && !!oldValue?.startsWith(nodeValue);
  const isFilled = (one: MutationRecord) => one.target === parentNode && one.addedNodes.length > 0;
  return isBegin && all.some(isFilled);
}

/** Where the focus is, to be put back once the same page is drawn anew: names may be translated by then. */
export function keepFocus(root: ParentNode): () => void {
  const focused = document.activeElement;
  const alike = (tag: string) => [...root.querySelectorAll<HTMLElement | SVGElement>(tag)];
  if (!isFocusable(focused) || !root.contains(focused)) return () => undefined;
  const { localName } = focused;
  const at = alike(localName).indexOf(focused);
  // An element that is taken away with the focus would tell of it while the page is being drawn.
  focused.blur();
  return () => alike(localName)[at]?.focus({ preventScroll: true });
}

function isFocusable(element: Element | null): element is HTMLElement | SVGElement {
  return element instanceof HTMLElement || element instanceof SVGElement;
}
