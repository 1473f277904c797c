/** What both sides of the wire hold each other to (sync.md). Sizes in bytes, times in ms. */
export const limits = {
  protocol: 2,
  changesPerBatch: 1000,
  bytesPerBatch: 4 * 1024 * 1024,
  bytesPerChange: 1024 * 1024,
  /** A field's value may be a list of rows of small objects; deeper than this is nobody's record. */
  depth: 16,
  fieldsPerChange: 400,
  /** A stamp further ahead of the server than this is a wrong clock. */
  clockAhead: 5 * 60_000,
  bytesPerBlob: 32 * 1024 * 1024,
  bytesPerBlobPart: 1024 * 1024,
} as const;
