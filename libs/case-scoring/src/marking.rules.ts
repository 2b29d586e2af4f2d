import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { HandInScores } from './commands.js';
import { FileScored, ScorersDiffered, ScoresHandedIn, type FileScoringEvent } from './events.js';
import { ofFile, type KnownFile, type Scorer } from './file.rules.js';
import { countedOf, differenceOf, jointOf, type HandedIn } from './joint.rules.js';
import { refuseUnlessSound, scoreOf, type ScoreSheet } from './sheet.rules.js';

/** 交卷: by whoever was given the file, once, on his own word. The last sheet brings out the result, or the difference. */
export function handIn({ data, meta }: HandInScores, file: KnownFile): FileScoringEvent[] {
  const { scoringId, marking, signed, sheet } = data;
  const scorer = ownPlace(meta.actor, file);
  const { unitIds = [], recusedFrom = [] } = data.scorer ?? {};
  refuseIf([...unitIds, meta.unit].includes(file.unitId), 'scorer-of-own-unit', { name: scorer.name });
  refuseIf(recusedFrom.includes(file.unitId), 'scorer-recused', { name: scorer.name });
  refuseIf(data.scorer === undefined, 'scorer-stood-down', { name: scorer.name });
  refuseIf(!signed, 'scores-unsigned');
  if (!sheet) throw new Rejection('score-sheet-unknown');
  refuseUnlessSound(sheet, marking);
  const { scorerId, name, place } = scorer;
  const late = dayOf(meta.at) > file.scoreBy;
  const of = ofFile(scoringId, file);
  const given = { ...of, scorerId, name, place, marking, ...scoreOf(sheet, marking), late };
  return [new ScoresHandedIn(given), ...outcome([...handedIn(file), given], sheet, of)];
}

function ownPlace(actor: string, { scorers }: KnownFile): Scorer {
  const scorer = scorers.find(({ scorerId }) => scorerId === actor);
  if (!scorer) throw new Rejection('not-scorer-of-file');
  refuseIf(scorer.sheet !== undefined, 'scores-handed-in', { name: scorer.name });
  return scorer;
}

const handedIn = ({ scorers }: KnownFile): HandedIn[] => scorers.flatMap(({ sheet }) => sheet ?? []);

type Of = ReturnType<typeof ofFile>;

function outcome(sheets: readonly HandedIn[], sheet: ScoreSheet, of: Of): FileScoringEvent[] {
  const [one, other, third] = sheets;
  if (!one || !other) return [];
  const over = third ? undefined : differenceOf(sheet, one, other);
  if (over) return [new ScorersDiffered({ ...of, over })];
  const counted = countedOf(sheets);
  const marking = jointOf(counted);
  const places = counted.map(({ place }) => place).sort();
  return [new FileScored({ ...of, marking, ...scoreOf(sheet, marking), counted: places })];
}
