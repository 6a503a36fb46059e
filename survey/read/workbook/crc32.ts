const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/**
 * The checksum zip archives carry (CRC-32, ISO 3309), of a piece that follows others.
 * @param before checksum of what came before; 0 at the start
 */
export function crc32(piece: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of piece) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
