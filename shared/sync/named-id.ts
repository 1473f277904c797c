/** @returns a UUIDv8 (its content is ours) made of a SHA-256 in hex: the same for whoever makes it of the same text */
export function namedId(hash: string): string {
  const h = hash.slice(0, 32);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
