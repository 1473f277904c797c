import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { Cell } from './cell.ts';

/** A finished file of an export. */
export interface WrittenFile {
  bytes: number;
  sha256: string;
  rows: number;
  /** Texts that were cut because the format takes no longer ones. */
  cut: number;
}

/** A file that takes rows until it is closed. */
export interface RowFile {
  add(cells: readonly Cell[]): void;
  /** `room` is to be awaited before more is added. */
  readonly pressed: boolean;
  /** @throws what the disk refused with */
  room(): Promise<void>;
  /** Nothing more fits: the next row goes into another file. */
  readonly full: boolean;
  /** Ends the file; it is on the disk when this is done. */
  close(): Promise<WrittenFile>;
  /** Lets go of a file that is to be thrown away. */
  abandon(): void;
}

/** Waits until a file is on the disk. */
export function flush(file: string): void {
  const open = openSync(file, 'r+');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/** The names in a folder. Windows writes them through and cannot open a folder. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const open = openSync(folder, 'r');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}
