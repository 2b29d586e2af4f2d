import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  ApplyForNaming,
  DeclineNaming,
  EnterDemonstrationCandidate,
  EnterEarlierNaming,
  EntryFacts,
  ExtendDemonstrationPeriod,
  HandInDemonstrationMaterial,
  NameDemonstrationUnit,
  ReturnNamingApplication,
  StartDemonstrationCreation,
  WithdrawDemonstrationCandidate,
  WithdrawDemonstrationMaterial,
} from './commands.js';
import {
  DemonstrationApplicationReturned,
  DemonstrationApplied,
  DemonstrationCandidateEntered,
  DemonstrationCandidateWithdrawn,
  DemonstrationCreationStarted,
  DemonstrationMaterialHandedIn,
  DemonstrationMaterialWithdrawn,
  DemonstrationNamingDeclined,
  DemonstrationPeriodExtended,
  DemonstrationUnitNamed,
  type DemonstrationPointEvent,
  type MaterialStep,
} from './events.js';
import {
  isNamed,
  ofPoint,
  OPEN_STAGES,
  refuseAsker,
  refuseMissing,
  refuseUnlessByUnit,
  type KnownPoint,
  type Point,
  type Stage,
} from './point.rules.js';

type Told = DemonstrationPointEvent[];
/** Before it nobody was named. */
const EARLIEST = '2000-01-01';

function batchOf(facts: EntryFacts | undefined): NonNullable<EntryFacts['batch']> {
  if (!facts?.batch) throw new Rejection('demonstration-batch-not-found');
  refuseIf(!facts.unitKnown, 'demonstration-unit-unknown');
  return facts.batch;
}

/** A unit has the name once, wherever it came from. */
function refuseNamed({ namedIn, registeredNamed = false }: EntryFacts = { unitKnown: false }): void {
  refuseIf(namedIn !== undefined, 'demonstration-named-already', { batch: namedIn ?? '' });
  refuseIf(registeredNamed, 'demonstration-named-already', { batch: '单位名录' });
}

/** What it is on its way to in one batch, it neither begins nor has in another. */
function refuseElsewhere(facts: EntryFacts | undefined): void {
  const batch = facts?.candidateIn;
  refuseIf(batch !== undefined, 'demonstration-candidate-elsewhere', { batch: batch ?? '' });
}

export function enterCandidate({ data }: EnterDemonstrationCandidate, state: Point): Told {
  const { pointId, batchId, unitId, ground, facts } = data;
  refuseIf(state.is !== 'absent', 'demonstration-candidate-entered');
  const { earlier, startBy, applyBy } = batchOf(facts);
  if (earlier || startBy === undefined || applyBy === undefined) throw new Rejection('demonstration-batch-earlier');
  refuseNamed(facts);
  refuseElsewhere(facts);
  return [new DemonstrationCandidateEntered({ pointId, batchId, unitId, startBy, applyBy, ground })];
}

/** 补录: a unit that was named before its batch was kept here. */
export function enterEarlier({ data, meta }: EnterEarlierNaming, state: Point): Told {
  const { pointId, batchId, unitId, documentNumber, namedOn, facts } = data;
  refuseIf(state.is !== 'absent', 'demonstration-candidate-entered');
  refuseIf(!batchOf(facts).earlier, 'demonstration-not-applied');
  const named = facts?.namedIn;
  refuseIf(named !== undefined, 'demonstration-named-already', { batch: named ?? '' });
  refuseElsewhere(facts);
  refuseUnlikely(namedOn, meta.at);
  return [new DemonstrationUnitNamed({ pointId, batchId, unitId, documentNumber, namedOn, earlier: true })];
}

/** A day somebody wrote down of what has happened: a slip of the year is no day. */
function refuseUnlikely(day: string, at: string): void {
  refuseIf(day > dayOf(at), 'demonstration-day-to-come', { day });
  refuseIf(day < EARLIEST, 'demonstration-day-unlikely', { day });
}

const isOpen = (stage: Stage): boolean => OPEN_STAGES.includes(stage);

export function withdraw({ data: { pointId, reason } }: WithdrawDemonstrationCandidate, state: KnownPoint): Told {
  refuseIf(!isOpen(state.is), 'demonstration-not-candidate');
  return [new DemonstrationCandidateWithdrawn({ ...ofPoint(pointId, state), reason })];
}

export function start({ data, meta }: StartDemonstrationCreation, state: KnownPoint): Told {
  const { pointId, meetingOn, documentNumber, arrangement } = data;
  refuseUnlessByUnit(meta);
  refuseIf(state.is !== 'candidate', 'demonstration-creation-started');
  refuseUnlikely(meetingOn, meta.at);
  const late = dayOf(meta.at) > state.startBy;
  const started = { ...ofPoint(pointId, state), meetingOn, documentNumber, arrangement, late };
  return [new DemonstrationCreationStarted(started)];
}

export function extend({ data }: ExtendDemonstrationPeriod, state: KnownPoint): Told {
  const { pointId, applyBy, reason, startBy } = data;
  refuseIf(state.is !== 'candidate' && state.is !== 'creating', 'demonstration-period-over');
  refuseIf(applyBy <= state.applyBy, 'demonstration-period-not-longer', { applyBy: state.applyBy });
  const extended = { ...ofPoint(pointId, state), from: state.applyBy, applyBy, reason };
  const later = startBy !== undefined && state.is === 'candidate' && startBy > state.startBy;
  return [new DemonstrationPeriodExtended({ ...extended, ...(later && { startBy }) })];
}

/** When papers of a step are taken: while the step lasts. */
const TAKEN: Readonly<Record<MaterialStep, readonly Stage[]>> = {
  creation: ['creating'],
  application: ['creating'],
  recheck: ['rechecking'],
  rectification: ['rectifying'],
};

/** Each recheck has papers of its own. */
const ofRecheck = ({ recheck }: KnownPoint) => (recheck === undefined ? {} : { recheckId: recheck.recheckId });

type OfMaterial = HandInDemonstrationMaterial | WithdrawDemonstrationMaterial;

/** The material as the standard calls it. */
function materialOf({ data: { step, code, standard }, meta }: OfMaterial, state: KnownPoint): string {
  refuseUnlessByUnit(meta);
  const material = standard?.materials.find((one) => one.step === step && one.code === code);
  if (!material) throw new Rejection('demonstration-material-unknown', { code });
  refuseIf(state.is === 'candidate', 'demonstration-not-started');
  const reported = step === 'recheck' && state.recheck?.ready === true;
  refuseIf(reported || !TAKEN[step].includes(state.is), 'demonstration-step-over', { material: material.name });
  return material.name;
}

export function handIn(command: HandInDemonstrationMaterial, state: KnownPoint): Told {
  const material = materialOf(command, state);
  const { pointId, step, code, fileId, name = '' } = command.data;
  const paper = { step, code, material, fileId, name, ...ofRecheck(state) };
  return [new DemonstrationMaterialHandedIn({ ...ofPoint(pointId, state), ...paper })];
}

export function takeBack(command: WithdrawDemonstrationMaterial, state: KnownPoint): Told {
  const material = materialOf(command, state);
  const { pointId, step, code, reason } = command.data;
  const there = state.materials.some((one) => one.step === step && one.code === code);
  refuseIf(!there, 'demonstration-material-not-there', { material });
  const paper = { step, code, material, reason, ...ofRecheck(state) };
  return [new DemonstrationMaterialWithdrawn({ ...ofPoint(pointId, state), ...paper })];
}

export function apply({ data: { pointId, statement, standard }, meta }: ApplyForNaming, state: KnownPoint): Told {
  refuseUnlessByUnit(meta);
  refuseIf(state.is === 'candidate', 'demonstration-not-started');
  refuseIf(state.is !== 'creating', 'demonstration-applied-already');
  refuseMissing(standard, ['creation', 'application'], state);
  const on = dayOf(meta.at);
  const late = on > state.applyBy;
  return [new DemonstrationApplied({ ...ofPoint(pointId, state), statement, late, askedBy: meta.actor, on })];
}

/** What the office does with an application, never by whoever applied. */
function refuseUnlessApplied(
  command: ReturnNamingApplication | NameDemonstrationUnit | DeclineNaming,
  state: KnownPoint,
) {
  refuseAsker(command.meta, state);
  refuseIf(isNamed(state), 'demonstration-named-already', { batch: '本批次' });
  refuseIf(state.is !== 'applied', 'demonstration-not-applied');
}

export function sendBack(command: ReturnNamingApplication, state: KnownPoint): Told {
  refuseUnlessApplied(command, state);
  const { pointId, reason, applyBy } = command.data;
  refuseIf(applyBy < dayOf(command.meta.at), 'demonstration-day-past', { day: applyBy });
  return [new DemonstrationApplicationReturned({ ...ofPoint(pointId, state), reason, applyBy })];
}

export function name(command: NameDemonstrationUnit, state: KnownPoint): Told {
  refuseUnlessApplied(command, state);
  const { pointId, documentNumber, namedOn, facts } = command.data;
  refuseIf(facts?.unitKnown === false, 'demonstration-unit-unknown');
  const named = facts?.namedIn;
  refuseIf(named !== undefined, 'demonstration-named-already', { batch: named ?? '' });
  refuseIf(namedOn > dayOf(command.meta.at), 'demonstration-day-to-come', { day: namedOn });
  const { appliedOn = '' } = state;
  refuseIf(namedOn < appliedOn, 'demonstration-naming-day', { namedOn, appliedOn });
  return [new DemonstrationUnitNamed({ ...ofPoint(pointId, state), documentNumber, namedOn, earlier: false })];
}

export function decline(command: DeclineNaming, state: KnownPoint): Told {
  refuseUnlessApplied(command, state);
  const { pointId, reason } = command.data;
  return [new DemonstrationNamingDeclined({ ...ofPoint(pointId, state), reason })];
}
