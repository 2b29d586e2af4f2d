import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { GiveScore, ImportUnitScores, ScoredIn, ScoreUnit, UnitScoreCommand } from './commands.js';
import { ScoreGiven, UnitScored, UnitScoresImported, type ScoredItem, type UnitScoreEvent } from './events.js';

interface State {
  readonly run: number;
  readonly items: readonly ScoredItem[];
  /** Points and reason given by people, by item. */
  readonly given: Readonly<Record<string, { readonly points: number; readonly reason: string }>>;
}

export const unitScoreStream = (assessmentId: string, unitId: string): string => `unit-score-${assessmentId}-${unitId}`;

/** 一个单位的得分: what a run worked out, and what people gave with their reasons. */
export const unitScore: Decider<UnitScoreCommand, UnitScoreEvent, State> = {
  name: 'unit-score',
  initial: { run: 0, items: [], given: {} },
  stream: ({ data }) => unitScoreStream(data.assessmentId, data.unitId),

  decide(command, state) {
    refuseOutside(command.data.within);
    return command.type === 'ScoreUnit' ? count(command, state) : give(command, state);
  },

  evolve(state, event) {
    if (event.type === 'UnitScored') return { ...state, run: event.data.run, items: event.data.items };
    const { code, points, reason } = event.data;
    return { ...state, given: { ...state.given, [code]: { points, reason } } };
  },
};

function refuseOutside(within: ScoredIn | undefined): void {
  if (!within) throw new Rejection('assessment-not-found');
  refuseIf(within.published, 'assessment-published');
  refuseIf(!within.takesPart, 'assessed-unit-unknown');
}

/** The same again is no news, nor is what a run finds that a later one has overtaken. */
function count({ data: { assessmentId, unitId, run, items } }: ScoreUnit, state: State): UnitScoreEvent[] {
  const same = JSON.stringify(items) === JSON.stringify(state.items);
  return same || run < state.run ? [] : [new UnitScored({ assessmentId, unitId, run, items })];
}

function give({ data, meta }: GiveScore, { given }: State): UnitScoreEvent[] {
  const { assessmentId, unitId, code, points, reason, within, scorerUnits = [] } = data;
  const item = within?.item;
  if (!item) throw new Rejection('assessment-item-unknown', { code });
  const { name, weight } = item;
  refuseIf(item.how !== 'manual', 'assessment-item-not-manual', { name });
  refuseIf([...scorerUnits, meta.unit].includes(unitId), 'scorer-of-scored-unit');
  refuseIf(!(points >= 0) || !Number.isInteger(points * 2), 'given-score-not-halves', { name, points });
  refuseIf(points > weight, 'given-score-above-maximum', { name, points, weight });
  refuseIf(reason.trim() === '', 'given-score-without-reason', { name });
  const before = given[code];
  if (before?.points === points && before.reason === reason) return [];
  return [new ScoreGiven({ assessmentId, unitId, code, points, reason })];
}

/** 批量导入人工评分, beside the scores it brings. */
export const scoresGivenImport: Decider<ImportUnitScores, UnitScoresImported, null> = {
  name: 'unit-scores-import',
  initial: null,
  stream: ({ data }) => `unit-scores-import-${data.importId}`,

  decide({ data: { importId, assessmentId, fileName, sha256, added = 0, corrected = 0 } }) {
    refuseIf(added + corrected === 0, 'no-given-scores-to-import');
    return [new UnitScoresImported({ importId, assessmentId, fileName, sha256, given: added + corrected })];
  },

  evolve: (state) => state,
};
