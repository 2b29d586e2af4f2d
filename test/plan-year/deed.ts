import type { AnyCommand, Meta } from '@app/eventing';
import type { PlanYear } from './plan-year.js';

/** Something somebody does on a day of the year. `by` is a login. */
export interface Deed {
  readonly on: string;
  /** Hours and minutes in the county. */
  readonly at: string;
  readonly by: string;
  readonly does: (year: PlanYear, meta: Meta) => AnyCommand | Promise<AnyCommand>;
}

export const deed = (on: string, by: string, does: Deed['does'], at = '10:00'): Deed => ({ on, at, by, does });
