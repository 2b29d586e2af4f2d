import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { EnforcementOfficerCommand, HoldingFacts, ListEnforcementOfficer } from './commands.js';
import {
  EnforcementOfficerCorrected,
  EnforcementOfficerListed,
  EnforcementOfficerReleased,
  type EnforcementOfficerEvent,
  type OfficerParticulars,
} from './events.js';
import { refuseCountedTwice, sameMark, type Holding } from './holding.rules.js';

const TWICE = { here: 'officer-listed-already', elsewhere: 'officer-counted-elsewhere' };

/** 行政执法人员 of a unit: listed, and released. */
export const enforcementOfficer: Decider<EnforcementOfficerCommand, EnforcementOfficerEvent, Holding> = {
  name: 'enforcement-officer',
  initial: { is: 'absent' },
  stream: ({ data }) => `enforcement-officer-${data.officerId}`,

  decide(command, state) {
    if (command.type === 'ListEnforcementOfficer') return list(command, state);
    if (state.is === 'absent') throw new Rejection('officer-not-found');
    const { unitId, from, known: name } = state;
    refuseUnlessOwn(command.meta, unitId);
    refuseIf(state.is === 'gone', 'officer-released');
    const { officerId } = command.data;
    if (command.type === 'CorrectEnforcementOfficer') {
      const { reason, facts } = command.data;
      refuseUnfit(command.data, unitId, facts);
      return [new EnforcementOfficerCorrected({ officerId, unitId, ...particularsOf(command.data), reason })];
    }
    const { until, reason } = command.data;
    refuseIf(until < from || until > dayOf(command.meta.at), 'officer-release-day', { from, until });
    return [new EnforcementOfficerReleased({ officerId, unitId, name, until, reason })];
  },

  evolve(state, { type, data }): Holding {
    if (type === 'EnforcementOfficerListed')
      return { is: 'counted', unitId: data.unitId, known: data.name, from: data.from };
    if (state.is === 'absent') return state;
    return type === 'EnforcementOfficerReleased' ? { ...state, is: 'gone' } : { ...state, known: data.name };
  },
};

function list({ data, meta }: ListEnforcementOfficer, state: Holding): EnforcementOfficerEvent[] {
  const { officerId, unitId, from, facts } = data;
  refuseIf(state.is !== 'absent', 'officer-listed-already', { mark: sameMark(data.certificate) });
  refuseUnlessOwn(meta, unitId);
  refuseIf(!facts?.unitKnown, 'recording-unit-unknown');
  refuseIf(from > dayOf(meta.at), 'officer-counted-in-future', { from });
  refuseUnfit(data, unitId, facts);
  return [new EnforcementOfficerListed({ officerId, unitId, ...particularsOf(data), from })];
}

function refuseUnfit({ certificate }: OfficerParticulars, unitId: string, facts: HoldingFacts | undefined): void {
  refuseIf(sameMark(certificate) === '', 'officer-without-certificate');
  if (facts) refuseCountedTwice(facts, unitId, TWICE, sameMark(certificate));
}

const particularsOf = ({ name, certificate, post }: OfficerParticulars): OfficerParticulars => ({
  ...{ name, certificate: sameMark(certificate), post },
});
