/** Browsers that translate, and reading aids, rewrite the page's texts: its figures stay those of what is chosen. */
import type { Page } from '@playwright/test';
import { type App, ready } from './support/app';
import { openAlone } from './support/open';
import { expect, test } from './support/test';

/** What tools do to a text of the page; what each does to the page at once. */
const TOOLS: Readonly<Record<string, (text: Text) => void>> = {
  'a translation puts elements in their place': (text) => {
    const font = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    const outer = font();
    const inner = font();
    inner.textContent = text.nodeValue;
    outer.append(inner);
    text.replaceWith(outer);
  },
  'a reading aid cuts them up': (text) => {
    if (text.length > 3) text.splitText(2);
  },
  'a reading aid writes every word anew': (text) => {
    const words = (text.nodeValue ?? '').split(/(?=\s)/).map((word) => {
      const span = document.createElement('x-word');
      span.textContent = word;
      return span;
    });
    text.replaceWith(...words);
  },
  'a cleaner puts others in their place': (text) => {
    text.replaceWith(document.createTextNode(text.nodeValue ?? ''));
  },
  'a search marks their figures': (text) => {
    const at = (text.nodeValue ?? '').search(/\d/);
    if (at < 0) return;
    const rest = at > 0 ? text.splitText(at) : text;
    const mark = document.createElement('mark');
    mark.textContent = rest.nodeValue;
    rest.replaceWith(mark);
  },
  'an editor joins them': () => document.body.normalize(),
  'a cleaner takes remarks away': (text) => {
    const walker = document.createTreeWalker(text.ownerDocument.body, NodeFilter.SHOW_COMMENT);
    const remarks: Node[] = [];
    while (walker.nextNode()) remarks.push(walker.currentNode);
    for (const remark of remarks) remark.parentNode?.removeChild(remark);
  },
  'a page builder writes paragraphs anew': (text) => {
    const parent = text.parentElement;
    if (parent?.localName !== 'p') return;
    const { innerHTML } = parent;
    parent.innerHTML = innerHTML;
  },
};

/** Lets a tool at every text of the page but those drawn. */
function rewrite(page: Page, tool: (text: Text) => void): Promise<void> {
  // Functions go to the browser as their source.
  return page.evaluate(`(${letAtTexts.toString()})(${tool.toString()})`);
}

function letAtTexts(use: (text: Text) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isLeft = text.parentElement?.closest('svg, script, style, option, noscript') != null;
    if (!isLeft && (text.nodeValue ?? '').trim() !== '') texts.push(text);
  }
  texts.forEach(use);
}

/** The page with all its parts: what watches over its texts comes with the details. */
async function whole(page: Page): Promise<App> {
  const app = await ready(await openAlone(page));
  await expect(page.getByText('Summary to copy').first()).toBeAttached();
  return app;
}

/** Two areas and another measure, chosen one after the other. */
async function chooses(app: App, before: () => Promise<void>): Promise<void> {
  const area = (short: string) => app.area(short).dispatchEvent('click');
  await before();
  await area('Devon');
  await expect(app.shown).toHaveText('Devon');
  await before();
  await area('Kent and Medway');
  await expect(app.shown).toHaveText('Kent and Medway');
  await before();
  await app.choose('Measure', 'care-coordination');
}

const said = async (page: Page) =>
  (await page.locator('#app').innerText()).replace(/\s+/g, ' ').trim();

for (const [what, tool] of Object.entries(TOOLS)) {
  test(`figures are those of what is chosen, when ${what}`, async ({ page, context, problems }) => {
    problems.skipAxe();
    const app = await whole(page);
    await chooses(app, () => rewrite(page, tool));
    const untouched = await context.newPage();
    await chooses(await whole(untouched), () => Promise.resolve());
    await expect(async () => expect(await said(page)).toBe(await said(untouched))).toPass();
  });
}

test('the focus stays where it was when the page is drawn anew', async ({ page, problems }) => {
  problems.skipAxe();
  const app = await whole(page);
  await app.area('Devon').focus();
  await rewrite(page, TOOLS['a translation puts elements in their place'] ?? (() => undefined));
  await page.keyboard.press('Enter');
  await expect(app.shown).toHaveText('Devon');
  await expect(app.area('Devon')).toBeFocused();
});
