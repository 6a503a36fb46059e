import { toMap } from '../../src/model/projection';
import type { Shapes } from '../../src/model/shape';

/**
 * A few cities to find one's way by, far enough apart to be named on a phone: longitude and latitude
 * of their centres. The first ones are to be kept where room is short.
 */
const CITIES: readonly (readonly [string, number, number])[] = [
  ['London', -0.1276, 51.5072],
  ['Birmingham', -1.8986, 52.4796],
  ['Manchester', -2.2446, 53.4794],
  ['Newcastle', -1.6131, 54.9738],
  ['Bristol', -2.5879, 51.4545],
  ['Norwich', 1.2974, 52.6309],
  ['Plymouth', -4.1427, 50.3755],
  ['Leeds', -1.5491, 53.8008],
  ['Southampton', -1.4043, 50.9097],
];

export function cities(): Shapes['cities'] {
  return CITIES.map(([name, lon, lat]) => {
    const [x, y] = toMap(lon, lat);
    return { name, at: [Math.round(x), Math.round(y)] };
  });
}
