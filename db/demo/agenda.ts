import type { Actor } from '../../shared/contract/admit.ts';
import type { Act } from '../store/act.ts';

/** When (UTC ms) somebody next does something about a matter, and who. */
export interface Step {
  at: number;
  by: Actor;
}

/** What becomes of one call or report: it waits for each step's time and goes on with the action that then begins. */
export type Life = Generator<Step, void, Act>;

interface Waiting extends Step {
  life: Life;
  order: number;
}

/** All matters under way, earliest step first. */
export class Agenda {
  readonly #heap: Waiting[] = [];
  #order = 0;
  #last = 0;

  /** Takes a life in; it has done nothing yet. */
  begin(life: Life): void {
    const first = life.next();
    if (!first.done) this.#add({ ...first.value, life, order: this.#order++ });
  }

  /** Lets everything happen that is due before `until` (UTC ms). @returns how many actions that were */
  run(until: number, act: (actor: Actor, now: number) => Act): number {
    let done = 0;
    for (let next = this.#heap[0]; next && next.at < until; next = this.#heap[0]) {
      this.#removeFirst();
      this.#last = Math.max(this.#last, next.at);
      const step = next.life.next(act(next.by, this.#last));
      done += 1;
      if (!step.done) this.#add({ ...step.value, life: next.life, order: next.order });
    }
    return done;
  }

  #add(waiting: Waiting): void {
    const heap = this.#heap;
    let i = heap.push(waiting) - 1;
    for (let up = (i - 1) >> 1; i > 0 && earlier(waiting, heap[up]); up = (i - 1) >> 1) {
      this.#swap(i, up);
      i = up;
    }
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      const least = earlier(heap[right], heap[left]) ? right : left;
      if (!earlier(heap[least], heap[i])) return;
      this.#swap(i, least);
      i = least;
    }
  }

  #swap(i: number, j: number): void {
    const [a, b] = [this.#heap[i], this.#heap[j]];
    if (a && b) [this.#heap[i], this.#heap[j]] = [b, a];
  }
}

function earlier(a: Waiting | undefined, b: Waiting | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
