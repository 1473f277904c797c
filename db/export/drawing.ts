import type { Paper } from '../../shared/contract/print.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';

interface Asked {
  paper: Paper;
  drawn(pdf: Uint8Array | null): void;
}

/** Between the thread of an export, which wants papers drawn, and main, which draws: one at a time. */
export class Table {
  #asked: Asked | null = null;
  #waits: ((asked: Asked | null) => void) | null = null;
  #drawing: Asked | null = null;
  #over = false;

  draw(paper: Paper): Promise<Uint8Array | null> {
    return new Promise((drawn) => {
      this.#asked = { paper, drawn };
      this.#hand();
    });
  }

  next(): Promise<Asked | null> {
    return new Promise((resolve) => {
      this.#waits = resolve;
      this.#hand();
    });
  }

  #hand(): void {
    if (!this.#waits || (!this.#asked && !this.#over)) return;
    this.#drawing = this.#asked;
    this.#waits(this.#asked);
    [this.#asked, this.#waits] = [null, null];
  }

  put(pdf: Uint8Array | null): void {
    this.#drawing?.drawn(pdf);
    this.#drawing = null;
  }

  end(): void {
    this.#over = true;
    this.#hand();
  }
}

const tables = new WeakMap<Book, Table>();

/** @returns where this export has its papers drawn, until `end` */
export function layTable(book: Book): Table {
  const table = new Table();
  tables.set(book, table);
  return table;
}

export const nextVolume: Task<'exports.volume'> = {
  task: async (book) => (await tables.get(book)?.next())?.paper ?? null,
};

export const volumeDrawn: Task<'exports.drawn'> = {
  async task(book, { pdf }) {
    tables.get(book)?.put(pdf);
    return null;
  },
};
