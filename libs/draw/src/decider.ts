import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { exchangeObject, exchangeSupervisor, type Changing } from './change.rules.js';
import type { DrawCommand, FreezeDraw, PreparationCommand, PublishDraw, SeedCommand, VoidDraw } from './commands.js';
import { DrawPublished, DrawVoided, type DrawEvent, type PartyReleased, type RevealCommitted } from './events.js';
import type { DrawResult } from './execute.rules.js';
import { freeze } from './freeze.rules.js';
import { contributionsOf, withSource, type Frozen, type SourceEvent } from './hold.rules.js';
import { awaitSources, findOverdue, type Noticed } from './moments.rules.js';
import { refuseFalseSecret } from './pepper.rules.js';
import { changePreparation, moved, prepare, prepared, type Preparation } from './preparation.rules.js';
import { replaceObject, replaceSupervisor, standingOf, type Replacement, type Standing } from './replace.rules.js';
import type { Rows } from './rows.rules.js';
import { enterSource } from './sources.rules.js';

type Held = Frozen & Noticed & { readonly result: DrawResult; readonly standing: Standing; readonly changes: number };

export type Draw =
  | { readonly is: 'absent' }
  | { readonly is: 'preparing'; readonly preparation: Preparation }
  | { readonly is: 'lapsed' }
  | { readonly is: 'sealed'; readonly rows: Rows; readonly preparation?: Preparation }
  | ({ readonly is: 'frozen' } & Frozen & Noticed)
  | ({ readonly is: 'executed' } & Held)
  | ({ readonly is: 'published' } & Held)
  | { readonly is: 'infeasible' }
  | { readonly is: 'voided' };

type Deciding = {
  [T in DrawCommand['type']]: (command: Extract<DrawCommand, { type: T }>, state: Draw) => DrawEvent[];
};
type Evolving = { [T in DrawEvent['type']]: (state: Draw, event: Extract<DrawEvent, { type: T }>) => Draw };

const deciding: Deciding = {
  PrepareDraw: (command, state) => {
    refuseIf(state.is !== 'absent', 'draw-already-prepared');
    return prepare(command);
  },
  CommitReveal: onPreparation,
  ReleaseParty: onPreparation,
  LapsePreparation: onPreparation,
  FreezeDraw: freezeOnce,
  ThrowDice: seed,
  EnterLottery: seed,
  EnterBeacon: seed,
  RevealSecret: seed,
  MissReveals: seed,
  AwaitSources: (command, state) => (state.is === 'frozen' ? awaitSources(command, state) : []),
  FindOverdueDraw: (command, state) =>
    state.is === 'frozen' || state.is === 'executed' ? findOverdue(command, state) : [],
  PublishDraw: (command, state) => publish(command, held(state)),
  VoidDraw: annul,
  ReplaceSupervisor: (command, state) => exchangeSupervisor(command, changing(held(state))),
  ReplaceObject: (command, state) => exchangeObject(command, changing(held(state))),
};

const onward = (state: Draw, event: RevealCommitted | PartyReleased): Draw =>
  state.is === 'preparing' ? { ...state, preparation: moved(state.preparation, event) } : state;

const evolving: Evolving = {
  DrawPrepared: (_, { data }) => ({ is: 'preparing', preparation: prepared(data) }),
  RevealCommitted: onward,
  PartyReleased: onward,
  PreparationLapsed: () => ({ is: 'lapsed' }),
  RollsSealed: (state, { data: { rows } }) => ({ ...(state.is === 'preparing' ? state : {}), is: 'sealed', rows }),
  DrawFrozen: (state, { data }) => {
    if (state.is !== 'sealed') return state;
    const { rows, preparation } = state;
    const given = data.manifest.contributions.map(() => undefined);
    return { is: 'frozen', rows, freeze: data, parties: preparation?.prepared.parties ?? [], given };
  },
  DiceThrown: entered,
  LotteryEntered: entered,
  BeaconEntered: entered,
  RevealMade: entered,
  RevealMissed: entered,
  SourcesAwaited: (state) => (state.is === 'frozen' ? { ...state, awaited: true } : state),
  DrawOverdue: (state) => (state.is === 'frozen' || state.is === 'executed' ? { ...state, overdue: true } : state),
  DrawInfeasible: () => ({ is: 'infeasible' }),
  DrawVoided: () => ({ is: 'voided' }),
  DrawExecuted: (state, { data: { result } }) =>
    state.is === 'frozen' ? { ...state, is: 'executed', result, standing: standingOf(result), changes: 0 } : state,
  DrawPublished: (state) => (state.is === 'executed' ? { ...state, is: 'published' } : state),
  SupervisorReplaced: (state, { data }) =>
    changed(state, ({ draw, standing }) => replaceSupervisor(draw, standing, data)),
  ObjectReplaced: (state, { data }) => changed(state, ({ draw, standing }) => replaceObject(draw, standing, data.out)),
};

/** 双随机抽查: (prepare →) freeze → enter the seed → execute → publish, once; a void or a shortage ends it for good. */
export const draw: Decider<DrawCommand, DrawEvent, Draw> = {
  name: 'draw',
  initial: { is: 'absent' },
  stream: ({ data }) => `draw-${data.drawId}`,
  decide: (command, state) =>
    (deciding[command.type] as (command: DrawCommand, state: Draw) => DrawEvent[])(command, state),
  evolve: (state, event) => (evolving[event.type] as (state: Draw, event: DrawEvent) => Draw)(state, event),
};

type Executed = Extract<Draw, { is: 'executed' | 'published' }>;

const changing = ({ is, freeze: { manifest }, rows, result, standing, changes }: Executed): Changing => ({
  published: is === 'published',
  draw: { manifest, rows, result },
  standing,
  changes,
});

function entered(state: Draw, event: SourceEvent): Draw {
  return state.is === 'frozen' ? withSource(state, event) : state;
}

/** A replacement that was recorded is made again: the standing follows from the events alone. */
function changed(state: Draw, replace: (changing: Changing) => Replacement): Draw {
  if (state.is !== 'executed' && state.is !== 'published') return state;
  const replacement = replace(changing(state));
  return replacement.found ? { ...state, standing: replacement.standing, changes: state.changes + 1 } : state;
}

/** The draw once it has a result; refuses with why it has none. */
function held(state: Draw): Executed {
  if (state.is === 'executed' || state.is === 'published') return state;
  refuseEnded(state);
  throw new Rejection('draw-not-executed');
}

function refuseEnded(state: Draw): void {
  refuseIf(state.is === 'absent', 'draw-not-found');
  refuseIf(state.is === 'voided', 'draw-voided');
  refuseIf(state.is === 'infeasible', 'draw-infeasible');
  refuseIf(state.is === 'lapsed', 'preparation-lapsed');
}

/** Its deadline's job may come when there is nothing to lapse any more. */
function onPreparation(command: Exclude<PreparationCommand, { type: 'PrepareDraw' }>, state: Draw): DrawEvent[] {
  if (state.is === 'preparing') return changePreparation(command, state.preparation);
  if (command.type === 'LapsePreparation') return [];
  refuseEnded(state);
  throw new Rejection('draw-already-frozen');
}

function freezeOnce({ data: { locked, ...plan }, meta }: FreezeDraw, state: Draw): DrawEvent[] {
  refuseIf(Boolean(plan.prepared) && state.is === 'absent', 'preparation-not-found');
  refuseIf(state.is === 'lapsed', 'preparation-lapsed');
  refuseIf(state.is !== 'absent' && state.is !== 'preparing', 'draw-already-frozen');
  if (!locked) throw new Error('FreezeDraw came to the decider without the lists');
  return freeze(plan, locked, meta, state.is === 'preparing' ? state.preparation : undefined);
}

function seed(command: SeedCommand, state: Draw): DrawEvent[] {
  if (state.is === 'frozen') return enterSource(command, state);
  if (command.type === 'MissReveals') return [];
  refuseIf(state.is === 'absent', 'draw-not-found');
  refuseIf(state.is === 'voided', 'draw-voided');
  refuseIf(state.is === 'preparing' || state.is === 'lapsed', 'draw-not-frozen');
  throw new Rejection(command.type === 'ThrowDice' ? 'dice-already-thrown' : 'draw-already-executed');
}

function publish({ data: { drawId, secret }, meta }: PublishDraw, state: Executed): DrawEvent[] {
  refuseIf(state.is === 'published', 'draw-already-published');
  const { manifest, year, number, kind, campaignId, item, dueOn } = state.freeze;
  refuseFalseSecret(manifest, secret);
  const head = { drawId, year, number, ...(kind && { kind }), campaignId, item, dueOn };
  const assignments = Object.fromEntries(state.standing.assignments);
  const contributions = contributionsOf(state, secret);
  return [new DrawPublished({ ...head, assignments, contributions, late: meta.at > manifest.publishBy })];
}

/** Until the moment named for the seed a void steers nothing; after it, it takes the director, and another than the one who froze. */
function annul({ data, meta }: VoidDraw, state: Draw): DrawEvent[] {
  refuseEnded(state);
  refuseIf(state.is === 'published', 'draw-already-published');
  if ('freeze' in state && meta.at >= state.freeze.manifest.notBefore) {
    refuseIf(!meta.roles.includes('office-director'), 'void-needs-director');
    refuseIf(meta.actor === state.freeze.frozenBy, 'void-own-freeze');
  }
  return [new DrawVoided(data)];
}
