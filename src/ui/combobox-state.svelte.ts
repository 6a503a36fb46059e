/** A box with a list of suggestions: what is typed, which option is active, and what the keys lead to. */
import { optionId, reaction } from './combobox';

interface Source<Option> {
  readonly options: readonly Option[];
  /** The list, or a message in its place, is to be seen. */
  readonly open: boolean;
  readonly choose: (option: Option) => void;
  readonly act: (what: 'open' | 'close' | 'clear') => void;
}

export class Combobox<Option extends { readonly id: string }> {
  readonly #source: () => Source<Option>;
  query = $state('');
  /** -1 for none. */
  active = $state(-1);
  input = $state<HTMLInputElement>();

  constructor(source: () => Source<Option>) {
    this.#source = source;
  }

  /** Id of the active option's element in the list of that id; undefined where none is. */
  activeIn(list: string): string | undefined {
    return optionId(list, this.#source().options[this.active]);
  }

  press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { options, open, choose, act } = this.#source();
    const empty = this.query === '';
    const answer = reaction(event.key, {
      open,
      empty,
      active: this.active,
      options: options.length,
    });
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    if (answer.do === 'move') this.active = answer.at;
    else if (answer.do !== 'choose') act(answer.do);
    else {
      const option = options[answer.at];
      if (option) choose(option);
    }
  };
}

/** Whether the focus goes out of what the event is heard on. */
export function leaves({
  relatedTarget: to,
  currentTarget: box,
}: FocusEvent & { currentTarget: HTMLElement }): boolean {
  return !(to instanceof Node && box.contains(to));
}
