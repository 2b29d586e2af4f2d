import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { AssignScorer, KnownScorer, OpenFileScoring, RecuseScorer, ReportScorerUnavailable } from './commands.js';
import {
  FileScoringOpened,
  ScorerAssigned,
  ScorerFoundUnavailable,
  ScorerRecused,
  type FileScoringEvent,
} from './events.js';
import { ofFile, type KnownFile, type Scorer } from './file.rules.js';

/** 一卷两人; the third place is for whoever decides between them. */
export const SCORERS = 2;
const THIRD = 3;

interface OfFile {
  readonly unitId: string;
  readonly scorers: readonly Pick<Scorer, 'scorerId'>[];
  readonly recused: readonly string[];
  /** Who scores the file or stands aside from it, as the registers know them. */
  readonly people: readonly KnownScorer[];
}

const meet = (some: readonly string[] = [], others: readonly string[] = []): boolean =>
  some.some((one) => others.includes(one));

/** 同一人: one account, or two under one name in one unit or body. One certificate is one entry of the register, so it tells nothing more. */
export const isSamePerson = (one: KnownScorer, other: KnownScorer): boolean =>
  one.scorerId === other.scorerId ||
  (one.name === other.name && (meet(one.unitIds, other.unitIds) || meet(one.bodies, other.bodies)));

/** Why somebody does not score a file, as the code of its refusal. */
export function unfitness(scorer: KnownScorer, { unitId, scorers, recused, people }: OfFile): string | undefined {
  const { unitIds, recusedFrom, scorerId } = scorer;
  if (unitIds.includes(unitId)) return 'scorer-of-own-unit';
  const own = [scorerId, ...people.filter((one) => isSamePerson(one, scorer)).map((one) => one.scorerId)];
  if (recusedFrom.includes(unitId) || meet(own, recused)) return 'scorer-recused';
  const taken = scorers.map((one) => one.scorerId);
  if (taken.includes(scorerId)) return 'scorer-on-file';
  return meet(own, taken) ? 'scorer-same-person' : undefined;
}

/** Whom the draw dealt scores, as far as he may: a place that stays empty is the office's to fill. */
export function open({ data }: OpenFileScoring): FileScoringEvent[] {
  const { scorers, ...opened } = data;
  const { scoringId, roundId, unitId } = data;
  const dealt: KnownScorer[] = [];
  for (const scorer of scorers) {
    if (
      dealt.length < SCORERS &&
      unfitness(scorer, { unitId, scorers: dealt, recused: [], people: dealt }) === undefined
    )
      dealt.push(scorer);
  }
  return [
    new FileScoringOpened(opened),
    ...dealt.map(
      ({ scorerId, name }, index) =>
        new ScorerAssigned({ scoringId, roundId, unitId, scorerId, name, place: index + 1, by: 'draw' }),
    ),
  ];
}

export function assign({ data }: AssignScorer, file: KnownFile): FileScoringEvent[] {
  const { scoringId, scorerId, replaces, reason = '', scorer, replaced, people = [] } = data;
  refuseIf(file.is !== 'scoring' && file.is !== 'differing', 'file-scored-already');
  if (!scorer) throw new Rejection('scorer-unknown');
  // Whoever goes may come back by another account of his.
  refuseUnfit(scorer, { ...file, people: people.filter((one) => one.scorerId !== replaces) });
  const of = { ...ofFile(scoringId, file), scorerId, name: scorer.name, by: 'office' as const };
  if (replaces === undefined || replaces === '') return [new ScorerAssigned({ ...of, place: freePlace(file) })];
  const { place } = replaceable(replaces, file, replaced);
  refuseIf(reason.trim() === '', 'scorer-replaced-without-reason');
  return [new ScorerAssigned({ ...of, place, replaces, reason })];
}

function refuseUnfit(scorer: KnownScorer, file: OfFile): void {
  const why = unfitness(scorer, file);
  refuseIf(why === 'scorer-of-own-unit', 'scorer-of-own-unit', { name: scorer.name });
  refuseIf(why === 'scorer-recused', 'scorer-recused', { name: scorer.name });
  refuseIf(why === 'scorer-on-file', 'scorer-on-file', { name: scorer.name });
  refuseIf(why === 'scorer-same-person', 'scorer-same-person', { name: scorer.name });
}

function freePlace({ is, scorers }: KnownFile): number {
  const taken = scorers.map(({ place }) => place);
  if (is === 'differing') {
    refuseIf(taken.includes(THIRD), 'scorer-places-full');
    return THIRD;
  }
  refuseIf(taken.length >= SCORERS, 'scorer-places-full');
  return taken.includes(1) ? 2 : 1;
}

function onFile(scorerId: string, { scorers }: KnownFile): Scorer {
  const scorer = scorers.find((one) => one.scorerId === scorerId);
  if (!scorer) throw new Rejection('scorer-not-on-file');
  return scorer;
}

const mayScore = (scorer: KnownScorer | undefined, { unitId }: KnownFile): boolean =>
  scorer !== undefined && !scorer.unitIds.includes(unitId) && !scorer.recusedFrom.includes(unitId);

/** Of one who may not score any more a sheet that nobody has read or set beside another is put aside with him. */
function replaceable(scorerId: string, file: KnownFile, today: KnownScorer | undefined): Scorer {
  const scorer = onFile(scorerId, file);
  const isLost = scorer.unavailable !== undefined && !mayScore(today, file);
  return isLost && file.is === 'scoring' ? scorer : waiting(scorerId, file);
}

/** A scorer of the file whose sheet is not in yet: nothing that was signed is put aside with its author. */
function waiting(scorerId: string, file: KnownFile): Scorer {
  const scorer = onFile(scorerId, file);
  refuseIf(scorer.sheet !== undefined, 'scores-handed-in', { name: scorer.name });
  return scorer;
}

const ofOffice = ({ roles }: Meta): boolean => roles.some((role) => role.startsWith('office-'));

export function recuse({ data: { scoringId, scorerId, ground }, meta }: RecuseScorer, file: KnownFile) {
  refuseIf(meta.actor !== scorerId && !ofOffice(meta), 'scorer-recuses-another');
  refuseIf(ground.trim() === '', 'scorer-recusal-without-ground');
  const { name, place } = waiting(scorerId, file);
  return [new ScorerRecused({ ...ofFile(scoringId, file), scorerId, name, place, ground })];
}

/** What the registers say by now. Told once, and only while he could still be replaced. */
export function reportUnavailable({ data }: ReportScorerUnavailable, file: KnownFile): FileScoringEvent[] {
  const { scoringId, scorerId, why, scorer: known } = data;
  const scorer = file.scorers.find((one) => one.scorerId === scorerId);
  if (!scorer || scorer.unavailable !== undefined || !isOpenTo(scorer, file)) return [];
  if (mayScore(known, file)) return [];
  const { name, place, sheet } = scorer;
  const handedIn = sheet !== undefined;
  return [new ScorerFoundUnavailable({ ...ofFile(scoringId, file), scorerId, name, place, why, handedIn })];
}

const isOpenTo = ({ sheet }: Scorer, { is }: KnownFile): boolean =>
  is === 'scoring' || (is === 'differing' && sheet === undefined);
