import type { Recorded } from '@app/eventing';

interface Notice {
  readonly kind: string;
  readonly year: number;
  named: readonly { readonly unitId: string }[];
  readonly writers: Set<string>;
  reviewer?: string;
  number?: string;
  readonly received: Set<string>;
  units: readonly string[];
  /** Accounts that reported what a unit rectified; empty once it was found done. */
  readonly reporters: Map<string, Set<string>>;
}

/** What the history says of 表彰与通报, of the numbers given, and of who is barred. */
export interface Notices {
  readonly notices: Map<string, Notice>;
  readonly numbers: Map<string, Set<number>>;
  readonly barred: Set<string>;
}

export const noNotices = (): Notices => ({ notices: new Map(), numbers: new Map(), barred: new Set() });

interface Told {
  readonly officeNoticeId: string;
  readonly kind: string;
  readonly year: number;
  readonly named: Notice['named'];
  readonly prefix: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly units: readonly string[];
  readonly unitId: string;
}

type Hear = (all: Notices, event: Recorded, told: Told) => string[];

const NUMBER = /^(.+)〔(\d{4})〕(\d+)号$/;

/** A number is given once, and none beyond the next. */
function given({ numbers }: Notices, documentNumber: string): string[] {
  const [, prefix = '', year = '', number = ''] = NUMBER.exec(documentNumber) ?? [];
  const series = `${prefix}〔${year}〕`;
  const taken = numbers.get(series) ?? new Set<number>();
  numbers.set(series, taken);
  const [own, last] = [Number(number), Math.max(0, ...taken)];
  const twice = taken.has(own);
  taken.add(own);
  if (twice) return [`${documentNumber} stands on two papers`];
  return own > last + 1 ? [`${documentNumber} leaves a gap behind ${last}`] : [];
}

function signed(all: Notices, { actor }: Recorded, { officeNoticeId, year, documentNumber }: Told): string[] {
  const notice = all.notices.get(officeNoticeId);
  if (!notice?.reviewer) return ['is signed without a review'];
  notice.number = documentNumber;
  const people = new Set([...notice.writers, notice.reviewer, actor]);
  const named = notice.kind === 'commendation' ? notice.named : [];
  const barred = named.filter(({ unitId }) => all.barred.has(`${unitId} ${notice.year}`));
  return [
    ...given(all, documentNumber),
    ...(people.size === notice.writers.size + 2 ? [] : ['is signed by somebody who wrote or reviewed it']),
    ...barred.map(({ unitId }) => `commends ${unitId}, which is barred in ${notice.year}, with a number of ${year}`),
  ];
}

const settledBy: Hear = ({ notices }, { actor }, { officeNoticeId, unitId }) =>
  notices.get(officeNoticeId)?.reporters.get(unitId)?.has(actor) === false
    ? []
    : [`${unitId} is said to have rectified by whoever reported it, or nobody did`];

const HEARD: Readonly<Record<string, Hear>> = {
  CampaignLaunched: ({ numbers }, _, { documentNumber }) => {
    const [, prefix = '', year = '', number = ''] = NUMBER.exec(documentNumber) ?? [];
    const series = `${prefix}〔${year}〕`;
    numbers.set(series, new Set([...(numbers.get(series) ?? []), Number(number)]));
    return [];
  },
  UnitBarred: ({ barred }, _, { unitId, year }) => {
    barred.add(`${unitId} ${year}`);
    return [];
  },
  UnitUnbarred: ({ barred }, _, { unitId, year }) => {
    barred.delete(`${unitId} ${year}`);
    return [];
  },
  OfficeNoticeDrafted: ({ notices }, { actor }, { officeNoticeId, kind, year, named }) => {
    notices.set(officeNoticeId, {
      kind,
      year,
      named,
      writers: new Set([actor]),
      received: new Set(),
      units: [],
      reporters: new Map(),
    });
    return [];
  },
  OfficeNoticeRevised: ({ notices }, { actor }, { officeNoticeId, named }) => {
    const notice = notices.get(officeNoticeId);
    notice?.writers.add(actor);
    if (notice) Object.assign(notice, { named, reviewer: undefined });
    return notice?.number ? ['is changed after it was signed'] : [];
  },
  OfficeNoticeReturned: ({ notices }, _, { officeNoticeId }) => {
    const notice = notices.get(officeNoticeId);
    if (notice) notice.reviewer = undefined;
    return [];
  },
  OfficeNoticeReviewed: ({ notices }, { actor }, { officeNoticeId }) => {
    const notice = notices.get(officeNoticeId);
    if (notice) notice.reviewer = actor;
    return notice?.writers.has(actor) ? ['is reviewed by somebody who wrote it'] : [];
  },
  OfficeNoticeSigned: signed,
  OutsideNumberRegistered: (all, _, { documentNumber }) => given(all, documentNumber),
  OfficeNoticeDelivered: ({ notices }, _, { officeNoticeId, units }) => {
    const notice = notices.get(officeNoticeId);
    if (notice) notice.units = units;
    return notice?.number ? [] : ['is delivered without a number'];
  },
  OrderedRectificationReported: ({ notices }, { actor, unit }, { officeNoticeId, unitId }) => {
    const notice = notices.get(officeNoticeId);
    const reporters = notice?.reporters.get(unitId) ?? new Set();
    notice?.reporters.set(unitId, reporters.add(actor));
    const ordered = notice?.kind === 'rectification-order' && notice.named.some((of) => of.unitId === unitId);
    return ordered && unit === unitId ? [] : [`${unitId} rectifies what nobody ordered`];
  },
  OrderedRectificationConfirmed: settledBy,
  OrderedRectificationReturned: settledBy,
  OfficeNoticeReceived: ({ notices }, { unit }, { officeNoticeId, unitId }) => {
    const notice = notices.get(officeNoticeId);
    const twice = notice?.received.has(unitId) ?? true;
    notice?.received.add(unitId);
    return [
      ...(twice ? [`${unitId} signs for it twice`] : []),
      ...(notice?.units.includes(unitId) && unit === unitId ? [] : [`${unitId} signs for what never reached it`]),
    ];
  },
};

/** A number twice or with a gap, one person in two places, a barred unit commended, or a receipt nobody could give. */
export const noticeFaults = (all: Notices, event: Recorded): string[] =>
  HEARD[event.type]?.(all, event, event.data as Told) ?? [];
