import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { ReplaceObject, ReplaceSupervisor } from './commands.js';
import { ObjectReplaced, SupervisorReplaced, type DrawEvent } from './events.js';
import { replaceObject, replaceSupervisor, type HeldDraw, type Replacement, type Standing } from './replace.rules.js';

const BECAUSE = {
  'not-drawn': 'object-not-drawn',
  'not-assigned': 'supervisor-not-assigned',
  'reserve-used-up': 'reserve-used-up',
  'nobody-free': 'nobody-free',
} as const;

/** A draw with what was changed in it so far. */
export interface Changing {
  readonly draw: HeldDraw;
  readonly standing: Standing;
  readonly changes: number;
  readonly published: boolean;
}

/** What the register itself must say. */
const REGISTERED = ['closed', 'merged'];

function found(replacement: Replacement): Extract<Replacement, { found: true }> {
  if (!replacement.found) throw new Rejection(BECAUSE[replacement.because]);
  return replacement;
}

/** 更换监督人员, by the protocol's order (F7). */
export function exchangeSupervisor({ data, meta }: ReplaceSupervisor, state: Changing): DrawEvent[] {
  // A recusal that was approved is its own document.
  refuseIf(data.documentHash === undefined && !meta.roles.includes('system'), 'replacement-undocumented');
  const next = found(replaceSupervisor(state.draw, state.standing, data));
  const team = next.standing.assignments.get(data.object) ?? [];
  return [new SupervisorReplaced({ ...data, ...noted(state, meta), in: next.in, team })];
}

/** 更换抽查单位, by the protocol's order (F7). Nobody gets rid of a drawn unit on his own word. */
export function exchangeObject({ data: { closed, ...data }, meta }: ReplaceObject, state: Changing): DrawEvent[] {
  const { out, reason, documentHash } = data;
  refuseIf(documentHash === undefined, 'replacement-undocumented');
  refuseIf(reason === 'other' && !state.published, 'other-before-publication');
  refuseIf(REGISTERED.includes(reason) && !closed, 'unit-not-closed', { unit: out });
  const next = found(replaceObject(state.draw, state.standing, data.out));
  const team = next.standing.assignments.get(next.in) ?? [];
  return [new ObjectReplaced({ ...data, ...noted(state, meta), in: next.in, team })];
}

const noted = ({ changes }: Changing, { at }: Meta) => ({ seq: changes + 1, at });
