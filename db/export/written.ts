/** A finished file of an export. */
export interface WrittenFile {
  bytes: number;
  sha256: string;
  rows: number;
  /** Texts that were cut because the format takes no longer ones. */
  cut: number;
}

/** Rows as they stand in a file of one format. */
export interface Piece {
  bytes: Uint8Array;
  rows: number;
  cut: number;
}

/** A file that takes rows until it is closed. */
export interface RowFile {
  /** Until the disk keeps up. @throws what the disk refused with */
  add(piece: Piece): Promise<void>;
  /** How much was put into it. */
  readonly size: number;
  /** Ends the file; it is on the disk when this is done. */
  close(): Promise<WrittenFile>;
  /** Lets go of a file that is to be thrown away. */
  abandon(): void;
}
