import { dayOf, officialDate } from '@app/calendar';
import { Rejection } from '@app/eventing';
import { agenda, type Act, type TimedAct } from './agenda.js';
import type { LivedPast } from './lived-past.js';

/** Performs all acts in the order of time; says every tenth of the way where in the story it stands. */
export async function live(
  past: LivedPast,
  acts: readonly Act[],
  today: string,
  report: (line: string) => void = () => undefined,
): Promise<void> {
  let done = 0;
  for (const together of agenda(acts, today)) {
    const last = together.at(-1)!;
    await past.moveTo(last.at);
    await Promise.all(together.map((act) => perform(past, act)));
    const before = tenths(done, acts);
    done += together.length;
    if (tenths(done, acts) > before) report(`装入演示数据 ${tenths(done, acts) * 10}%：${inWords(last)}`);
  }
}

const tenths = (done: number, acts: readonly Act[]): number => Math.floor((done * 10) / acts.length);

const inWords = ({ at, does }: TimedAct): string => `${officialDate(dayOf(at))}，${does}`;

/** A story that a rule refuses is a fault of the story. */
async function perform(past: LivedPast, act: TimedAct): Promise<void> {
  try {
    await act.perform(past.moment(act));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new Error(`The story is refused: ${inWords(act)}: ${error.code} ${JSON.stringify(error.facts)}`, {
      cause: error,
    });
  }
}
