import { dayOf } from '@app/calendar/dates.js';
import type { Recorded } from '@app/eventing';

interface Held {
  readonly code: string;
  readonly points?: number;
}
interface Marked {
  readonly vetoes: readonly Held[];
  readonly deductions: readonly Held[];
}
interface Sheet {
  readonly fullMarks: number;
  readonly vetoMeans: 'zero' | 'fails';
  readonly maxDifference: number;
  readonly items: readonly { readonly code: string; readonly marks: number }[];
}
interface HandedIn {
  readonly by: string;
  readonly score: number;
  readonly vetoed: boolean;
  readonly marking: Marked;
}

/** One file of a round, as the history tells it. */
interface File {
  readonly sheet: Sheet;
  readonly unitId: string;
  /** Accounts by place, and what they handed in. */
  readonly places: Map<number, string>;
  readonly sheets: Map<number, HandedIn>;
  readonly authors: Set<string>;
  readonly raised: Set<string>;
  score?: number;
  objectBy?: string;
}

/** All rounds with their sheets, the files in them, and the issues that came of them. */
export interface Scorings {
  readonly rounds: Map<string, Sheet>;
  readonly files: Map<string, File>;
  /** Findings that were raised, and those the ledger has. */
  readonly findings: Map<string, number>;
}

export const noScorings = (): Scorings => ({ rounds: new Map(), files: new Map(), findings: new Map() });

interface Told {
  readonly roundId: string;
  readonly unitId: string;
  readonly sheet: Sheet;
  readonly scorerId: string;
  readonly place: number;
  readonly replaces?: string;
  readonly marking: Marked;
  readonly score: number;
  readonly vetoed: boolean;
  readonly counted: readonly number[];
  readonly objectBy: string;
  readonly how: string;
  readonly code: string;
  readonly findingId: string;
}

/** 得分 said once more: full marks less what is taken off, 0 where a veto makes it so. */
const scoreBy = ({ fullMarks, vetoMeans }: Sheet, taken: number, vetoed: boolean): number =>
  vetoed && vetoMeans === 'zero' ? 0 : fullMarks - taken;
const taken = ({ deductions }: Marked): number => deductions.reduce((sum, { points = 0 }) => sum + points, 0);

type Hear = (of: File, event: Recorded, told: Told, all: Scorings) => string[];

const handedIn: Hear = (of, { actor }, { scorerId, place, marking, score, vetoed }) => {
  const again = of.sheets.has(place) ? ['is handed in twice'] : [];
  of.sheets.set(place, { by: scorerId, score, vetoed, marking });
  of.authors.add(scorerId);
  const above = marking.deductions.filter(
    ({ code, points = 0 }) => points > (of.sheet.items.find((item) => item.code === code)?.marks ?? 0),
  );
  return [
    ...again,
    ...(actor !== scorerId || of.places.get(place) !== scorerId ? [`${actor} hands in for another place`] : []),
    ...above.map(({ code }) => `${code} is taken off more than it has`),
    ...(score === scoreBy(of.sheet, taken(marking), vetoed) ? [] : ['a sheet adds up to something else']),
    ...(vetoed === marking.vetoes.length > 0 ? [] : ['a veto is not what the sheet says']),
  ];
};

/** What two sheets say that are near enough, or two of three. */
const scored: Hear = (of, _, { score, vetoed, counted }) => {
  const all = [...of.sheets.values()];
  const kept = counted.flatMap((place) => of.sheets.get(place) ?? []);
  of.score = score;
  const scores = all.map((one) => one.score);
  const apart = all.length === 2 ? Math.max(...scores) - Math.min(...scores) : 0;
  const split = all.length === 2 && all[0]?.vetoed !== all[1]?.vetoed;
  const failing = all.filter((one) => one.vetoed).length > all.length / 2;
  const mean = kept.reduce((sum, { marking }) => sum + taken(marking), 0) / kept.length;
  return [
    ...(all.length < 2 ? [`is scored by ${all.length}`] : []),
    ...(apart > of.sheet.maxDifference || split ? ['differs, and no third was heard'] : []),
    ...(vetoed === failing ? [] : ['fails or passes against the majority']),
    ...(score === scoreBy(of.sheet, mean, vetoed) ? [] : [`${score} does not follow from its sheets`]),
  ];
};

const HEARD: Readonly<Record<string, Hear>> = {
  ScorerAssigned: (of, _, { scorerId, place, replaces }) => {
    if (replaces !== undefined) of.sheets.delete(place);
    of.places.set(place, scorerId);
    const own = [...of.places.values()].filter((account) => account === scorerId);
    return own.length > 1 ? [`${scorerId} has two places`] : [];
  },
  ScorerRecused: (of, _, { place }) => {
    of.places.delete(place);
    return of.sheets.has(place) ? ['stands aside after handing in'] : [];
  },
  ScoresHandedIn: handedIn,
  FileScored: scored,
  ScoreTold: (of, _, { objectBy }) => {
    of.objectBy = objectBy;
    return [];
  },
  ScoringDeadlineMoved: (of, _, told) => {
    const { of: which, dueOn } = told as unknown as { of: string; dueOn: string };
    if (which === 'objection') of.objectBy = dueOn;
    return [];
  },
  ScoreAccepted: (of, { unit }) => (unit === of.unitId ? [] : ['is accepted by another unit']),
  ScoreObjected: (of, { unit, at }) => [
    ...(unit === of.unitId ? [] : ['is objected to by another unit']),
    ...(dayOf(at) > (of.objectBy ?? '') ? ['is objected to too late'] : []),
  ],
  ScoreObjectionRuled: (of, { actor }, { score, vetoed, marking }) => {
    const worse = score < (of.score ?? 0);
    of.score = score;
    return [
      ...(worse ? ['is ruled on to the worse'] : []),
      ...(of.authors.has(actor) ? [`${actor} scored and rules`] : []),
      ...(score === scoreBy(of.sheet, taken(marking), vetoed) ? [] : ['a ruling adds up to something else']),
    ];
  },
  ScoreSettled: (of, { at }, { how, score }) => [
    ...(score === of.score ? [] : [`${score} is final, and not ${String(of.score)}`]),
    ...(how === 'unopposed' && dayOf(at) <= (of.objectBy ?? '') ? ['is final before its days are over'] : []),
  ],
  CaseFindingRaised: (of, _, { code, findingId }, { findings }) => {
    const twice = of.raised.has(code) ? [`${code} is raised twice`] : [];
    of.raised.add(code);
    findings.set(findingId, 0);
    return twice;
  },
};

/** What a case file shows comes into the ledger once. */
function reported({ findings }: Scorings, { data }: Recorded): string[] {
  const { source, findingId } = data as { source?: string; findingId?: string };
  // What the office enters by hand names no finding.
  if (source !== 'case-review' || findingId === undefined) return [];
  const times = findings.get(findingId);
  findings.set(findingId, (times ?? 0) + 1);
  if (times === undefined) return ['comes into the ledger without having been raised'];
  return times > 0 ? ['comes into the ledger twice'] : [];
}

/** A score that does not follow from its sheets, a third that was passed over, somebody with two places, a ruling by a scorer. */
export function scoringFaults(all: Scorings, event: Recorded): string[] {
  const told = event.data as Told;
  if (event.type === 'ScoringRoundOpened') all.rounds.set(told.roundId, told.sheet);
  if (event.type === 'IssueReported') return reported(all, event);
  if (!event.stream.startsWith('file-scoring-')) return [];
  if (event.type === 'FileScoringOpened') {
    const sheet = all.rounds.get(told.roundId);
    if (!sheet) return ['comes before its round'];
    all.files.set(event.stream, {
      ...{ sheet, unitId: told.unitId, places: new Map<number, string>(), sheets: new Map<number, HandedIn>() },
      ...{ authors: new Set<string>(), raised: new Set<string>() },
    });
    return [];
  }
  const of = all.files.get(event.stream);
  return of ? (HEARD[event.type]?.(of, event, told, all) ?? []) : ['comes before its file'];
}
