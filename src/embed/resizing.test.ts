import { afterEach, describe, expect, it, vi } from 'vitest';
import { sizeOf, startResizing, type Resizer, type Resizing } from './resizing';

/** A frame of 640 pixels in a host, with content whose height the test sets. */
class FakeFrame {
  readonly sent: { readonly message: unknown; readonly target: string }[] = [];
  readonly parent = {
    postMessage: (message: unknown, target: string) => this.sent.push({ message, target }),
  };
  innerWidth = 640;
  height = 0;
  observed = true;
  #observe: () => void = () => undefined;
  #hear: ((event: unknown) => void) | null = null;

  start(names: Partial<Pick<Resizing, 'id' | 'childId'>> = {}, framed = true): Resizer {
    const window = {
      addEventListener: (_: string, hear: (event: unknown) => void) => (this.#hear = hear),
      removeEventListener: () => (this.#hear = null),
      ResizeObserver: this.#observer(),
    } as Record<string, unknown>;
    window['parent'] = framed ? this.parent : window;
    Object.defineProperty(window, 'innerWidth', { get: () => this.innerWidth });
    const element = {
      getBoundingClientRect: () => ({ width: this.innerWidth, height: this.height }),
    };
    return startResizing({
      window: window as unknown as Resizing['window'],
      element: element as unknown as HTMLElement,
      id: null,
      childId: null,
      secret: null,
      ...names,
    });
  }

  /** The browser's own report after layout. */
  layout(height: number): void {
    this.height = height;
    if (this.observed) this.#observe();
  }

  ask(data: unknown, source: unknown = this.parent): void {
    this.#hear?.({ data, source });
  }

  /** Heights in one of the forms, in the order sent. */
  get heights(): unknown[] {
    return this.sent
      .map(({ message }) => message as { sentinel?: string; height?: number })
      .filter(({ sentinel }) => sentinel === 'amp')
      .map(({ height }) => height);
  }

  get isListening(): boolean {
    return this.#hear !== null;
  }

  #observer() {
    const use = (callback: () => void) => (this.#observe = callback);
    const end = () => (this.observed = false);
    return class {
      constructor(callback: () => void) {
        use(callback);
      }
      observe(): void {}
      disconnect(): void {
        end();
      }
    };
  }
}

afterEach(() => {
  vi.useRealTimers();
});

describe('startResizing', () => {
  it('does nothing outside a frame', () => {
    const frame = new FakeFrame();
    const resizer = frame.start({}, false);
    resizer.check();
    resizer.stop();
    frame.layout(500);
    expect(frame.sent).toEqual([]);
    expect(frame.isListening).toBe(false);
  });

  it('tells nothing while hidden, and the height once shown', () => {
    const frame = new FakeFrame();
    frame.start();
    frame.innerWidth = 0;
    frame.layout(300);
    frame.ask({ type: 'iframe-child-init' });
    expect(frame.sent).toEqual([]);
    frame.innerWidth = 640;
    frame.layout(500);
    expect(frame.heights).toEqual([500]);
  });

  it('tells each height once, in whole pixels, growing and shrinking', () => {
    const frame = new FakeFrame();
    frame.start();
    for (const height of [499.2, 499.9, 500, 700, 700, 420.5]) frame.layout(height);
    expect(frame.heights).toEqual([500, 700, 421]);
  });

  it('tells the height without the observer, when told to look', () => {
    const frame = new FakeFrame();
    const { check } = frame.start();
    frame.observed = false;
    frame.layout(500);
    check();
    check();
    expect(frame.heights).toEqual([500]);
  });

  it('answers again when asked, with the name the host gave', () => {
    const frame = new FakeFrame();
    frame.start({ childId: 'pym-1' });
    frame.layout(500);
    frame.ask('pymxPYMxpym-1xPYMxwidthxPYMx640');
    expect(frame.heights).toEqual([500, 500]);
    frame.ask('[iFrameSizer]story:8:false:false:32:true:true:null:x');
    frame.layout(600);
    const messages = frame.sent.map(({ message }) => message);
    expect(messages).toContain('[iFrameSizer]story:500:640:resizeObserver');
    expect(messages).toContain('[iFrameSizer]story:600:640:resizeObserver');
    expect(messages).toContain('pymxPYMxpym-1xPYMxheightxPYMx600');
  });

  it('acts on messages from its parent only', () => {
    const frame = new FakeFrame();
    frame.start();
    frame.layout(500);
    frame.ask({ type: 'iframe-child-init' }, { postMessage: () => undefined });
    frame.ask({ type: 'iframe-child-init' }, null);
    expect(frame.heights).toEqual([500]);
  });

  it('answers a storm of questions a few times, and once more with the last name', () => {
    vi.useFakeTimers();
    const frame = new FakeFrame();
    frame.start();
    frame.layout(500);
    for (let at = 0; at < 10_000; at += 1) frame.ask({ type: 'iframe-child-init' });
    frame.ask('[iFrameSizer]last:8:false:false:32:true:true:null:x');
    expect(frame.heights.length).toBeLessThanOrEqual(21);
    vi.advanceTimersByTime(1000);
    expect(frame.sent.map(({ message }) => message)).toContain(
      '[iFrameSizer]last:500:640:resizeObserver',
    );
    const { length } = frame.heights;
    vi.advanceTimersByTime(60_000);
    expect(frame.heights).toHaveLength(length);
  });

  it('ends when told to', () => {
    const frame = new FakeFrame();
    frame.start().stop();
    frame.layout(500);
    expect(frame.sent).toEqual([]);
    expect(frame.isListening).toBe(false);
  });
});

describe('sizeOf', () => {
  it('rounds up, so that nothing is cut off', () => {
    const element = { getBoundingClientRect: () => ({ width: 319.5, height: 500.01 }) as DOMRect };
    expect(sizeOf({ innerWidth: 320 }, element)).toEqual({ width: 320, height: 501 });
  });
});
