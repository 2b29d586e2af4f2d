import { refuseIf } from '@app/eventing/rejection.js';
import type { FileExamPaper, ScoreExam } from './commands.js';
import { ExamPaperFiled, ExamScored, type TrainingSessionEvent } from './events.js';
import { isHalves } from './hours.rules.js';
import { attended, entryOf, refuseUnless, type KnownSession } from './session.rules.js';

const of = (sessionId: string, { unitId }: KnownSession) => ({ sessionId, ...(unitId !== undefined && { unitId }) });

/** The paper that is written at the end of a session; its marks stand once somebody was scored. */
export function fileExam({ data }: FileExamPaper, state: KnownSession): TrainingSessionEvent[] {
  const { sessionId, title, fullMark, passMark, fileId } = data;
  refuseUnless(state, 'arranged', 'signed', 'closed');
  refuseIf(Object.keys(state.scores).length > 0, 'exam-scored-already');
  for (const mark of [fullMark, passMark]) refuseIf(!isHalves(mark), 'exam-mark-not-halves', { mark });
  refuseIf(passMark > fullMark, 'exam-pass-beyond-full', { passMark, fullMark });
  return [new ExamPaperFiled({ ...of(sessionId, state), title, fullMark, passMark, fileId })];
}

/** Of those who attended, in whole or half points of the paper; another score than before says why. */
export function scoreExam({ data }: ScoreExam, state: KnownSession): TrainingSessionEvent[] {
  const { sessionId, scores, reason } = data;
  const { fullMark } = state;
  refuseUnless(state, 'arranged', 'signed', 'closed');
  refuseIf(fullMark === undefined, 'exam-without-paper');
  refuseIf(new Set(scores.map(({ officerId }) => officerId)).size < scores.length, 'exam-scored-twice');
  for (const { officerId, score } of scores) {
    attended(state, officerId);
    refuseIf(score < 0 || score > (fullMark ?? 0), 'exam-score-out-of-range', { score, fullMark: fullMark ?? 0 });
    refuseIf(!isHalves(score), 'exam-score-not-halves', { score });
  }
  const news = scores.filter(({ officerId, score }) => entryOf(state.scores, officerId) !== score);
  const again = news.some(({ officerId }) => entryOf(state.scores, officerId) !== undefined);
  refuseIf(again && reason === undefined, 'exam-rescored-without-reason');
  if (news.length === 0) return [];
  return [new ExamScored({ ...of(sessionId, state), scores: news, ...(reason !== undefined && { reason }) })];
}
