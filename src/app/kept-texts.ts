/**
 * Browsers that translate, and other tools, put an element in the place of a text: from then on the app
 * would write its figures into a text that nobody sees. A text that is written to after it was taken
 * out is put back, in the place of what stands there for it.
 */
export function keepTexts(root: Node): () => void {
  /** What stands for a text that was taken out. */
  const standIns = new WeakMap<Node, ChildNode>();

  const written = new MutationObserver((records) => {
    for (const { target } of records) putBack(target);
  });
  const changed = new MutationObserver((records) => {
    const added = new Set(records.flatMap((record) => [...record.addedNodes]));
    for (const record of records) {
      for (const text of record.removedNodes) {
        const standIn = isWords(text) ? standInOf(record, added) : null;
        if (!standIn || text.isConnected) continue;
        standIns.set(text, standIn);
        written.observe(text, { characterData: true });
        // It may have been written to before we were told that it is out.
        if (isOtherwise(text, standIn)) putBack(text);
      }
    }
  });

  function putBack(text: Node): void {
    const standIn = standIns.get(text);
    standIns.delete(text);
    if (!text.isConnected && standIn?.isConnected) standIn.replaceWith(text);
  }

  changed.observe(root, { childList: true, subtree: true });
  return () => {
    changed.disconnect();
    written.disconnect();
  };
}

/** Spaces between elements stand for nothing. */
function isWords(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '';
}

/** What is put around words, and nothing that the app itself draws in the place of others. */
const WORDS_ALONE = 'font, span, b, i, em, strong, mark, ruby, rt';

/** The element that came in the same moment to where the text stood. */
function standInOf(record: MutationRecord, added: ReadonlySet<Node>): ChildNode | null {
  const near = [...record.addedNodes, record.previousSibling, record.nextSibling];
  const found = near.find((node) => node instanceof HTMLElement && added.has(node));
  if (!(found instanceof HTMLElement) || !found.isConnected) return null;
  const all = [found, ...found.querySelectorAll('*')];
  return all.every((element) => element.matches(WORDS_ALONE)) ? found : null;
}

/** A stand-in of the same letters that were there, where the text now says other figures. */
function isOtherwise(text: Node, standIn: ChildNode): boolean {
  const figures = (words: string | null) => (words ?? '').replace(/\D+/g, ' ').trim();
  return figures(text.nodeValue) !== figures(standIn.textContent);
}
