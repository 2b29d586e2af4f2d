import type { Decider } from '@app/eventing/decider.js';
import { refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { DemonstrationPointCommand, EnterDemonstrationCandidate, EnterEarlierNaming } from './commands.js';
import * as creation from './creation.rules.js';
import type { DemonstrationCandidateEntered, DemonstrationPointEvent } from './events.js';
import type { KnownPoint, Point, Recheck } from './point.rules.js';
import * as recheck from './recheck.rules.js';
import { check, raisedMark } from './self-check.rules.js';

/** 示范点: one unit in one batch, from candidate to named, and as long as it keeps the name. */
export const demonstrationPoint: Decider<DemonstrationPointCommand, DemonstrationPointEvent, Point> = {
  name: 'demonstration-point',
  initial: { is: 'absent' },
  stream: ({ data }) => `demonstration-point-${data.pointId}`,

  decide(command, state) {
    if (command.type === 'EnterDemonstrationCandidate') return creation.enterCandidate(command, state);
    if (command.type === 'EnterEarlierNaming') return creation.enterEarlier(command, state);
    if (state.is === 'absent') throw new Rejection('demonstration-point-not-found');
    refuseUnlessOwn(command.meta, state.unitId);
    return carryOn(command, state);
  },

  evolve(state, event): Point {
    if (state.is === 'absent') return begun(event) ?? state;
    return moved(state, event);
  },
};

type Later = Exclude<DemonstrationPointCommand, EnterDemonstrationCandidate | EnterEarlierNaming>;

/** What each command leads to at a point. */
const DEEDS: {
  readonly [T in Later['type']]: (command: Extract<Later, { type: T }>, state: KnownPoint) => DemonstrationPointEvent[];
} = {
  WithdrawDemonstrationCandidate: creation.withdraw,
  StartDemonstrationCreation: creation.start,
  ExtendDemonstrationPeriod: creation.extend,
  HandInDemonstrationMaterial: creation.handIn,
  WithdrawDemonstrationMaterial: creation.takeBack,
  ApplyForNaming: creation.apply,
  ReturnNamingApplication: creation.sendBack,
  NameDemonstrationUnit: creation.name,
  DeclineNaming: creation.decline,
  CheckDemonstrationStandard: check,
  OpenDemonstrationRecheck: recheck.openRecheck,
  ReportRecheckReady: recheck.reportReady,
  JudgeDemonstrationRecheck: recheck.judge,
  ReportDemonstrationRectified: recheck.reportRectified,
  RevokeDemonstration: recheck.revoke,
};

const carryOn = (command: Later, state: KnownPoint): DemonstrationPointEvent[] =>
  (DEEDS[command.type] as (command: Later, state: KnownPoint) => DemonstrationPointEvent[])(command, state);

const fresh = ({ batchId, unitId }: { readonly batchId: string; readonly unitId: string }) => ({
  ...{ batchId, unitId, materials: [], askers: [], raised: [] },
});

function begun({ type, data }: DemonstrationPointEvent): KnownPoint | undefined {
  if (type === 'DemonstrationCandidateEntered') {
    const { startBy, applyBy } = data;
    return { ...fresh(data), is: 'candidate', startBy, applyBy };
  }
  if (type !== 'DemonstrationUnitNamed') return undefined;
  return { ...fresh(data), is: 'named', startBy: '', applyBy: '', namedOn: data.namedOn };
}

type After = Exclude<DemonstrationPointEvent, DemonstrationCandidateEntered>;

const asked = (state: KnownPoint, askedBy: string): KnownPoint => ({
  ...state,
  askers: [...new Set([...state.askers, askedBy])],
});
const rechecked = (state: KnownPoint, more: Partial<Recheck>): KnownPoint =>
  state.recheck ? { ...state, recheck: { ...state.recheck, ...more } } : state;
const other = (state: KnownPoint, { step, code }: { readonly step: string; readonly code: string }) =>
  state.materials.filter((one) => one.step !== step || one.code !== code);
const withoutRecheck = (state: KnownPoint): KnownPoint => {
  const left = { ...state };
  delete left.recheck;
  return left;
};

/** What each event makes of a point. */
const MOVES: { readonly [T in After['type']]: (state: KnownPoint, event: Extract<After, { type: T }>) => KnownPoint } =
  {
    DemonstrationCandidateWithdrawn: (state) => ({ ...state, is: 'withdrawn' }),
    DemonstrationCreationStarted: (state) => ({ ...state, is: 'creating' }),
    DemonstrationPeriodExtended: (state, { data: { applyBy, startBy = state.startBy } }) => ({
      ...state,
      ...{ startBy, applyBy },
    }),
    DemonstrationMaterialHandedIn: (state, { data: { step, code } }) => ({
      ...state,
      materials: [...other(state, { step, code }), { step, code }],
    }),
    DemonstrationMaterialWithdrawn: (state, { data }) => ({ ...state, materials: other(state, data) }),
    DemonstrationApplied: (state, { data: { askedBy, on } }) => ({
      ...asked(state, askedBy),
      ...{ is: 'applied', ...(on !== undefined && { appliedOn: on }) },
    }),
    DemonstrationApplicationReturned: (state, { data: { applyBy } }) => ({ ...state, is: 'creating', applyBy }),
    DemonstrationUnitNamed: (state, { data: { namedOn } }) => ({ ...state, is: 'named', namedOn }),
    DemonstrationNamingDeclined: (state) => ({ ...state, is: 'declined' }),
    DemonstrationSelfChecked: (state) => state,
    DemonstrationShortfallFound: (state, { data: { campaignId, code } }) => ({
      ...state,
      raised: [...state.raised, raisedMark(campaignId, code)],
    }),
    // Each recheck has papers of its own.
    DemonstrationRecheckOpened: (state, { data: { recheckId, readyBy, dueOn } }) => ({
      ...state,
      is: 'rechecking',
      materials: state.materials.filter(({ step }) => step !== 'recheck' && step !== 'rectification'),
      recheck: { recheckId, readyBy, dueOn, ready: false },
    }),
    DemonstrationRecheckPrepared: (state, { data }) => rechecked(asked(state, data.askedBy), { ready: true }),
    DemonstrationRecheckJudged: (state, { data: { result, rectifyBy } }) =>
      result === 'rectify' && rectifyBy !== undefined
        ? { ...rechecked(state, { rectifyBy }), is: 'rectifying' }
        : { ...withoutRecheck(state), is: 'named' },
    DemonstrationRectificationReported: (state, { data }) => ({ ...asked(state, data.askedBy), is: 'rectified' }),
    DemonstrationRevoked: (state) => ({ ...withoutRecheck(state), is: 'revoked' }),
  };

function moved(state: KnownPoint, event: DemonstrationPointEvent): KnownPoint {
  if (event.type === 'DemonstrationCandidateEntered') return state;
  return (MOVES[event.type] as (state: KnownPoint, event: After) => KnownPoint)(state, event);
}
