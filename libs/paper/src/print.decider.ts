import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { PrintCommand } from './commands.js';
import { DocumentPrinted, type PrintEvent } from './events.js';
import { refuseForeign, seriesOf } from './kind.rules.js';

/** The latest version of a series. */
interface Printed {
  readonly version: number;
  readonly sha256?: string;
}

/** 打印: a version for every change of the contents, and none for the same again. */
export const print: Decider<PrintCommand, PrintEvent, Printed> = {
  name: 'print',
  initial: { version: 0 },
  stream: ({ data }) => seriesOf(data),

  decide({ data: { made, ...subject }, meta }, state) {
    refuseForeign(subject, meta);
    if (!made) throw new Rejection('nothing-to-print');
    if (made.sha256 === state.sha256) return [];
    // Somebody else printed another version since this one was written.
    refuseIf(made.version !== state.version + 1, 'print-overtaken');
    return [new DocumentPrinted({ ...subject, ...made })];
  },

  evolve: (_, { data: { version, sha256 } }) => ({ version, sha256 }),
};
