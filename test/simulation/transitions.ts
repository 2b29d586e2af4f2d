/**
 * What may happen to a thing, said once more and independently of the deciders: from which states an event may come, and
 * to which it leads. `=`: where it stood.
 */
export interface Machine {
  readonly begins: string;
  readonly moves: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>>;
}

const UNFINISHED = ['reported', 'claimed', 'planned', 'in-progress', 'returned', 'reopened'];

export const ISSUE: Machine = {
  begins: 'absent',
  moves: {
    IssueReported: { from: ['absent'], to: 'reported' },
    IssueClaimed: { from: ['reported'], to: 'claimed' },
    RectificationPlanned: { from: ['claimed', 'planned', 'in-progress', 'returned', 'reopened'], to: 'planned?' },
    RectificationStarted: { from: ['planned', 'returned', 'reopened'], to: 'in-progress' },
    RectificationSubmitted: { from: ['in-progress', 'returned'], to: 'submitted' },
    RectificationReturned: { from: ['submitted'], to: 'returned' },
    IssueClosed: { from: ['submitted'], to: 'closed' },
    IssueReopened: { from: ['closed'], to: 'reopened' },
    ExtensionRequested: { from: UNFINISHED, to: '=' },
    ExtensionGranted: { from: UNFINISHED, to: '=' },
    ExtensionRefused: { from: UNFINISHED, to: '=' },
    IssueFellOverdue: { from: UNFINISHED, to: '=' },
    IssueMerged: { from: UNFINISHED, to: 'merged' },
  },
};

export const MATERIAL: Machine = {
  begins: 'awaited',
  moves: {
    MaterialSubmitted: { from: ['awaited', 'returned'], to: 'submitted' },
    MaterialReturned: { from: ['submitted'], to: 'returned' },
    MaterialAccepted: { from: ['submitted'], to: 'accepted' },
  },
};

const OPEN_SHEET = ['open'];

export const SHEET: Machine = {
  begins: 'open',
  moves: {
    CheckAnswered: { from: OPEN_SHEET, to: '=' },
    EvidenceAttached: { from: OPEN_SHEET, to: '=' },
    EvidenceWithdrawn: { from: OPEN_SHEET, to: '=' },
    NoIssuesSigned: { from: OPEN_SHEET, to: '=' },
    SelfInspectionSignedOff: { from: OPEN_SHEET, to: 'signed-off' },
    SelfInspectionReturned: { from: ['signed-off'], to: 'open' },
  },
};

export const INSPECTION: Machine = {
  begins: 'absent',
  moves: {
    InspectionAssigned: { from: ['absent'], to: 'assigned' },
    VisitRecorded: { from: ['assigned', 'visited'], to: 'visited' },
    InspectionSigned: { from: ['visited', 'signed'], to: 'signed' },
    InspectionConcluded: { from: ['signed'], to: 'concluded' },
  },
};

export const RECHECK: Machine = {
  begins: 'absent',
  moves: {
    RecheckAssigned: { from: ['absent'], to: 'assigned' },
    RecheckReassigned: { from: ['assigned'], to: '=' },
    RecheckCalledOff: { from: ['assigned'], to: 'over' },
    RecheckExcused: { from: ['assigned'], to: 'over' },
    RecheckPassed: { from: ['assigned'], to: 'over' },
    RecheckFailed: { from: ['assigned'], to: 'over' },
  },
};

const CORRECTED_IN = ['registered', 'unnecessary', 'necessary', 'returned', 'sent-back'];
const TO_BE_TESTED = ['registered', 'unnecessary'];
const UNDER_REVIEW = ['in-review', 'supplementing'];

/** 先审核，后讨论，再决定. */
export const CASE: Machine = {
  begins: 'absent',
  moves: {
    LegalCaseRegistered: { from: ['absent'], to: 'registered' },
    LegalCaseCorrected: { from: CORRECTED_IN, to: '=' },
    LegalCaseDropped: { from: [...CORRECTED_IN, ...UNDER_REVIEW, 'passed', 'approved'], to: 'dropped' },
    ReviewFoundNecessary: { from: TO_BE_TESTED, to: 'necessary' },
    ReviewFoundUnnecessary: { from: TO_BE_TESTED, to: 'unnecessary' },
    SubmittedForReview: { from: ['necessary', 'returned', 'sent-back'], to: 'in-review' },
    ReviewMaterialsRequested: { from: ['in-review'], to: 'supplementing' },
    ReviewMaterialsSupplied: { from: ['supplementing'], to: 'in-review' },
    ReviewExtended: { from: ['in-review'], to: '=' },
    ReviewDeadlineMoved: { from: UNDER_REVIEW, to: '=' },
    ReviewPassed: { from: ['in-review'], to: 'passed' },
    ReviewReturned: { from: ['in-review'], to: 'returned' },
    DiscussionApproved: { from: ['passed'], to: 'approved' },
    DiscussionSentBack: { from: ['passed'], to: 'sent-back' },
    CaseDecided: { from: ['unnecessary', 'approved'], to: 'decided' },
  },
};

const BEFORE_ITS_END = ['scoring', 'differing', 'scored', 'told', 'objected', 'settled'];

/** 两人独立评查，意见不一致的由第三人评查，告知、异议、裁定、定卷. */
export const SCORED_FILE: Machine = {
  begins: 'absent',
  moves: {
    FileScoringOpened: { from: ['absent'], to: 'scoring' },
    ScorerAssigned: { from: ['scoring', 'differing'], to: '=' },
    ScorerRecused: { from: ['scoring', 'differing'], to: '=' },
    ScorerFoundUnavailable: { from: ['scoring', 'differing'], to: '=' },
    ScoresHandedIn: { from: ['scoring', 'differing'], to: '=' },
    ScorersDiffered: { from: ['scoring'], to: 'differing' },
    FileScored: { from: ['scoring', 'differing'], to: 'scored' },
    ScoreTold: { from: ['scored'], to: 'told' },
    ScoreAccepted: { from: ['told'], to: '=' },
    ScoreObjected: { from: ['told'], to: 'objected' },
    ScoreObjectionRuled: { from: ['objected'], to: '=' },
    ScoringDeadlineMoved: { from: ['told', 'objected'], to: '=' },
    ScoreSettled: { from: ['told', 'objected'], to: 'settled' },
    CaseFindingRaised: { from: ['settled'], to: '=' },
    FileScoringClosed: { from: BEFORE_ITS_END, to: 'closed' },
  },
};

/** The state an event leads to; none when it may not come where the thing stands. */
export function moved({ moves }: Machine, state: string, type: string): string | undefined {
  const move = moves[type];
  if (!move) return state;
  if (!move.from.includes(state)) return undefined;
  if (move.to === 'planned?') return state === 'claimed' ? 'planned' : state;
  return move.to === '=' ? state : move.to;
}
