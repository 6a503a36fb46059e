import type { AreaCode } from '../model/area';
import type { Shapes } from '../model/shape';
import { areaAt } from './position';

/** Where somebody is, or why that cannot be said; `message` is written for the reader. */
export interface Located {
  readonly area: AreaCode | null;
  readonly message: string;
}

/** How long to wait for a position, in milliseconds, and how old a known one may be. */
const PATIENCE: PositionOptions = { timeout: 10_000, maximumAge: 600_000 };

const SETTINGS = 'You can search by name or postcode instead.';
const TROUBLE = {
  denied: `Your browser did not allow this page to use your location. ${SETTINGS}`,
  none: `Your location could not be found. ${SETTINGS}`,
  slow: `Finding your location took too long. ${SETTINGS}`,
  missing: `Your browser cannot tell this page your location. ${SETTINGS}`,
  outside: 'Your location is outside England. These figures cover England only.',
} as const;

/**
 * Asks the browser for the reader's position, once, and finds the area. The position goes nowhere
 * else. Never rejects.
 * @param geolocation `navigator.geolocation`, undefined where there is none
 * @param nameOf an area's short name
 */
export async function locate(
  geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined,
  shapes: Shapes,
  nameOf: (area: AreaCode) => string,
): Promise<Located> {
  if (!geolocation) return { area: null, message: TROUBLE.missing };
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => {
        resolve(placed(shapes, coords.longitude, coords.latitude, nameOf));
      },
      (error) => {
        resolve({ area: null, message: troubleOf(error) });
      },
      PATIENCE,
    );
  });
}

function placed(
  shapes: Shapes,
  lon: number,
  lat: number,
  nameOf: (area: AreaCode) => string,
): Located {
  const place = areaAt(shapes, lon, lat);
  if (!place) return { area: null, message: TROUBLE.outside };
  const where = place.near ? 'Your location is near' : 'Your location is in';
  return { area: place.area, message: `${where} ${nameOf(place.area)}.` };
}

/** Codes of `GeolocationPositionError`: 1 permission denied, 2 unavailable, 3 timeout. */
function troubleOf({ code }: { readonly code: number }): string {
  if (code === 1) return TROUBLE.denied;
  return code === 3 ? TROUBLE.slow : TROUBLE.none;
}
