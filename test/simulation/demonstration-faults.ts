import type { Recorded } from '@app/eventing';

/** What the history says of 示范点. */
export interface Demonstrations {
  /** Where each unit bears the name. */
  readonly named: Map<string, string>;
  /** Points that wait for a judgement, and the accounts that ever asked for one. */
  readonly applied: Set<string>;
  readonly askers: Map<string, Set<string>>;
  readonly raised: Set<string>;
  /** Where each unit is on its way to the name. */
  readonly onItsWay: Map<string, string>;
  /** Points whose papers for a recheck are reported complete. */
  readonly reported: Set<string>;
}

export const noDemonstrations = (): Demonstrations => ({
  ...{ named: new Map(), applied: new Set(), askers: new Map(), raised: new Set() },
  ...{ onItsWay: new Map(), reported: new Set() },
});

interface Told {
  readonly pointId: string;
  readonly unitId: string;
  readonly earlier: boolean;
  readonly askedBy: string;
  readonly ground: string;
  readonly campaignId: string;
  readonly code: string;
  readonly step: string;
  readonly from: string;
  readonly applyBy: string;
}

type Hear = (all: Demonstrations, event: Recorded, told: Told) => string[];

const asked: Hear = ({ askers }, _, { pointId, askedBy }) => {
  askers.set(pointId, (askers.get(pointId) ?? new Set()).add(askedBy));
  return [];
};
const judged = ({ askers }: Demonstrations, { actor }: Recorded, { pointId }: Told): string[] =>
  askers.get(pointId)?.has(actor) ? [`${actor} judges what it asked for`] : [];

/** It goes on in another batch, or nowhere. */
const leaves: Hear = ({ onItsWay }, _, { unitId, pointId }) => {
  if (onItsWay.get(unitId) === pointId) onItsWay.delete(unitId);
  return [];
};
const enters: Hear = ({ onItsWay, named }, _, { unitId, pointId }) => {
  const elsewhere = onItsWay.get(unitId) ?? named.get(unitId);
  onItsWay.set(unitId, pointId);
  return elsewhere === undefined ? [] : [`${unitId} is a candidate and already in ${elsewhere}`];
};
const longer: Hear = (_, __, { from, applyBy }) => (applyBy > from ? [] : ['is given less time, not more']);
const paper: Hear = ({ reported }, _, { pointId, step }) =>
  step === 'recheck' && reported.has(pointId) ? ['changes a paper that was reported complete'] : [];

const HEARD: Readonly<Record<string, Hear>> = {
  DemonstrationApplied: (all, event, told) => {
    all.applied.add(told.pointId);
    return asked(all, event, told);
  },
  DemonstrationCandidateEntered: enters,
  DemonstrationCandidateWithdrawn: leaves,
  DemonstrationNamingDeclined: leaves,
  DemonstrationPeriodExtended: longer,
  DemonstrationBatchPostponed: longer,
  DemonstrationMaterialHandedIn: paper,
  DemonstrationMaterialWithdrawn: paper,
  DemonstrationRecheckOpened: ({ reported }, _, { pointId }) => {
    reported.delete(pointId);
    return [];
  },
  DemonstrationRecheckPrepared: (all, event, told) => {
    all.reported.add(told.pointId);
    return asked(all, event, told);
  },
  DemonstrationRectificationReported: asked,
  DemonstrationApplicationReturned: (all, event, told) => {
    all.applied.delete(told.pointId);
    return judged(all, event, told);
  },
  DemonstrationUnitNamed: (all, event, told) => {
    const { pointId, unitId, earlier } = told;
    const there = all.named.get(unitId);
    const asked = earlier || all.applied.delete(pointId);
    all.named.set(unitId, pointId);
    const way = all.onItsWay.get(unitId);
    leaves(all, event, told);
    return [
      ...(way !== undefined && way !== pointId ? [`${unitId} is named while it is on its way in ${way}`] : []),
      ...(there === undefined ? [] : [`${unitId} is named in ${there} and again`]),
      ...(asked ? [] : ['is named and has not applied']),
      ...judged(all, event, told),
    ];
  },
  DemonstrationRecheckJudged: judged,
  DemonstrationRevoked: (all, event, told) => {
    const bears = all.named.get(told.unitId) === told.pointId;
    all.named.delete(told.unitId);
    return [
      ...(bears ? [] : ['loses a name it does not bear']),
      ...(told.ground.trim() === '' ? ['loses its name without a ground'] : []),
      ...judged(all, event, told),
    ];
  },
  DemonstrationShortfallFound: ({ raised }, _, { pointId, campaignId, code }) => {
    const mark = `${pointId} ${campaignId} ${code}`;
    const twice = raised.has(mark);
    raised.add(mark);
    return twice ? [`item ${code} is in the ledger twice`] : [];
  },
};

/** A name given twice, in two batches, without an application or by whoever applied, or taken without a ground. */
export function demonstrationFaults(all: Demonstrations, event: Recorded): string[] {
  const hear = HEARD[event.type];
  return hear ? hear(all, event, event.data as Told) : [];
}
