/**
 * Transverse Mercator on the British National Grid's own parameters (OSGB36, Airy 1830 ellipsoid,
 * true origin 49°N 2°W, scale 0.9996012717, false origin 400 km W / 100 km N), after Ordnance
 * Survey, "A guide to coordinate systems in Great Britain", annex C. WGS84 longitude and latitude
 * are taken as they are: the datum shift of about 100 m is below one map unit.
 */
const A = 6377563.396;
const B = 6356256.909;
const F0 = 0.9996012717;
const LAT0 = rad(49);
const LON0 = rad(-2);
const E0 = 400000;
const N0 = -100000;
const E2 = 1 - (B * B) / (A * A);
const N = (A - B) / (A + B);

/** Metres per map unit, and the grid point (easting, northing) of the map's top left corner. */
export const MAP_FRAME = {
  unit: 600,
  west: 70000,
  north: 660000,
  width: 1000,
  height: 1100,
} as const;

/**
 * Eastings and northings in metres.
 * @param lon longitude in degrees, -180 to 180
 * @param lat latitude in degrees, -90 to 90
 */
export function nationalGrid(lon: number, lat: number): [number, number] {
  const phi = rad(lat);
  const [sin, cos, tan] = [Math.sin(phi), Math.cos(phi), Math.tan(phi)];
  const nu = (A * F0) / Math.sqrt(1 - E2 * sin * sin);
  const rho = (A * F0 * (1 - E2)) / Math.pow(1 - E2 * sin * sin, 1.5);
  const eta2 = nu / rho - 1;
  const d = rad(lon) - LON0;
  const t2 = tan * tan;
  const north =
    meridian(phi) +
    N0 +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - t2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * t2 + t2 * t2) * d ** 6;
  const east =
    E0 +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (nu / rho - t2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * t2 + t2 * t2 + 14 * eta2 - 58 * t2 * eta2) * d ** 5;
  return [east, north];
}

/** Map units of a place: x to the right, y downwards, one unit per `MAP_FRAME.unit` metres. */
export function toMap(lon: number, lat: number): [number, number] {
  const [east, north] = nationalGrid(lon, lat);
  return [(east - MAP_FRAME.west) / MAP_FRAME.unit, (MAP_FRAME.north - north) / MAP_FRAME.unit];
}

/** Length of the meridian from the true origin, in metres. */
function meridian(phi: number): number {
  const [minus, plus] = [phi - LAT0, phi + LAT0];
  const n2 = N * N;
  const n3 = n2 * N;
  return (
    B *
    F0 *
    ((1 + N + (5 / 4) * n2 + (5 / 4) * n3) * minus -
      (3 * N + 3 * n2 + (21 / 8) * n3) * Math.sin(minus) * Math.cos(plus) +
      ((15 / 8) * n2 + (15 / 8) * n3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
