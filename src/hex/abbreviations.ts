/** Words that say which part of a place is meant; alone they name nothing, so initials do better. */
const PARTS = new Set(['north', 'south', 'east', 'west', 'central', 'mid', 'greater']);
const LINKS = new Set(['and', 'of', 'the', 'nhs', 'on', 'with']);
const USUAL = 4;

/**
 * A short form of each name, all different, in the order given: "Kent" for "Kent and Medway",
 * "GMan" for "Greater Manchester", "NENC" for "North East and North Cumbria". Names alike in their
 * first four letters get more of them; names that are wholly alike get a number.
 */
export function abbreviations(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const short = firstFree(name, taken);
    taken.add(short);
    return short;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  const longest = Math.max(name.length, USUAL);
  for (let letters = USUAL; letters <= longest; letters++) {
    const short = shorten(name, letters);
    if (!taken.has(short)) return short;
  }
  let number = 2;
  while (taken.has(`${shorten(name, USUAL)}${String(number)}`)) number++;
  return `${shorten(name, USUAL)}${String(number)}`;
}

function shorten(name: string, letters: number): string {
  const words = name
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word && !LINKS.has(word.toLowerCase()));
  const [first = name, second] = words;
  if (!PARTS.has(first.toLowerCase()) || second === undefined) return cut(first, letters);
  if (words.length > 2) return words.map(initial).join('').slice(0, Math.max(letters, 5));
  return initial(first) + second.slice(0, letters - 1);
}

/** A word of five letters stays whole: "Essex" reads better than "Esse". */
function cut(word: string, letters: number): string {
  return word.length <= letters + 1 ? word : word.slice(0, letters);
}

function initial(word: string): string {
  return word.slice(0, 1).toUpperCase();
}
