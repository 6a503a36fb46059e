import puppeteer, {
  ProtocolError,
  type Browser,
  type BrowserContext,
  type Frame,
  type Page,
} from 'puppeteer-core';
import { frameExpression, type FramePath, type Key, type Remote } from './remote';

/** A Firefox of the system, driven by WebDriver BiDi. */
export async function bidiRemote(path: string): Promise<Remote> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    timeout: 60_000,
    protocolTimeout: 60_000,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
  });
  return new BidiRemote(browser);
}

/** The library sends the screen's orientation too, which this Firefox does not know. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  try {
    await page.setViewport({ width, height });
  } catch (error) {
    const isUnknown = error instanceof ProtocolError && /OrientationOverride/.test(error.message);
    if (!isUnknown) throw error;
  }
  const size = `innerWidth === ${String(width)} && innerHeight === ${String(height)}`;
  await page.waitForFunction(size);
}

class BidiRemote implements Remote {
  /** This Firefox refuses the sizes of a finger that the library sends it. */
  readonly canTap = false;
  private readonly browser: Browser;
  private context: BrowserContext | null = null;
  private current: Page | null = null;
  private uncaught: string[] = [];

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async fresh(width: number, height: number): Promise<void> {
    await this.context?.close();
    this.context = await this.browser.createBrowserContext();
    const page = await this.context.newPage();
    await page.bringToFront(); // Keys go to the page in front alone.
    await resize(page, width, height);
    const uncaught: string[] = [];
    page.on('pageerror', (error) => {
      // Said by Firefox of a module that a server does not give; the page catches the failed import.
      const isRefusal = String(error).includes('Loading module from');
      // Said in a frame of another origin as soon as anything there observes changes, even with a callback that is
      // empty, and without an `error` event in the page: the browser's or its driver's own.
      const isForeign = String(error).includes('Permission denied to access property "length"');
      if (!isRefusal && !isForeign) uncaught.push(String(error));
    });
    this.uncaught = uncaught;
    this.current = page;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async back(): Promise<void> {
    await this.page.evaluate('history.back()');
  }

  async forward(): Promise<void> {
    await this.page.evaluate('history.forward()');
  }

  async value(path: FramePath, expression: string): Promise<unknown> {
    let frame: Frame = this.page.mainFrame();
    for (const title of path) {
      const handle = await frame.evaluateHandle(frameExpression(title));
      const inner = await handle.asElement()?.contentFrame();
      if (!inner) throw new Error(`There is no frame "${title}".`);
      frame = inner;
    }
    return frame.evaluate(expression);
  }

  click(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  tap(): Promise<void> {
    throw new Error('This Firefox cannot be touched.');
  }

  press(key: Key): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  screenshot(): Promise<Uint8Array> {
    return this.page.screenshot();
  }

  errors(): readonly string[] {
    return this.uncaught;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private get page(): Page {
    if (!this.current) throw new Error('No page was opened.');
    return this.current;
  }
}
