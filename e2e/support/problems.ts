import type { BrowserContext, ConsoleMessage } from '@playwright/test';
import { hostOrigin, siteOrigin } from './origins';

/**
 * What went wrong in a test's pages: warnings and errors on the console, uncaught errors, failed
 * requests, and requests to anyone but the two servers of the run.
 */
export class Problems {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly tolerated: RegExp[] = [];
  private axeSkipped = false;
  private readonly allowed = new Set<string>();

  /** Starts to watch every page of a context. */
  watch(context: BrowserContext): void {
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => this.found.push(`Uncaught: ${error.error().message}`));
    context.on('request', (request) => {
      const isAllowed = this.allowed.has(new URL(request.url()).origin);
      if (isForeign(request.url()) && !isAllowed)
        this.found.push(`Foreign request: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown';
      // A page that is left, or a load that is no longer wanted, ends its requests: no failure.
      if (reason !== 'net::ERR_ABORTED') this.found.push(`Failed: ${request.url()} (${reason})`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) {
        this.found.push(`Failed: ${response.url()} (status ${response.status()})`);
      }
    });
  }

  /** Announces a problem that the test brings about; the test fails if it does not occur. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Announces a problem that the test may bring about, or not, as the browser's pace has it. */
  expectPerhaps(pattern: RegExp): void {
    this.tolerated.push(pattern);
  }

  /** Allows requests to another server that the test itself has started. */
  allow(origin: string): void {
    this.allowed.add(origin);
  }

  /** Leaves out the accessibility check at the end, for pages that are not ours to mend. */
  skipAxe(): void {
    this.axeSkipped = true;
  }

  get checksAxe(): boolean {
    return !this.axeSkipped;
  }

  /** Notes a problem that was found some other way. */
  add(...problems: readonly string[]): void {
    this.found.push(...problems);
  }

  /** Problems nobody announced, and announced ones that never occurred. Empty if all is well. */
  verdict(): string[] {
    const unexpected = this.found.filter(
      (text) => ![...this.expected, ...this.tolerated].some((one) => one.test(text)),
    );
    const absent = this.expected.filter((one) => !this.found.some((text) => one.test(text)));
    return [...unexpected, ...absent.map((one) => `Expected, but did not occur: ${String(one)}`)];
  }

  private hear(message: ConsoleMessage): void {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    this.found.push(`Console ${type}: ${message.text()} (${message.location().url})`);
  }
}

/** Whether a request leaves for a server that is not ours; data and blob addresses go nowhere. */
export function isForeign(address: string): boolean {
  const { protocol, origin } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return origin !== siteOrigin() && origin !== hostOrigin();
}
