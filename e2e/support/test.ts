import { expect, test as base } from '@playwright/test';
import { violations } from './accessibility';
import { siteOrigin } from './origins';
import { Problems } from './problems';

interface Fixtures {
  /** Problems of this test; use it to announce those that the test brings about. */
  problems: Problems;
}

/**
 * Playwright's test, stricter: it fails on every problem of its pages (see `Problems`), and on every
 * violation of WCAG 2.2 AA in the state in which it leaves them.
 */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(siteOrigin()),
  problems: [
    async ({ context }, use, info) => {
      const problems = new Problems();
      problems.watch(context);
      await use(problems);
      const finished = info.status === info.expectedStatus;
      if (finished && problems.checksAxe) problems.add(...(await violations(context)));
      expect(problems.verdict(), 'problems of the pages').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
