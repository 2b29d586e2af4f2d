import type { Check, CheckAnswer } from './sheet';
import { showsProblem } from './sheet';

/** What stands in the form of one check. */
export interface GivenAnswer {
  answer?: CheckAnswer;
  note: string;
  reason: string;
}

export const givenIn = ({ answer, note, reason }: Check): GivenAnswer => ({
  answer,
  note: note ?? '',
  reason: reason ?? '',
});

/** What is sent, and so what counts as a change: blanks around a note do not, nor a reason that is no longer asked for. */
export const bodyOf = ({ answer, note, reason }: GivenAnswer) => ({
  answer,
  note: note.trim(),
  ...(answer === 'not-applicable' ? { reason: reason.trim() } : {}),
});

export const sameAnswer = (a: GivenAnswer, b: GivenAnswer): boolean =>
  JSON.stringify(bodyOf(a)) === JSON.stringify(bodyOf(b));

/** What an answer still lacks before it can be kept. */
export function lackOf(given: GivenAnswer): string | undefined {
  const { answer, note, reason } = bodyOf(given);
  if (answer === undefined) return '请选择自查结果';
  if (showsProblem(answer) && note === '') return '请写明情况';
  if (answer === 'not-applicable' && !reason) return '请写明不适用的理由';
  return undefined;
}
