import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { OfficeNumberCommand } from './commands.js';
import { OutsideNumberRegistered, type OfficeNumberEvent } from './events.js';

export const documentNumberOf = (prefix: string, year: number, number: number): string =>
  `${prefix}〔${year}〕${number}号`;

/** 发文登记: papers of the same series that were issued outside this system fill gaps or take the next number. */
export const officeNumber: Decider<OfficeNumberCommand, OfficeNumberEvent, null> = {
  name: 'office-number',
  initial: null,
  stream: ({ data: { prefix, year } }) => `office-number-${prefix}-${year}`,

  decide({ data: { next = 1, taken, ...asked }, meta }) {
    const { prefix, year, number, issuedOn } = asked;
    refuseIf(issuedOn > dayOf(meta.at) || !issuedOn.startsWith(`${year}-`), 'outside-number-day-unfit', { year });
    if (taken !== undefined) throw new Rejection('outside-number-taken', { title: taken });
    refuseIf(number > next, 'office-notice-number-out-of-sequence', { number, next, prefix, year });
    return [new OutsideNumberRegistered({ ...asked, documentNumber: documentNumberOf(prefix, year, number) })];
  },

  evolve: () => null,
};
