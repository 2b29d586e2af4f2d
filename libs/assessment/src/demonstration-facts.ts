import { dayOf } from '@app/calendar';
import type { DemonstrationPointEvent } from '@app/demonstration/events.js';
import type { Db, Recorded } from '@app/eventing';
import { amend, forget, note } from './fact.js';

type Of<T extends DemonstrationPointEvent['type']> = Recorded<Extract<DemonstrationPointEvent, { type: T }>>;

const MEASURE = 'demonstration-on-time';
const factOf = (task: 'apply' | 'ready' | 'rectify' | 'revoked', id: string) =>
  ({ measure: MEASURE, id: `${task}-${id}` }) as const;

interface Owed {
  readonly fact: ReturnType<typeof factOf>;
  readonly label: string;
  readonly from?: string;
  readonly dueOn?: string;
}
const owe = (event: Recorded<DemonstrationPointEvent>, db: Db, { fact, ...of }: Owed) => {
  const { pointId, unitId } = event.data;
  const link = `/demonstration-points/${pointId}`;
  return note(db, event, { from: dayOf(event.at), ...of, ...fact, unitId, need: 1, have: 0, link });
};

const done = (event: Recorded<DemonstrationPointEvent>, db: Db, fact: Owed['fact'], late: boolean) =>
  amend(db, event, fact, { have: late ? 0 : 1 });

const dropped = (event: Of<'DemonstrationCandidateWithdrawn'>, db: Db) =>
  forget(db, event, [MEASURE], factOf('apply', event.data.pointId).id);

/** 示范点: what a unit owes by a day on its way, and a naming that was taken back. */
export const demonstrationFacts = {
  DemonstrationCandidateEntered: (event: Of<'DemonstrationCandidateEntered'>, db: Db) => {
    const { pointId, applyBy: dueOn } = event.data;
    return owe(event, db, { fact: factOf('apply', pointId), label: '申报示范点', dueOn });
  },
  DemonstrationPeriodExtended: (event: Of<'DemonstrationPeriodExtended'>, db: Db) =>
    amend(db, event, factOf('apply', event.data.pointId), { dueOn: event.data.applyBy }),
  DemonstrationApplied: (event: Of<'DemonstrationApplied'>, db: Db) =>
    done(event, db, factOf('apply', event.data.pointId), event.data.late),
  DemonstrationCandidateWithdrawn: dropped,
  DemonstrationRecheckOpened: (event: Of<'DemonstrationRecheckOpened'>, db: Db) => {
    const { recheckId, readyBy: dueOn } = event.data;
    return owe(event, db, { fact: factOf('ready', recheckId), label: '报齐示范点迎检材料', dueOn });
  },
  DemonstrationRecheckPrepared: (event: Of<'DemonstrationRecheckPrepared'>, db: Db) =>
    done(event, db, factOf('ready', event.data.recheckId), event.data.late),
  DemonstrationRecheckJudged: async (event: Of<'DemonstrationRecheckJudged'>, db: Db) => {
    const { recheckId, result, rectifyBy } = event.data;
    if (result !== 'rectify' || rectifyBy === undefined) return;
    await owe(event, db, { fact: factOf('rectify', recheckId), label: '按示范点复核要求整改', dueOn: rectifyBy });
  },
  DemonstrationRectificationReported: (event: Of<'DemonstrationRectificationReported'>, db: Db) =>
    done(event, db, factOf('rectify', event.data.recheckId), event.data.late),
  DemonstrationRevoked: (event: Of<'DemonstrationRevoked'>, db: Db) => {
    const { pointId, revokedOn: from, documentNumber } = event.data;
    return owe(event, db, { fact: factOf('revoked', pointId), label: `撤销示范点命名（${documentNumber}）`, from });
  },
};
