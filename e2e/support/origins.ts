/** Where the two servers of a run are; written by the run's set-up, read by its workers. */
export const SITE_VARIABLE = 'MAP_SITE_ORIGIN';
export const HOST_VARIABLE = 'MAP_HOST_ORIGIN';

/** Origin of the built site. */
export function siteOrigin(): string {
  return origin(SITE_VARIABLE);
}

/** Origin of the newspaper that embeds it. */
export function hostOrigin(): string {
  return origin(HOST_VARIABLE);
}

function origin(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: the servers are not running.`);
  return value;
}
