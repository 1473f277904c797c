export interface Countdown {
  /** Whole seconds since the report was saved. */
  elapsed: number;
  /** Whole seconds still to go, or past the limit. */
  seconds: number;
  over: boolean;
}

/**
 * The one-minute clock as it is shown (S10): at the limit itself nothing is left and nothing is late.
 * @param from,dueAt,now UTC ms
 */
export function countdown(from: number, dueAt: number, now: number): Countdown {
  const elapsed = Math.max(0, Math.floor((now - from) / 1000));
  if (now > dueAt) return { elapsed, seconds: Math.max(1, Math.floor((now - dueAt) / 1000)), over: true };
  return { elapsed, seconds: Math.ceil((dueAt - now) / 1000), over: false };
}
