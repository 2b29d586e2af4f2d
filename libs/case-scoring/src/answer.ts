import { idFrom, type Meta } from '@app/eventing';
import type { FileScoringAnswer, FileScoringListItem, HandedInSheetAnswer, ScorerAnswer } from './dto.js';
import type { FileScorerRow, FileScoringRow, ScoringRoundRow } from './scoring.entity.js';
import { ScoreSheetAnswer } from './sheet.dto.js';
import type { Marking, ScoreSheet } from './sheet.rules.js';
import { isSealed, seesAll, viewOf, type View } from './sight.rules.js';

const scorerAnswer = (row: FileScorerRow): ScorerAnswer => ({
  ...{ scorerId: row.scorerId, name: row.name, place: row.place, by: row.chosenBy, handedIn: row.handedInAt !== null },
  ...(row.unavailable && { unavailable: row.unavailable }),
  ...(row.handedInAt && { handedInAt: row.handedInAt.toISOString(), late: row.late ?? false }),
  ...(row.counted === null ? {} : { counted: row.counted }),
});

const viewed = ({ unitId, toldOn }: FileScoringRow, scorers: readonly FileScorerRow[], meta: Meta): View =>
  viewOf({ unitId, told: toldOn !== null, scorers: scorers.map(({ scorerId }) => scorerId) }, meta);

/** A file in the list. What is not told to its unit yet, and who scores it, is not there for the unit. */
export function itemOf(row: FileScoringRow, scorers: readonly FileScorerRow[], meta: Meta): FileScoringListItem {
  const { id, roundId, roundTitle, unitId, unitName, fileId, caseNumber, scoreBy, version } = row;
  const whole = viewed(row, scorers, meta) === 'whole';
  const mine = scorers.find(({ scorerId }) => scorerId === meta.actor);
  return {
    ...{ id, roundId, roundTitle, unitId, unitName, fileId, caseNumber, scoreBy },
    // It counts the sheets that came in, and whether they differ.
    version: whole ? version : 0,
    state: whole || row.state === 'closed' ? row.state : 'scoring',
    ...{ mine: mine !== undefined, toScore: isOwed(row, mine) },
    handedIn: whole ? row.handedIn : 0,
    ...(whole && { scorers: scorers.map(scorerAnswer), ...resultOf(row) }),
  };
}

const isOwed = ({ state }: FileScoringRow, mine: FileScorerRow | undefined): boolean =>
  (state === 'scoring' || state === 'differing') && mine?.handedInAt === null;

const resultOf = ({ score, vetoed, grade, objectBy, rulingBy }: FileScoringRow) => ({
  ...(score === null ? {} : { score, vetoed: vetoed ?? false, grade: grade ?? '' }),
  ...(objectBy === null ? {} : { objectBy }),
  ...(rulingBy === null ? {} : { rulingBy }),
});

const plainMarking = ({ vetoes, deductions }: Marking) => ({
  vetoes: vetoes.map((item) => ({ ...item })),
  deductions: deductions.map((item) => ({ ...item })),
});

export const plainSheet = ({ vetoes, items, grades, ...sheet }: ScoreSheet): ScoreSheetAnswer => ({
  ...sheet,
  ...{ vetoes: [...vetoes], items: [...items], grades: [...grades] },
});

export function sheetAnswer(row: FileScorerRow): HandedInSheetAnswer {
  const { scoringId, place, name, marking, score, vetoed, grade, late, handedInAt } = row;
  return {
    ...{ scoringId, place, name, marking: plainMarking(marking ?? { vetoes: [], deductions: [] }) },
    ...{ score: score ?? 0, vetoed: vetoed ?? false, grade: grade ?? '', late: late ?? false },
    handedInAt: handedInAt?.toISOString() ?? '',
  };
}

interface Whole {
  readonly row: FileScoringRow;
  readonly scorers: readonly FileScorerRow[];
  readonly round: ScoringRoundRow;
  readonly nameOf: (accountId: string) => string;
}

export function fileAnswer({ row, scorers, round, nameOf }: Whole, meta: Meta): FileScoringAnswer {
  const item = itemOf(row, scorers, meta);
  const own = scorers.find(({ scorerId, handedInAt }) => scorerId === meta.actor && handedInAt !== null);
  const told = viewed(row, scorers, meta) === 'whole';
  return {
    ...{ ...item, sheet: plainSheet(round.sheet), campaignId: row.campaignId },
    ...(own && { own: sheetAnswer(own) }),
    ...(row.closedFor !== null && { closedFor: row.closedFor }),
    ...(told ? { ...differenceOf(row, meta), ...outcomeOf(row, nameOf) } : { findings: [] }),
  };
}

/** A third scores as blind as the first two: over what they differ is the office's alone until the file is scored. */
const differenceOf = (row: FileScoringRow, meta: Meta) =>
  row.differOver && (seesAll(meta) || !isSealed(row)) ? { differOver: row.differOver } : {};

function outcomeOf(row: FileScoringRow, nameOf: (accountId: string) => string) {
  const { marking, toldOn, objection, ruling, settledOn, settledHow, findings } = row;
  return {
    ...(marking && !isSealed(row) && { marking: plainMarking(marking) }),
    ...(toldOn === null ? {} : { toldOn }),
    ...(objection && {
      objection: {
        ...{ items: [...objection.items], evidence: [...objection.evidence] },
        ...{ on: objection.on, by: nameOf(objection.by) },
      },
    }),
    ...(ruling && { ruling: { ...ruling, items: [...ruling.items], by: nameOf(ruling.by) } }),
    ...(settledOn === null ? {} : { settledOn }),
    ...(settledHow && { settledHow }),
    findings: findings.map((finding) => ({ ...finding, issueId: idFrom(finding.findingId) })),
  };
}
