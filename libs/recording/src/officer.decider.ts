import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type {
  CorrectEnforcementOfficer,
  EnforcementOfficerCommand,
  HoldingFacts,
  ListEnforcementOfficer,
  RenewEnforcementCertificate,
} from './commands.js';
import {
  EnforcementCertificateRenewed,
  EnforcementOfficerCorrected,
  EnforcementOfficerListed,
  EnforcementOfficerReleased,
  type EnforcementOfficerEvent,
  type OfficerParticulars,
} from './events.js';
import { refuseCountedTwice, sameMark, type Holding, type KnownHolding } from './holding.rules.js';

const TWICE = {
  here: 'officer-listed-already',
  elsewhere: 'officer-counted-elsewhere',
  before: 'officer-counted-until',
};

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
    if (command.type === 'CorrectEnforcementOfficer') return [correct(command, state)];
    if (command.type === 'RenewEnforcementCertificate') return [renew(command, state)];
    const { until, reason } = command.data;
    refuseIf(until < from || until > dayOf(command.meta.at), 'officer-release-day', { from, until });
    return [new EnforcementOfficerReleased({ officerId, unitId, name, until, reason })];
  },

  evolve(state, { type, data }): Holding {
    if (type === 'EnforcementOfficerListed') {
      const { unitId, name: known, from, certificate, expiresOn } = data;
      return { is: 'counted', unitId, known, from, certificate, expiresOn };
    }
    if (state.is === 'absent') return state;
    if (type === 'EnforcementOfficerReleased') return { ...state, is: 'gone' };
    const from = type === 'EnforcementOfficerCorrected' ? (data.from ?? state.from) : state.from;
    return { ...state, known: data.name, from, certificate: data.certificate, expiresOn: data.expiresOn };
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

/** Also the day of listing. */
function correct(
  { data, meta }: CorrectEnforcementOfficer,
  { unitId, from: before }: KnownHolding,
): EnforcementOfficerEvent {
  const { officerId, from = before, reason, facts } = data;
  refuseIf(from > dayOf(meta.at), 'officer-counted-in-future', { from });
  refuseUnfit(data, unitId, facts);
  const moved = from === before ? {} : { from };
  return new EnforcementOfficerCorrected({ officerId, unitId, ...particularsOf(data), ...moved, reason });
}

/** For longer than before, and with a certificate that is good today. */
function renew({ data, meta }: RenewEnforcementCertificate, state: KnownHolding): EnforcementOfficerEvent {
  const { officerId, expiresOn } = data;
  const { unitId, known: name, certificate = '', expiresOn: before = '' } = state;
  refuseIf(expiresOn <= before, 'enforcement-certificate-not-longer', { expiresOn, before });
  refuseIf(expiresOn < dayOf(meta.at), 'enforcement-certificate-expired', { expiresOn });
  return new EnforcementCertificateRenewed({ officerId, unitId, name, certificate, expiresOn });
}

function refuseUnfit({ certificate }: OfficerParticulars, unitId: string, facts: HoldingFacts | undefined): void {
  refuseIf(sameMark(certificate) === '', 'officer-without-certificate');
  if (facts) refuseCountedTwice(facts, unitId, TWICE, sameMark(certificate));
}

const particularsOf = ({ name, certificate, expiresOn, post }: OfficerParticulars): OfficerParticulars => ({
  ...{ name, certificate: sameMark(certificate), expiresOn, post },
});
