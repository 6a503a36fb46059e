/**
 * Older forms of the address, oldest first. Articles outlive code: a form once published keeps
 * working, so entries are added here and never removed.
 */
type Migration = (query: URLSearchParams) => void;

const MIGRATIONS: readonly Migration[] = [renamed('color', 'colour')];

/** The query in today's form; a new object. */
export function migrate(query: URLSearchParams): URLSearchParams {
  const today = new URLSearchParams(query);
  for (const migration of MIGRATIONS) migration(today);
  return today;
}

function renamed(before: string, now: string): Migration {
  return (query) => {
    const value = query.get(before);
    query.delete(before);
    if (value !== null && !query.has(now)) query.set(now, value);
  };
}
