import type { Following } from '../store/following.ts';
import type { Store } from '../store/sql.ts';
import type { Taking } from '../store/taking.ts';
import type { Lately } from './lately.ts';
import type { Metrics } from './metrics.ts';
import type { Streams } from './streams.ts';

/** What every route works with. */
export interface House {
  store: Store;
  metrics: Metrics;
  streams: Streams;
  taking: Taking;
  following: Following;
  lately: Lately;
  /** UTC ms. */
  now: () => number;
  /** True once the server is told to stop: it answers what it has begun, and says so to the load balancer. */
  draining: () => boolean;
}
