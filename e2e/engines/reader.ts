import { expect } from '@playwright/test';
import { OPEN_EYES, type Query, type Seen } from './eyes';
import { frameExpression, type FramePath, type Key, type Remote } from './remote';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A reader at a document: finds by role and name, and waits for states, never for a time. */
export class Reader {
  readonly remote: Remote;
  private readonly path: FramePath;

  constructor(remote: Remote, path: FramePath = []) {
    this.remote = remote;
    this.path = path;
  }

  /** The reader of a frame, by how its title begins. */
  in(title: string): Reader {
    return new Reader(this.remote, [...this.path, title]);
  }

  /** @param role and name of a part of the page */
  find(role: string, name?: string, more: Omit<Query, 'role' | 'name'> = {}): Found {
    return new Found(this, { role, ...(name === undefined ? {} : { name }), ...more });
  }

  /** Value of an expression; of anything JSON can hold. */
  value(expression: string): Promise<unknown> {
    return this.remote.value(this.path, expression);
  }

  /** The helpers' answer, in whatever document the frame holds now. */
  async ask(call: string): Promise<unknown> {
    const there = await this.value('typeof window.__eyes');
    if (there !== 'object') await this.value(OPEN_EYES);
    return this.value(`window.__eyes.${call}`);
  }

  /** Waits until an area of the map can be chosen. */
  async ready(): Promise<this> {
    await this.until("performance.getEntriesByName('map:interactive').length > 0");
    return this;
  }

  /** Waits until an expression is true; a frame that is not there yet counts as false. */
  async until(expression: string): Promise<void> {
    const isTrue = () => this.value(`Boolean(${expression})`).catch(() => false);
    await expect.poll(isTrue, { message: expression, timeout: 30_000 }).toBe(true);
  }

  /** Brings a point of this document into view; where it then is in the page's viewport. */
  async outward(point: Point): Promise<Point> {
    let at = point;
    for (let depth = this.path.length - 1; depth >= 0; depth -= 1) {
      const expression = `(() => {
        const frame = ${frameExpression(this.path[depth] ?? '')};
        const y = frame.getBoundingClientRect().top + frame.clientTop + ${String(at.y)};
        if (y < 40 || y > innerHeight - 40) scrollBy({ top: y - innerHeight / 2, behavior: 'instant' });
        const box = frame.getBoundingClientRect();
        return { x: box.left + frame.clientLeft + ${String(at.x)}, y: box.top + frame.clientTop + ${String(at.y)} };
      })()`;
      at = (await this.remote.value(this.path.slice(0, depth), expression)) as Point;
    }
    return at;
  }
}

/** A part of the page, looked for anew each time. */
export class Found {
  private readonly reader: Reader;
  private readonly query: Query;

  constructor(reader: Reader, query: Query) {
    this.reader = reader;
    this.query = query;
  }

  find(role: string, name?: string, more: Omit<Query, 'role' | 'name' | 'within'> = {}): Found {
    return this.reader.find(role, name, { ...more, within: this.query });
  }

  /** All that are there now; none while the document is not. */
  async all(): Promise<Seen[]> {
    const call = `see(${JSON.stringify(this.query)})`;
    return ((await this.reader.ask(call).catch(() => [])) ?? []) as Seen[];
  }

  /** Waits until the first one is as wanted. */
  async expect(wanted: Partial<Seen> & { readonly has?: string }): Promise<void> {
    const { has, ...exact } = wanted;
    const look = async () => (await this.all())[0] ?? null;
    // Something has to be there: nothing at all is like an object of which nothing is asked.
    const there = { name: expect.any(String) as unknown };
    const text = has === undefined ? {} : { text: expect.stringContaining(has) as unknown };
    const like = { ...there, ...exact, ...text };
    const options = { message: this.words, timeout: 20_000 };
    await expect.poll(look, options).toEqual(expect.objectContaining(like));
  }

  /** Waits until there are as many as this. */
  async count(wanted: number): Promise<void> {
    const options = { message: this.words, timeout: 20_000 };
    await expect.poll(async () => (await this.all()).length, options).toBe(wanted);
  }

  async click(): Promise<void> {
    const { x, y } = await this.point();
    await this.reader.remote.click(x, y);
  }

  async tap(): Promise<void> {
    const { x, y } = await this.point();
    await this.reader.remote.tap(x, y);
  }

  /** Puts the focus on it and presses a key. */
  async press(key: Key): Promise<void> {
    await this.focus();
    await this.reader.remote.press(key);
  }

  /** Presses Escape until it is gone: a key pressed before the engine's window is ready is lost. */
  async escape(): Promise<void> {
    const gone = async () => {
      await this.reader.remote.press('Escape');
      return (await this.all()).length;
    };
    await expect.poll(gone, { message: this.words, timeout: 20_000 }).toBe(0);
  }

  /** Types into it, in place of what it holds. */
  async type(text: string): Promise<void> {
    await this.click();
    await this.reader.ask(`find(${JSON.stringify(this.query)})[0].select()`);
    await this.reader.remote.type(text);
  }

  /** Chooses from a native list by value: what the system's own list looks like is not ours. */
  async choose(value: string): Promise<void> {
    await this.count(1);
    const offered = `window.__eyes.find(${JSON.stringify(this.query)}).some((list) =>
      [...list.options].some((option) => option.value === ${JSON.stringify(value)}))`;
    await this.reader.until(offered);
    await this.reader.ask(`find(${JSON.stringify(this.query)}).map((list) => {
      list.value = ${JSON.stringify(value)};
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
    })`);
    await this.expect({ value });
  }

  private async focus(): Promise<void> {
    await expect.poll(async () => (await this.all()).length, this.words).toBeGreaterThan(0);
    await this.reader.ask(`find(${JSON.stringify(this.query)})[0].focus()`);
    await this.expect({ focused: true });
  }

  /** Waits until it can be reached and stands still; where it is in the page's viewport. */
  private async point(): Promise<Point> {
    const seen: (Point | null)[] = [];
    // Three looks, with time between them: pages move while they are still being put together.
    const isStill = async () => {
      seen.push(await this.look());
      const last = seen.slice(-3).map((each) => JSON.stringify(each));
      return last.length === 3 && last.every((each) => each !== 'null' && each === last[0]);
    };
    const often = { message: this.words, timeout: 20_000, intervals: [120] };
    await expect.poll(isStill, often).toBe(true);
    const at = seen.at(-1);
    if (!at) throw new Error(`${this.words} cannot be reached.`);
    return this.reader.outward(at);
  }

  private async look(): Promise<Point | null> {
    const call = `point(${JSON.stringify(this.query)})`;
    return (await this.reader.ask(call).catch(() => null)) as Point | null;
  }

  private get words(): string {
    return `${this.query.role} "${this.query.name ?? ''}"`;
  }
}
