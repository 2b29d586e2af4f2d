import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  DrawCommand,
  FreezeDraw,
  PublishDraw,
  ReplaceObject,
  ReplaceSupervisor,
  ThrowDice,
  VoidDraw,
} from './commands.js';
import {
  DrawPublished,
  DrawVoided,
  ObjectReplaced,
  SupervisorReplaced,
  type DrawEvent,
  type DrawFrozen,
} from './events.js';
import type { DrawResult } from './execute.rules.js';
import { freeze } from './freeze.rules.js';
import { contributionsOf, hold, refuseFalseSecret } from './hold.rules.js';
import {
  replaceObject,
  replaceSupervisor,
  standingOf,
  type HeldDraw,
  type Replacement,
  type Standing,
} from './replace.rules.js';
import type { Rows } from './rows.rules.js';

interface Frozen {
  readonly rows: Rows;
  readonly freeze: DrawFrozen['data'];
}

interface Held extends Frozen {
  readonly digits: string;
  readonly result: DrawResult;
  readonly standing: Standing;
  readonly changes: number;
}

export type Draw =
  | { readonly is: 'absent' }
  | { readonly is: 'sealed'; readonly rows: Rows }
  | ({ readonly is: 'frozen' } & Frozen)
  | ({ readonly is: 'thrown'; readonly digits: string } & Frozen)
  | ({ readonly is: 'executed' } & Held)
  | ({ readonly is: 'published' } & Held)
  | { readonly is: 'infeasible' }
  | { readonly is: 'voided' };

/** 双随机抽查: freeze → throw → execute → publish, once; a void or a shortage ends it for good. */
export const draw: Decider<DrawCommand, DrawEvent, Draw> = {
  name: 'draw',
  initial: { is: 'absent' },
  stream: ({ data }) => `draw-${data.drawId}`,

  decide(command, state) {
    switch (command.type) {
      case 'FreezeDraw':
        return freezeOnce(command, state);
      case 'ThrowDice':
        return throwDice(command, state);
      case 'PublishDraw':
        return publish(command, held(state));
      case 'VoidDraw':
        return annul(command, state);
      case 'ReplaceSupervisor':
        return replaceOne(command, held(state));
      case 'ReplaceObject':
        return replaceUnit(command, held(state));
    }
  },

  evolve(state, event): Draw {
    switch (event.type) {
      case 'RollsSealed':
        return { is: 'sealed', rows: event.data.rows };
      case 'DrawFrozen':
        return state.is === 'sealed' ? { is: 'frozen', rows: state.rows, freeze: event.data } : state;
      case 'DiceThrown':
        return settle(state, event.data.digits);
      case 'DrawInfeasible':
        return { is: 'infeasible' };
      case 'DrawVoided':
        return { is: 'voided' };
      case 'DrawExecuted':
        return execute(state, event.data.result);
      case 'DrawPublished':
        return state.is === 'executed' ? { ...state, is: 'published' } : state;
      case 'SupervisorReplaced':
        return changed(state, (draw, standing) => replaceSupervisor(draw, standing, event.data));
      case 'ObjectReplaced':
        return changed(state, (draw, standing) => replaceObject(draw, standing, event.data.out));
    }
  },
};

type Executed = Extract<Draw, { is: 'executed' | 'published' }>;

const asHeld = ({ freeze: { manifest }, rows, result }: Executed): HeldDraw => ({ manifest, rows, result });

const settle = (state: Draw, digits: string): Draw =>
  state.is === 'frozen' ? { ...state, is: 'thrown', digits } : state;

const execute = (state: Draw, result: DrawResult): Draw =>
  state.is === 'thrown' ? { ...state, is: 'executed', result, standing: standingOf(result), changes: 0 } : state;

/** A replacement that was recorded is made again: the standing follows from the events alone. */
function changed(state: Draw, replace: (draw: HeldDraw, standing: Standing) => Replacement): Draw {
  if (state.is !== 'executed' && state.is !== 'published') return state;
  const replacement = replace(asHeld(state), state.standing);
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
}

function freezeOnce({ data: { locked, ...plan }, meta }: FreezeDraw, state: Draw): DrawEvent[] {
  refuseIf(state.is !== 'absent', 'draw-already-frozen');
  if (!locked) throw new Error('FreezeDraw came to the decider without the lists');
  return freeze(plan, locked, meta);
}

function throwDice(command: ThrowDice, state: Draw): DrawEvent[] {
  refuseIf(state.is === 'absent', 'draw-not-found');
  refuseIf(state.is === 'voided', 'draw-voided');
  if (state.is !== 'frozen') throw new Rejection('dice-already-thrown');
  return hold({ manifest: state.freeze.manifest, rows: state.rows }, command);
}

function publish({ data: { drawId, secret }, meta }: PublishDraw, state: Executed): DrawEvent[] {
  refuseIf(state.is === 'published', 'draw-already-published');
  const { manifest, year, number, campaignId, item, dueOn } = state.freeze;
  refuseFalseSecret(manifest, secret);
  const assignments = Object.fromEntries(state.standing.assignments);
  const contributions = contributionsOf(secret, state.digits);
  const late = meta.at > manifest.publishBy;
  return [new DrawPublished({ drawId, year, number, campaignId, item, dueOn, assignments, contributions, late })];
}

/** Until the moment named for the dice a void steers nothing; after it, it takes the director, and another than the one who froze. */
function annul({ data, meta }: VoidDraw, state: Draw): DrawEvent[] {
  refuseEnded(state);
  refuseIf(state.is === 'published', 'draw-already-published');
  if (state.is === 'absent' || state.is === 'sealed' || !('freeze' in state)) return [];
  if (meta.at >= state.freeze.manifest.notBefore) {
    const director = meta.roles.includes('office-director');
    refuseIf(!director, 'void-needs-director');
    refuseIf(meta.actor === state.freeze.frozenBy, 'void-own-freeze');
  }
  return [new DrawVoided(data)];
}

const BECAUSE = {
  'not-drawn': 'object-not-drawn',
  'not-assigned': 'supervisor-not-assigned',
  'reserve-used-up': 'reserve-used-up',
  'nobody-free': 'nobody-free',
} as const;

function found(replacement: Replacement): Extract<Replacement, { found: true }> {
  if (!replacement.found) throw new Rejection(BECAUSE[replacement.because]);
  return replacement;
}

function replaceOne({ data, meta }: ReplaceSupervisor, state: Executed): DrawEvent[] {
  const next = found(replaceSupervisor(asHeld(state), state.standing, data));
  const team = next.standing.assignments.get(data.object) ?? [];
  return [new SupervisorReplaced({ ...data, seq: state.changes + 1, at: meta.at, in: next.in, team })];
}

function replaceUnit({ data, meta }: ReplaceObject, state: Executed): DrawEvent[] {
  const next = found(replaceObject(asHeld(state), state.standing, data.out));
  const team = next.standing.assignments.get(next.in) ?? [];
  return [new ObjectReplaced({ ...data, seq: state.changes + 1, at: meta.at, in: next.in, team })];
}
