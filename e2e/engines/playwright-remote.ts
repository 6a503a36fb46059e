import { firefox, chromium, webkit, type Browser, type Frame, type Page } from '@playwright/test';
import { browserFlags, locateBrowser } from '../../scripts/browser.mjs';
import { frameExpression, type FramePath, type Key, type Remote } from './remote';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** An engine driven by Playwright: its own builds, or any Chromium. */
export async function playwrightRemote(engine: Engine): Promise<Remote> {
  if (engine !== 'chromium')
    return new PlaywrightRemote(await { firefox, webkit }[engine].launch());
  const found = await locateBrowser();
  const path = found ? { executablePath: found.path } : {};
  return new PlaywrightRemote(await chromium.launch({ args: browserFlags(), ...path }));
}

class PlaywrightRemote implements Remote {
  readonly canTap = true;
  private readonly browser: Browser;
  private current: Page | null = null;
  private uncaught: string[] = [];

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async fresh(width: number, height: number): Promise<void> {
    await this.current?.context().close();
    const context = await this.browser.newContext({
      viewport: { width, height },
      hasTouch: true,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    this.uncaught = [];
    context.on('weberror', (error) => this.uncaught.push(error.error().message));
    this.current = await context.newPage();
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  async value(path: FramePath, expression: string): Promise<unknown> {
    let frame: Frame = this.page.mainFrame();
    for (const title of path) {
      const handle = await frame.evaluateHandle<Element | null>(frameExpression(title));
      const inner = await handle.asElement()?.contentFrame();
      if (!inner) throw new Error(`There is no frame "${title}".`);
      frame = inner;
    }
    return frame.evaluate<unknown>(expression);
  }

  click(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  tap(x: number, y: number): Promise<void> {
    return this.page.touchscreen.tap(x, y);
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
