import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { DecideEvidenceReuse, GiveRetention, ReuseCommand } from './commands.js';
import {
  EvidenceReuseConfirmed,
  EvidenceReuseExcused,
  EvidenceReuseFound,
  RetentionGiven,
  type ReuseEvent,
} from './events.js';

interface Reuse {
  readonly is: 'absent' | 'found' | 'decided';
}

/** 疑似重复使用: found once, decided once by the office. */
export const reuse: Decider<ReuseCommand, ReuseEvent, Reuse> = {
  name: 'evidence-reuse',
  initial: { is: 'absent' },
  stream: ({ data }) => `evidence-reuse-${data.reuseId}`,

  decide(command, { is }) {
    if (command.type === 'FindEvidenceReuse') return is === 'absent' ? [new EvidenceReuseFound(command.data)] : [];
    return decided(command, is);
  },

  evolve: (_, { type }) => ({ is: type === 'EvidenceReuseFound' ? 'found' : 'decided' }),
};

function decided({ data: { reuseId, verdict, note } }: DecideEvidenceReuse, is: Reuse['is']): ReuseEvent[] {
  refuseIf(is === 'absent', 'evidence-reuse-not-found');
  refuseIf(is === 'decided', 'evidence-reuse-already-decided');
  const data = { reuseId, note };
  return [verdict === 'confirmed' ? new EvidenceReuseConfirmed(data) : new EvidenceReuseExcused(data)];
}

type Classes = Readonly<Record<string, string>>;

/** 保管期限 of one file, unit by unit. Nothing is ever deleted by it. */
export const retention: Decider<GiveRetention, RetentionGiven, Classes> = {
  name: 'evidence-retention',
  initial: {},
  stream: ({ data }) => `evidence-${data.fileId}`,

  decide({ data: { known = [], used = false, ...given } }, classes) {
    refuseIf(!used, 'evidence-not-in-use');
    refuseIf(!known.includes(given.retention), 'retention-unknown');
    refuseIf(classes[given.unitId] === given.retention, 'retention-already-given');
    return [new RetentionGiven(given)];
  },

  evolve: (classes, { data }) => ({ ...classes, [data.unitId]: data.retention }),
};
