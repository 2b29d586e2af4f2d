import { dayOf, officialDate, officialMoment } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { UrgeDuty } from './commands.js';
import { UrgeSent } from './events.js';

interface Urged {
  /** When each person urged last. */
  readonly lastBy: Readonly<Record<string, string>>;
}

/** 催办: one duty, by hand. Not oftener than once a day by one person: who is urged every hour hears nothing. */
export const urge: Decider<UrgeDuty, UrgeSent & Partial<Pick<Recorded, 'actor' | 'at'>>, Urged> = {
  name: 'urge',
  initial: { lastBy: {} },
  stream: ({ data }) => `urge-${data.key}`,

  decide({ data: { key, text, urged }, meta }, { lastBy }) {
    if (!urged) throw new Rejection('duty-not-open');
    refuseIf(!urged.open, 'duty-not-open');
    const { about, what, thing, dueOn, link, recipients, own } = urged;
    refuseIf(meta.unit !== undefined && !own, 'duty-not-to-urge');
    refuseIf(urged.paused, 'duty-paused-not-urged');
    const last = lastBy[meta.actor];
    const again = last !== undefined && dayOf(last) === dayOf(meta.at);
    refuseIf(again, 'duty-urged-today', { at: again ? officialMoment(last) : '' });
    const reached = recipients.filter((account) => account !== meta.actor);
    refuseIf(reached.length === 0, 'urge-reaches-nobody');
    const by = meta.unit === undefined ? '办公室' : '单位分管领导';
    const due = dueOn === undefined ? '' : `，期限为${officialDate(dueOn)}`;
    const sentence = `${by}催办：请抓紧${what}（${thing}）${due}。${text}`;
    return [new UrgeSent({ ...about, key, what, link, text: sentence, words: text, by, recipients: reached })];
  },

  evolve({ lastBy }, { actor = '', at = '' }): Urged {
    return { lastBy: { ...lastBy, [actor]: at } };
  },
};
