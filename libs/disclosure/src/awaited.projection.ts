import { dayOf } from '@app/calendar';
import { projection } from '@app/eventing';
import type { LegalCaseCorrected, LegalCaseRegistered } from '@app/legal-review/events.js';
import type { AwaitedDecisionEvent } from './events.js';

const NOTE = `
  insert into disclosure_case (legal_case_id, kind) values ($1, $2)
  on conflict (legal_case_id) do update set kind = excluded.kind`;

/** Of what kind the cases are that may be decided: it says by when the decision is to be shown. */
export const disclosureCases = projection<LegalCaseRegistered | LegalCaseCorrected>('disclosure_case', {
  LegalCaseRegistered: ({ data: { legalCaseId, kind } }, db) => db.query(NOTE, [legalCaseId, kind]),
  LegalCaseCorrected: ({ data: { legalCaseId, kind } }, db) => db.query(NOTE, [legalCaseId, kind]),
});

/** Decisions the public waits for since their case was decided. */
export const awaitedDecisions = projection<AwaitedDecisionEvent>('disclosure_awaited', {
  DecisionDisclosureAwaited: ({ data }, db) => {
    const { legalCaseId, unitId, documentNumber, kind, decidedOn, dueOn, workingDays } = data;
    return db.query(
      `insert into disclosure_awaited (legal_case_id, unit_id, document_number, kind, decided_on, due_on, working_days)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [legalCaseId, unitId, documentNumber, kind, decidedOn, dueOn ?? null, workingDays ?? null],
    );
  },
  DecisionDisclosureDated: ({ data: { legalCaseId, dueOn } }, db) =>
    db.query('update disclosure_awaited set due_on = $2 where legal_case_id = $1', [legalCaseId, dueOn]),
  DecisionDisclosureAnswered: ({ data: { legalCaseId, code }, at }, db) =>
    db.query('update disclosure_awaited set answered_on = $2, code = $3 where legal_case_id = $1', [
      ...[legalCaseId, dayOf(at), code],
    ]),
});
