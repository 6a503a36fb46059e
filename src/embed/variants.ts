/** The forms that an embed's code comes in, and the code of each. */
import type { AreaCode } from '../model/area';
import {
  ampSnippet,
  newsletterSnippet,
  plainSnippet,
  responsiveSnippet,
  wordPressSnippet,
  type Snippet,
} from './snippet';

export const VARIANTS = {
  responsive: 'Frame that fits its content (with a small script)',
  plain: 'Frame of fixed height (no script)',
  amp: 'AMP',
  wordpress: 'WordPress',
  newsletter: 'Newsletter: a picture with a link',
} as const;

export type Variant = keyof typeof VARIANTS;

/** @param page area that has a page of its own, if the draft shows one */
export function codeOf(variant: Variant, snippet: Snippet, page: AreaCode | null): string {
  switch (variant) {
    case 'responsive':
      return responsiveSnippet(snippet);
    case 'plain':
      return plainSnippet(snippet);
    case 'amp':
      return ampSnippet(snippet);
    case 'wordpress':
      return wordPressSnippet(snippet, page);
    case 'newsletter':
      return newsletterSnippet(snippet);
  }
}
