import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for operators, in Prometheus' text. A registry of its own, so that two servers in one process do not mix. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Histogram<'route' | 'status'>;
  readonly #changes: Counter<'outcome'>;
  readonly #streams: Gauge;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#requests = new Histogram({
      name: 'deskbook_request_seconds',
      help: 'Time from the last byte of a request to the last of its answer',
      labelNames: ['route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    });
    this.#changes = new Counter({
      name: 'deskbook_changes_total',
      help: 'Changes that desks have sent, by what became of them',
      labelNames: ['outcome'],
      registers,
    });
    this.#streams = new Gauge({ name: 'deskbook_event_streams', help: 'Desks that listen for news', registers });
  }

  /** @param route as it is written in the API, never a path with ids in it */
  answered(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status: String(status) }, seconds);
  }

  changes(outcome: string, count: number): void {
    if (count > 0) this.#changes.inc({ outcome }, count);
  }

  streams(open: number): void {
    this.#streams.set(open);
  }
}
