import { refuseIf } from '@app/eventing/rejection.js';
import type { ConcludeInspection, RecordUnitStatement, SignInspection } from './commands.js';
import {
  InspectionConcluded,
  InspectionSigned,
  UnitStatementRecorded,
  type Hindrance,
  type InspectionEvent,
} from './events.js';
import { contentHash, type Open } from './standing.rules.js';
import { refuseUnready, refuseUnvisited, unanswered, type Acting } from './visit.decider.js';

/** Why it came to nothing in the end; a later visit may have gone better. */
const hindered = ({ visits }: Pick<Open, 'visits'>): Hindrance | undefined => visits.at(-1)?.hindrance;

/** Who speaks was there by a letter that names him, and waits like everybody while a recusal is open; of old there were no letters. */
function refuseOutsiders(acting: Acting): void {
  refuseUnvisited(acting);
  if (acting.notice) refuseUnready(acting);
}

export function sign({ data }: SignInspection, acting: Acting): InspectionEvent[] {
  refuseOutsiders(acting);
  refuseIf(acting.signedBy.includes(acting.by), 'already-signed');
  const entry = hindered(acting) ? undefined : unanswered(acting);
  refuseIf(entry !== undefined, 'checklist-incomplete', { entry: entry ?? '' });
  const hash = contentHash(acting);
  refuseIf(data.contentHash !== undefined && data.contentHash !== hash, 'record-changed');
  return [new InspectionSigned({ ...acting.of, supervisorId: acting.by, contentHash: hash })];
}

/** 当事人签字; 拒绝签字的，注明理由. */
export function recordStatement({ data }: RecordUnitStatement, acting: Acting): InspectionEvent[] {
  const { signed, person, reason = '', witness = '', evidence } = data;
  refuseOutsiders(acting);
  refuseIf(!signed && reason.trim() === '', 'statement-without-reason');
  const said = { signed, person, evidence, ...(reason && { reason }), ...(witness && { witness }) };
  return [
    new UnitStatementRecorded({ ...acting.of, supervisorId: acting.by, ...said, contentHash: contentHash(acting) }),
  ];
}

export function conclude(
  { data: { result, explanation = '' } }: ConcludeInspection,
  acting: Acting,
): InspectionEvent[] {
  const { findings, supervisors, signedBy, statement } = acting;
  const missing = supervisors.filter((id) => !signedBy.includes(id)).length;
  refuseIf(missing > 0, 'signatures-missing', { missing });
  refuseOutsiders(acting);
  const [hindrance, hash] = [hindered(acting), contentHash(acting)];
  const said = hindrance ?? (findings.length > 0 ? 'problems-found' : 'no-problem-found');
  refuseIf(result !== said, hindrance ? 'result-contradicts-visit' : 'result-contradicts-findings', {
    findings: findings.length,
  });
  refuseIf(hindrance === undefined && statement !== hash, 'unit-statement-missing');
  refuseIf(hindrance !== undefined && explanation.trim() === '', 'result-without-explanation');
  const why = explanation && { explanation };
  return [new InspectionConcluded({ ...acting.of, result, findings: findings.length, ...why, contentHash: hash })];
}
