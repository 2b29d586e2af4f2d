import type { Recorded } from '@app/eventing';

interface Named {
  readonly name: string;
  readonly accountId?: string;
}

/** One case, as the history tells it. */
interface Case {
  readonly unitId: string;
  number: string;
  tested: boolean;
  necessary: boolean;
  /** Since it was tested whoever handled it once. */
  handlers: Named[];
  readonly reviewers: Named[];
  readonly handedIn: Set<string>;
  round: number;
  extended: boolean;
}

/** All cases, the numbers that were found to need a review, and the last number given in each register. */
export interface Cases {
  readonly known: Map<string, Case>;
  readonly mustBeReviewed: Set<string>;
  readonly given: Map<string, number>;
}

export const noCases = (): Cases => ({ known: new Map(), mustBeReviewed: new Set(), given: new Map() });

interface Told {
  readonly unitId: string;
  readonly caseNumber: string;
  readonly handlers: readonly Named[];
  readonly year: number;
  readonly number: number;
  readonly round: number;
}

const isSame = (one: Named, other: Named): boolean =>
  one.accountId !== undefined && other.accountId !== undefined
    ? one.accountId === other.accountId
    : one.name === other.name;

const bears = ({ unitId, number }: Case): string => `${unitId} ${number}`;

type Hear = (of: Case, event: Recorded, told: Told, all: Cases) => string[];

const foundNecessary: Hear = (of, _, __, all) => {
  Object.assign(of, { tested: true, necessary: true });
  all.mustBeReviewed.add(bears(of));
  return [];
};

/** Who gives an opinion has neither handled the case nor handed it in. */
const reviewed: Hear = (of, { actor, data }) => {
  const { reviewer } = data as { reviewer: Named };
  of.reviewers.push(reviewer);
  return [
    ...(of.handlers.some((handler) => isSame(handler, reviewer)) ? [`${reviewer.name} handles and reviews`] : []),
    ...(of.handedIn.has(actor) ? [`${actor} hands in and reviews`] : []),
  ];
};

const handsIn: Hear = (of, { actor }) => {
  of.handedIn.add(actor);
  return [];
};

const HEARD: Readonly<Record<string, Hear>> = {
  LegalCaseCorrected: (of, _, { caseNumber, handlers }, all) => {
    of.number = caseNumber;
    if (of.necessary) all.mustBeReviewed.add(bears(of));
    of.handlers = of.tested ? [...of.handlers, ...handlers] : [...handlers];
    const reviewer = handlers.find((one) => of.reviewers.some((other) => isSame(one, other)));
    return reviewer ? [`${reviewer.name} reviewed it and handles it`] : [];
  },
  ReviewFoundNecessary: foundNecessary,
  ReviewFoundUnnecessary: (of, _, __, all) => {
    of.tested = true;
    return of.necessary || all.mustBeReviewed.has(bears(of)) ? ['needed a review and needs none'] : [];
  },
  SubmittedForReview: (of, event, told, all) => {
    const skipped = told.round === of.round + 1 ? [] : [`round ${told.round} follows ${of.round}`];
    Object.assign(of, { round: told.round, extended: false });
    return [...skipped, ...handsIn(of, event, told, all)];
  },
  ReviewMaterialsSupplied: handsIn,
  ReviewExtended: (of) => {
    const twice = of.extended ? ['is extended twice'] : [];
    of.extended = true;
    return twice;
  },
  ReviewPassed: reviewed,
  ReviewReturned: reviewed,
  CaseDecided: (of, _, { round }, all) => {
    const gates = of.necessary || all.mustBeReviewed.has(bears(of));
    return gates && (round === 0 || round !== of.round) ? ['is decided without the review it needed'] : [];
  },
};

function begun(cases: Cases, { stream }: Recorded, told: Told): string[] {
  const { unitId, caseNumber, handlers, year, number } = told;
  cases.known.set(stream, {
    ...{ unitId, number: caseNumber, tested: false, necessary: false, handlers: [...handlers] },
    ...{ reviewers: [], handedIn: new Set<string>(), round: 0, extended: false },
  });
  const register = `${unitId} ${year}`;
  const last = cases.given.get(register) ?? 0;
  cases.given.set(register, number);
  return number === last + 1 ? [] : [`number ${number} follows ${last} in the register`];
}

/** Reviewer ≠ handler, no decision without the review it needed, whatever became of its number, registers without a gap. */
export function caseFaults(cases: Cases, event: Recorded): string[] {
  if (!event.stream.startsWith('legal-case-')) return [];
  const told = event.data as Told;
  if (event.type === 'LegalCaseRegistered') return begun(cases, event, told);
  const of = cases.known.get(event.stream);
  if (!of) return ['comes before its case'];
  const stranger = event.unit !== undefined && event.unit !== of.unitId;
  const faults = HEARD[event.type]?.(of, event, told, cases) ?? [];
  return [...faults, ...(stranger ? [`${event.actor} acts for another unit`] : [])];
}
