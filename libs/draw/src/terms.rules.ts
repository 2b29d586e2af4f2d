import { dayOf, momentOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { FreezePlan } from './commands.js';
import type { Witness } from './events.js';

const FEWEST_OBSERVERS = 2;

/** Observers who are not the same person named twice. */
export const tooFew = (observers: readonly Witness[]): boolean =>
  new Set(observers.map(({ name, organisation }) => `${organisation}|${name}`)).size < FEWEST_OBSERVERS;

/** Freeze, reveal, throw, publish, inspect: in this order. */
export function refuseUnfitTimes(plan: FreezePlan, now: string): void {
  const { freezeDeadline = now, revealBy = freezeDeadline, notBefore, publishBy, dueOn } = plan;
  refuseIf(now > freezeDeadline, 'freeze-deadline-passed', { freezeDeadline: momentOf(freezeDeadline) });
  const inOrder = freezeDeadline <= revealBy && revealBy < notBefore && notBefore < publishBy;
  refuseIf(!inOrder, 'draw-times-out-of-order');
  refuseIf(dueOn < dayOf(publishBy), 'due-before-publication', { dueOn, publishBy: dayOf(publishBy) });
}
