/** The page's style sheets, those of its parts among them: whether they came, and whole. */

/** The build ends every style sheet with this, so that one that was cut off is known. */
const LAST = '--whole';

export function areStylesWhole(): boolean {
  return links().every(isWhole);
}

/** Asks again for those that did not come whole; the bundler asks for each only once. Settled when they came or failed. */
export async function askAgainForStyles(): Promise<void> {
  const lost = links().filter((link) => !isWhole(link));
  await Promise.all(lost.map(askAgain));
}

function links(): HTMLLinkElement[] {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
}

function isWhole({ sheet }: HTMLLinkElement): boolean {
  try {
    const last = sheet?.cssRules[sheet.cssRules.length - 1];
    return last?.cssText.includes(LAST) ?? false;
  } catch (error) {
    // One that was lost on its way may not be read.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function askAgain(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    const next = link.cloneNode() as HTMLLinkElement;
    next.media = '';
    // Under a fresh address: a browser would wait for the one that never came.
    next.href = `${link.href.split('?')[0] ?? ''}?again=${String(Date.now())}`;
    next.onload = next.onerror = () => resolve();
    link.replaceWith(next);
  });
}
