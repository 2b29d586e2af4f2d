import { canonicalJson } from '@app/eventing/canonical-json.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { CorrectUnitParticulars, RegisterUnit, TakeOverDemonstrationStanding, UnitCommand } from './commands.js';
import {
  UnitClosed,
  UnitParticularsCorrected,
  UnitRegistered,
  type UnitEvent,
  type UnitParticulars,
} from './events.js';
import { isCreditCode } from './unit-code.rules.js';

/** High enough for any score in use, and low enough that a county's sum stays a whole number. */
export const HIGHEST_SCORE = 10_000;

interface Registered {
  readonly is: 'registered';
  readonly particulars: UnitParticulars;
  /** The fact of 示范点 its standing follows; absent while it was only ever entered by hand. */
  readonly standingSince?: number;
}
type Unit = { readonly is: 'absent' } | Registered | { readonly is: 'closed' };

export const unit: Decider<UnitCommand, UnitEvent, Unit> = {
  name: 'unit',
  initial: { is: 'absent' },
  stream: ({ data }) => `unit-${data.unitId}`,

  decide(command, state) {
    if (command.type === 'RegisterUnit') return register(command, state);
    if (state.is === 'absent') throw new Rejection('unit-not-registered');
    if (command.type === 'TakeOverDemonstrationStanding') return takeOver(command, state);
    if (state.is === 'closed') throw new Rejection('unit-closed');
    switch (command.type) {
      case 'CorrectUnitParticulars':
        return correct(command, state);
      case 'CloseUnit':
        return [new UnitClosed(command.data)];
    }
  },

  evolve(state, event): Unit {
    switch (event.type) {
      case 'UnitRegistered':
        return { is: 'registered', particulars: particularsOf(event.data) };
      case 'UnitParticularsCorrected': {
        const since = event.data.standingSince ?? (state.is === 'registered' ? state.standingSince : undefined);
        const particulars = particularsOf(event.data);
        return { is: 'registered', particulars, ...(since !== undefined && { standingSince: since }) };
      }
      case 'UnitClosed':
        return { is: 'closed' };
    }
  },
};

function register({ data }: RegisterUnit, state: Unit): UnitEvent[] {
  refuseIf(state.is !== 'absent', 'unit-already-registered');
  refuseIf(!isCreditCode(data.unitId), 'unit-code-invalid', { code: data.unitId });
  refuseUnfit(data);
  return [new UnitRegistered(data)];
}

function correct({ data }: CorrectUnitParticulars, { particulars: known, standingSince }: Registered): UnitEvent[] {
  refuseUnfit(data);
  const byHand = standingSince !== undefined && data.demonstration !== known.demonstration;
  refuseIf(byHand, 'demonstration-standing-by-hand');
  refuseIf(canonicalJson(particularsOf(data)) === canonicalJson(known), 'nothing-to-correct');
  return [new UnitParticularsCorrected(data)];
}

/** A fact is taken over once, and never an older one after a newer; a unit that is no more keeps what it had. */
function takeOver({ data }: TakeOverDemonstrationStanding, state: Exclude<Unit, { is: 'absent' }>): UnitEvent[] {
  const { unitId, demonstration, since: standingSince, reason } = data;
  if (state.is === 'closed' || standingSince <= (state.standingSince ?? -1)) return [];
  return [new UnitParticularsCorrected({ unitId, ...state.particulars, demonstration, reason, standingSince })];
}

/** The pilots of comprehensive enforcement are townships; a draw by score counts in whole numbers. */
function refuseUnfit({ pilot, kind, riskScore = 1 }: UnitParticulars): void {
  refuseIf(pilot && kind !== 'township', 'pilot-not-township');
  const fits = Number.isInteger(riskScore) && riskScore >= 1 && riskScore <= HIGHEST_SCORE;
  refuseIf(!fits, 'risk-score-out-of-range', { riskScore, highest: HIGHEST_SCORE });
}

/** As far as two entries differ: what an older one does not say, it says by default. */
export function particularsOf(data: UnitParticulars): UnitParticulars {
  const { name, shortName, kind, serviceWindow, demonstration } = data;
  const { pilot, riskClass, riskScore = 1, township, officers, avDevices, aliases } = data;
  return {
    ...{ name, shortName, kind, serviceWindow, demonstration, pilot, riskClass, riskScore },
    ...{ officers, avDevices, aliases, ...(township === undefined ? {} : { township }) },
  };
}
