import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { Capabilities, Key as Keys, WebDriver, type WebElement } from 'selenium-webdriver';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { Command } from 'selenium-webdriver/lib/command.js';
import { listen } from '../../scripts/serve.mjs';
import { frameExpression, type FramePath, type Key, type Remote } from './remote';

/** Programs of the system that make up a WebKit to drive. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Gives it a screen where there is none; null where there is one. */
  readonly screen: string | null;
}

const NAMES: Readonly<Record<Key, string>> = {
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  ArrowDown: Keys.ARROW_DOWN,
  ArrowRight: Keys.ARROW_RIGHT,
  Tab: Keys.TAB,
  ' ': Keys.SPACE,
};

/** A WebKitGTK of the system, driven by WebDriver. */
export async function webdriverRemote(programs: WebKitPrograms): Promise<Remote> {
  const port = await freePort();
  const command = [programs.driver, `--port=${String(port)}`];
  const screen = programs.screen ? [programs.screen, '-a', '-s', '-screen 0 1600x1600x24'] : [];
  const [program = '', ...args] = [...screen, ...command];
  const service = spawn(program, args, { stdio: 'ignore', detached: true });
  const address = `http://127.0.0.1:${String(port)}`;
  await answering(`${address}/status`, service);
  const wanted = new Capabilities({
    'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
  });
  const driver = WebDriver.createSession(new Executor(new HttpClient(address)), wanted);
  await driver.getSession();
  return new WebdriverRemote(driver, service);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(address: string, service: ChildProcess): Promise<void> {
  for (;;) {
    if (service.exitCode !== null) throw new Error('The driver of WebKit ended at once.');
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50)); // not listening yet
    }
  }
}

class WebdriverRemote implements Remote {
  readonly canTap = true;
  private readonly driver: WebDriver;
  private readonly service: ChildProcess;

  constructor(driver: WebDriver, service: ChildProcess) {
    this.driver = driver;
    this.service = service;
  }

  /** The window stays; its frame takes some of its height, so it is measured. */
  async fresh(width: number, height: number): Promise<void> {
    await this.driver.switchTo().defaultContent();
    await this.driver.get('about:blank');
    const window = this.driver.manage().window();
    await window.setRect({ x: 0, y: 0, width, height });
    const inside = await this.driver.executeScript<number>('return innerHeight');
    await window.setRect({ x: 0, y: 0, width, height: height + (height - inside) });
  }

  async open(address: string): Promise<void> {
    await this.driver.switchTo().defaultContent();
    await this.driver.get(address);
  }

  async back(): Promise<void> {
    await this.value([], 'history.back()');
  }

  async forward(): Promise<void> {
    await this.value([], 'history.forward()');
  }

  async value(path: FramePath, expression: string): Promise<unknown> {
    await this.driver.switchTo().defaultContent();
    for (const title of path) {
      const script = `return ${frameExpression(title)}`;
      const frame = await this.driver.executeScript<WebElement | null>(script);
      if (!frame) throw new Error(`There is no frame "${title}".`);
      await this.driver.switchTo().frame(frame);
    }
    return this.driver.executeScript(`return ${expression}`);
  }

  click(x: number, y: number): Promise<void> {
    return this.point('mouse', x, y);
  }

  tap(x: number, y: number): Promise<void> {
    return this.point('touch', x, y);
  }

  async press(key: Key): Promise<void> {
    await this.type(NAMES[key]);
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.act([{ type: 'key', id: 'keyboard', actions }]);
  }

  async screenshot(): Promise<Uint8Array> {
    await this.driver.switchTo().defaultContent();
    return Buffer.from(await this.driver.takeScreenshot(), 'base64');
  }

  /** WebDriver does not tell. */
  errors(): readonly string[] {
    return [];
  }

  async close(): Promise<void> {
    await this.driver.quit();
    if (this.service.pid !== undefined) process.kill(-this.service.pid);
  }

  private async point(pointerType: 'mouse' | 'touch', x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.act([{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }]);
  }

  /** Points count from the corner of the page, so it is left with no frame chosen. */
  private async act(actions: readonly object[]): Promise<void> {
    await this.driver.switchTo().defaultContent();
    await this.driver.execute(new Command('actions').setParameter('actions', actions));
  }
}
