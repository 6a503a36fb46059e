/** Everything a newsroom needs for one area's story. */
import { address } from '../embed/snippet';
import { fileName } from '../export/save';
import { answersTable, storyHtml, storyMarkdown, storyText } from './formats';
import { countsOf, figuresOf } from './figures';
import { alternativeOf, picturesOf, type KitPicture } from './pictures';
import { queryOf, snippetsOf, snippetsText, type NamedSnippet } from './snippets';
import { storyOf } from './story';
import type { KitFile, KitInput, Story } from './types';

export interface Kit {
  /** Name of the kit's folder, e.g. "derby-and-derbyshire". */
  readonly name: string;
  readonly story: Story;
  readonly alternative: string;
  readonly snippets: readonly NamedSnippet[];
  readonly files: readonly KitFile[];
  readonly pictures: readonly KitPicture[];
}

/** Pure: the same input gives the same kit, byte for byte. */
export function kitOf(input: KitInput): Kit {
  const { view, credits } = input;
  const story = storyOf(input);
  const alternative = alternativeOf(view);
  const snippets = snippetsOf(input, story.headline);
  const figures = figuresOf(input, address({ base: input.site, query: queryOf(input) }));
  const counts = countsOf(input);
  const picture = { file: 'picture-1200x630.png', alternative, width: 1200, height: 630 };
  return {
    name: folderName(view.panel.heading),
    story,
    alternative,
    snippets,
    pictures: picturesOf(input),
    files: [
      { name: 'story.html', content: storyHtml(story, view, picture) },
      { name: 'story.md', content: storyMarkdown(story, picture) },
      { name: 'story.txt', content: storyText(story) },
      { name: 'table.html', content: `${answersTable(view)}\n` },
      { name: 'figures.csv', content: figures.csv },
      { name: 'figures.json', content: figures.json },
      ...(counts === null ? [] : [{ name: 'counts.csv', content: counts }]),
      { name: 'alternative-text.txt', content: `${alternative}\n` },
      { name: 'embed.txt', content: snippetsText(snippets) },
      { name: 'method.txt', content: methodOf(input, story) },
      { name: 'licence.txt', content: `${credits.join('\n')}\n` },
    ],
  };
}

/** A name's plain letters. */
export function folderName(text: string): string {
  return fileName([text], 'x').slice(0, -2);
}

/** How the figures came about, and by which rule they are judged. */
function methodOf({ view }: KitInput, { citation }: Story): string {
  const { answerView, panel, survey, measure, realness } = view;
  const parts = [
    `Question: ${panel.question}`,
    `Asked of: ${panel.askedOf}.`,
    `Fieldwork: ${panel.fieldwork}.`,
    answerView.base === '' ? '' : `Answers: ${answerView.base}.`,
    survey.about,
    measure.note ?? '',
    realness?.text ?? '',
    citation,
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}
