/** A stream of numbers, each at least 0 and below 1. */
export type Random = () => number;

/**
 * A repeatable stream of uniform numbers for one seed and name: sfc32 ("small fast counter",
 * Chris Doty-Humphrey, PractRand 2010), period about 2^127 or more, so that the streams of
 * different names don't meet. The name's hash (FNV-1a) makes each stream independent of the others
 * and of the order in which they are asked for.
 * @param seed any integer
 */
export function randomStream(seed: number, name: string): Random {
  let [a, b, c, counter] = [seed | 0, hash(name), hash(`${name}~`), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}

/**
 * `count` draws from the standard normal distribution by the Box–Muller transform (Box and Muller,
 * Annals of Mathematical Statistics 1958;29:610–611).
 */
export function normalDraws(random: Random, count: number): Float64Array {
  const draws = new Float64Array(count);
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    draws[i] = radius * Math.cos(angle);
    if (i + 1 < count) draws[i + 1] = radius * Math.sin(angle);
  }
  return draws;
}

/** 32-bit FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value | 0;
}
