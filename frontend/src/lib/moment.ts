/** One moment by both clocks of the device, in milliseconds: `monotonic` since some start, `wall` since 1970. */
export type Moment = { readonly monotonic: number; readonly wall: number };

export function thisMoment(): Moment {
  return { monotonic: performance.now(), wall: Date.now() };
}

/**
 * Milliseconds from one moment to a later one, by the clock that shows the longer time: the monotonic clock stops while
 * a phone sleeps, and the wall clock can be set back. Zero if the second moment is earlier.
 */
export function elapsedMs(since: Moment, until: Moment): number {
  return Math.max(0, until.monotonic - since.monotonic, until.wall - since.wall);
}
