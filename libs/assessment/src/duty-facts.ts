import type { AwaitedDecisionEvent } from '@app/disclosure/events.js';
import type { Db, Recorded } from '@app/eventing';
import type { LegalCaseEvent } from '@app/legal-review/events.js';
import type { LetterEvent } from '@app/opinion/events.js';
import { amend, forget, note } from './fact.js';

type Told = AwaitedDecisionEvent | LegalCaseEvent | LetterEvent;
type Of<T extends Told['type']> = Recorded<Extract<Told, { type: T }>>;

const DECISIONS = 'decisions-on-time';
const REVIEWS = 'legal-review';
const LETTERS = 'letters-on-time';

/** 执法决定公开: owed from the decision on, by its day. */
export const decisionFacts = {
  DecisionDisclosureAwaited: (event: Of<'DecisionDisclosureAwaited'>, db: Db) => {
    const { legalCaseId, unitId, documentNumber, decidedOn, dueOn } = event.data;
    return note(db, event, {
      ...{ measure: DECISIONS, id: legalCaseId, unitId, from: decidedOn, dueOn, need: 1, have: 0 },
      ...{ label: `执法决定${documentNumber}`, link: `/legal-cases/${legalCaseId}` },
    });
  },
  DecisionDisclosureDated: (event: Of<'DecisionDisclosureDated'>, db: Db) =>
    amend(db, event, { measure: DECISIONS, id: event.data.legalCaseId }, { dueOn: event.data.dueOn }),
  DecisionDisclosureAnswered: (event: Of<'DecisionDisclosureAnswered'>, db: Db) =>
    amend(db, event, { measure: DECISIONS, id: event.data.legalCaseId }, { have: event.data.late ? 0 : 1 }),
};

const roundOf = (of: { legalCaseId: string; round: number }) => ({
  ...({ measure: REVIEWS, id: `${of.legalCaseId}-${of.round}` } as const),
});
const reviewed = (event: Of<'ReviewPassed' | 'ReviewReturned'>, db: Db) =>
  amend(db, event, roundOf(event.data), { have: event.data.late ? 0 : 1 });
const moved = (event: Of<'ReviewMaterialsSupplied' | 'ReviewExtended' | 'ReviewDeadlineMoved'>, db: Db) =>
  amend(db, event, roundOf(event.data), { dueOn: event.data.dueOn });

/** What a case is called, for its rounds to be called by; it counts as nothing itself. */
const caseOf = (legalCaseId: string) => ({ measure: REVIEWS, id: `case-${legalCaseId}` }) as const;

const NAME = `
  update assessment_fact f set label = concat(c.label, '：', f.label) from assessment_fact c
   where f.measure = '${REVIEWS}' and f.id = $1 and c.measure = '${REVIEWS}' and c.id = $2`;

/** 法制审核: each round by its own day. */
export const reviewFacts = {
  LegalCaseRegistered: (event: Of<'LegalCaseRegistered'>, db: Db) => {
    const { legalCaseId, unitId, caseNumber, filedOn } = event.data;
    return note(db, event, { ...caseOf(legalCaseId), unitId, from: filedOn, need: 0, have: 0, label: caseNumber });
  },
  LegalCaseCorrected: (event: Of<'LegalCaseCorrected'>, db: Db) =>
    amend(db, event, caseOf(event.data.legalCaseId), { label: event.data.caseNumber }),
  SubmittedForReview: async (event: Of<'SubmittedForReview'>, db: Db) => {
    const { legalCaseId, unitId, round, submittedOn, dueOn } = event.data;
    await note(db, event, {
      ...{ ...roundOf(event.data), unitId, from: submittedOn, dueOn, need: 1, have: 0 },
      ...{ label: `第${round}次送法制审核`, link: `/legal-cases/${legalCaseId}` },
    });
    await db.query(NAME, [roundOf(event.data).id, caseOf(legalCaseId).id]);
  },
  ReviewMaterialsSupplied: moved,
  ReviewExtended: moved,
  ReviewDeadlineMoved: moved,
  ReviewPassed: reviewed,
  ReviewReturned: reviewed,
};

const letterOf = (of: { opinionId: string; letter: string }) => ({
  ...({ measure: LETTERS, id: `${of.opinionId}-${of.letter}` } as const),
});

/** 监督意见书、决定书: in time until it fell overdue. */
export const letterFacts = {
  LetterDelivered: (event: Of<'LetterDelivered'>, db: Db) => {
    const { opinionId, unitId, documentNumber, deliveredOn } = event.data;
    return note(db, event, {
      ...{ ...letterOf(event.data), unitId, from: deliveredOn, need: 1, have: 1 },
      ...{ label: documentNumber, link: `/opinions/${opinionId}` },
    });
  },
  LetterFellOverdue: (event: Of<'LetterFellOverdue'>, db: Db) => amend(db, event, letterOf(event.data), { have: 0 }),
  LetterWithdrawn: (event: Of<'LetterWithdrawn'>, db: Db) => forget(db, event, [LETTERS], letterOf(event.data).id),
};
