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
  const timed = agenda(acts, today);
  for (const [done, act] of timed.entries()) {
    await past.moveTo(act.at);
    await perform(past, act);
    const percent = Math.floor(((done + 1) * 10) / timed.length) * 10;
    if (percent > Math.floor((done * 10) / timed.length) * 10) report(`装入演示数据 ${percent}%：${inWords(act)}`);
  }
}

const inWords = ({ at, does }: TimedAct): string => `${officialDate(dayOf(at))}，${does}`;

/** A story that a rule refuses is a fault of the story. */
async function perform(past: LivedPast, act: TimedAct): Promise<void> {
  try {
    await act.perform(past);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new Error(`The story is refused: ${inWords(act)}: ${error.code} ${JSON.stringify(error.facts)}`, {
      cause: error,
    });
  }
}
