/** How long the browser may take to begin with a download, in milliseconds. */
const PATIENCE = 60_000;

/** Offers a file for saving. A frame that forbids downloads does so in silence: nothing tells us. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}

/** "gp-overall-wave-28-derby-and-derbyshire.csv": plain letters, so that every system keeps it. */
export function fileName(parts: readonly string[], extension: string): string {
  const words = parts.map((part) =>
    part
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'’]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  );
  const name = words.filter((word) => word !== '').join('-');
  return `${name.slice(0, 100) || 'gp-map'}.${extension}`;
}
