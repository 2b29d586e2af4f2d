/** A clock that may stand still, as it is when something is handed in. Days are Shanghai days. */
export interface StandingClock {
  readonly paused?: boolean;
  /** The day it leads to: where it went on already, and where it stands for as long as it may. */
  readonly dueAfterPause?: string;
}

/** Paused time does not count, and nothing is late in it, until the day is over to which the pause leads. */
export function measuredBy(
  dueOn: string,
  { paused = false, dueAfterPause }: StandingClock,
  today: string,
): { dueOn: string; late: boolean } {
  if (!paused) return { dueOn, late: dueOn < today };
  const over = dueAfterPause !== undefined && dueAfterPause < today;
  return over ? { dueOn: dueAfterPause, late: true } : { dueOn, late: false };
}
