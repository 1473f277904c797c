import type { Store } from '../store/sql.ts';
import type { Metrics } from './metrics.ts';
import type { Streams } from './streams.ts';

/** What every route works with. */
export interface House {
  store: Store;
  metrics: Metrics;
  streams: Streams;
  /** UTC ms. */
  now: () => number;
  /** True once the server is told to stop: it answers what it has begun, and says so to the load balancer. */
  draining: () => boolean;
}
