import {
  AcceptScore,
  AssignScorer,
  HandInScores,
  ImportScores,
  ObjectToScore,
  PreviewScoresImport,
  RaiseCaseFindings,
  RecuseScorer,
  RuleOnScoreObjection,
  TellScore,
  type Marking,
  type ScoreSheet,
} from '@app/case-scoring';
import type { AnyCommand } from '@app/eventing';
import { REVIEWERS, SUPERVISORS, type Person } from './cast.js';
import { type Deed, someDay, STAFF } from './deed.js';
import { roundDeeds } from './round-deeds.js';
import { peek } from './scoring-peeks.js';
import { importing, tableOf } from './tables.js';
import type { World } from './world.js';

const SCORER = ['supervisor', 'reviewer'];
const LEAD = ['unit-lead'];

interface Row {
  readonly id: string;
  readonly unit_id: string;
  readonly state: string;
  readonly marking: Marking | null;
  readonly sheet: ScoreSheet;
  readonly category: string;
}

/** Mostly a file that stands where the act is open, now and then any. `whose`: what makes it the asker's, with $3 and $4. */
async function someFile(
  world: World,
  { unitId, accountId }: Person,
  states: readonly string[],
  whose = 'true',
): Promise<Row | undefined> {
  const anything = world.chance.below(10) === 0;
  const found = await world.rows<Row>(
    `select f.id, f.unit_id, f.state, f.marking, r.sheet, c.categories[1] as category
       from file_scoring f join scoring_round r on r.id = f.round_id join scoring_campaign c on c.id = f.campaign_id
      where $1 or (f.state = any($2) and ($3::text is null or true) and ($4::text is null or true) and ${whose})
      order by f.id limit 60`,
    [anything, states, unitId ?? null, accountId],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

const OWN_UNIT = '(f.unit_id = $3 or $3 is null)';
const OWED =
  'exists (select from file_scorer s where s.scoring_id = f.id and s.scorer_id = $4 and s.handed_in_at is null)';
const SHORT = `(select count(*) from file_scorer s where s.scoring_id = f.id and s.unavailable is null) <
  case f.state when 'differing' then 3 else 2 end`;

const onFile = (
  roles: readonly string[],
  weight: number,
  [states, whose]: readonly [states: readonly string[], whose?: string],
  make: (world: World, by: Person, row: Row) => AnyCommand | Promise<AnyCommand | undefined>,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const row = await someFile(world, by, states, whose);
    return row && make(world, by, row);
  },
});

/** Mostly slight, so that the two are near; every reason is its author's alone, so that a look at it can be found out. */
function someMarking(world: World, { vetoes, items }: ScoreSheet): Marking {
  const { chance } = world;
  const reason = () => (chance.below(40) === 0 ? ' ' : `理由${world.id('reason').slice(0, 12)}`);
  const off = Array.from({ length: chance.below(4) }, () => chance.pick(items)).map(({ code, marks }) => ({
    code,
    points: chance.below(25) === 0 ? marks + 1 : chance.below(5) === 0 ? marks : 0.5,
    reason: reason(),
  }));
  const deductions = chance.below(10)
    ? off.filter((one, at) => off.findIndex(({ code }) => code === one.code) === at)
    : off;
  return { vetoes: chance.below(6) ? [] : [{ code: chance.pick(vetoes).code, reason: reason() }], deductions };
}

function handIn(world: World, by: Person, { id: scoringId, sheet }: Row): AnyCommand {
  const signed = world.chance.below(20) > 0;
  return new HandInScores({ scoringId, marking: someMarking(world, sheet), signed }, world.meta(by));
}

/** 线下填写的评查表, agreed to as it was previewed, or not. */
async function handInTable(world: World, by: Person, { id: scoringId, sheet }: Row): Promise<AnyCommand> {
  const { vetoes, deductions } = world.chance.below(2) ? someMarking(world, sheet) : { vetoes: [], deductions: [] };
  const failed = vetoes.map(({ code, reason }) => ({ code, fails: true, reason }));
  const filled = new Map([...failed, ...deductions].map((line) => [line.code, line]));
  const rows = [...sheet.vetoes, ...sheet.items].map(({ code }) => filled.get(code) ?? { code });
  const table = tableOf(rows, ['code', 'fails', 'points', 'reason'] as const);
  const of = { scoringId, fileName: '评查表.xlsx', table };
  return importing(world, by, of, { preview: PreviewScoresImport, write: ImportScores });
}

async function assign(world: World, by: Person, { id: scoringId }: Row): Promise<AnyCommand> {
  const { accountId: scorerId } = world.chance.pick([...SUPERVISORS, ...REVIEWERS]);
  const on = await world.rows<{ id: string }>(
    `select scorer_id as id from file_scorer where scoring_id = $1 and (unavailable is not null or $2) order by place`,
    [scoringId, world.chance.below(6) === 0],
  );
  const reason = world.chance.below(10) === 0 ? '' : '工作调整';
  const replacing = on.length > 0 ? { replaces: world.chance.pick(on).id, reason } : {};
  return new AssignScorer({ scoringId, scorerId, ...replacing }, world.meta(by));
}

const heldIn = ({ marking }: Row): { code: string; points?: number }[] => [
  ...(marking?.vetoes ?? []),
  ...(marking?.deductions ?? []),
];

async function object(world: World, by: Person, row: Row): Promise<AnyCommand> {
  const held = heldIn(row).slice(0, 1 + world.chance.below(3));
  const items = held.map(({ code }) => ({ code, reason: world.chance.below(20) === 0 ? '' : '材料在卷' }));
  const evidence = world.chance.below(2) === 0 ? [await world.paper(by)] : [];
  return new ObjectToScore({ scoringId: row.id, items, evidence }, world.meta(by));
}

function rule(world: World, by: Person, row: Row): AnyCommand {
  const { chance } = world;
  const [item] = heldIn(row);
  const upheld = chance.below(3) === 0 || !item;
  const odd = chance.below(12) === 0;
  const lighter = item?.points === undefined ? { stands: odd } : { points: odd ? item.points + 1 : 0 };
  const items = upheld ? [] : [{ code: item.code, ...lighter, reason: '经核实' }];
  const ruling = upheld ? ('upheld' as const) : ('amended' as const);
  return new RuleOnScoreObjection({ scoringId: row.id, ruling, reason: '经复核', items }, world.meta(by));
}

function raise(world: World, by: Person, row: Row): AnyCommand {
  const findings = heldIn(row)
    .slice(0, 1 + world.chance.below(2))
    .map(({ code }) => ({ findingId: world.id('finding'), code, category: row.category, dueOn: someDay(world) }));
  return new RaiseCaseFindings({ scoringId: row.id, findings }, world.meta(by));
}

const fileDeeds: readonly Deed[] = [
  onFile(STAFF, 10, [['scoring', 'differing'], SHORT], assign),
  onFile(['supervisor'], 90, [['scoring', 'differing'], OWED], handIn),
  onFile(['reviewer'], 20, [['scoring', 'differing'], OWED], handIn),
  onFile(SCORER, 6, [['scoring', 'differing'], OWED], handInTable),
  onFile(SCORER, 0.4, [['scoring', 'differing'], OWED], (world, by, { id: scoringId }) => {
    return new RecuseScorer({ scoringId, scorerId: by.accountId, ground: '有利害关系' }, world.meta(by));
  }),
  onFile([...SCORER, ...STAFF, ...LEAD], 4, [['scoring', 'differing']], (world, by, { id }) => peek(world, by, id)),
  onFile(STAFF, 1, [['scored']], (world, by, { id: scoringId }) => new TellScore({ scoringId }, world.meta(by))),
  onFile(LEAD, 1, [['told'], OWN_UNIT], (world, by, { id: scoringId }) => {
    return new AcceptScore({ scoringId }, world.meta(by));
  }),
  onFile(LEAD, 10, [['told'], OWN_UNIT], object),
  onFile(STAFF, 8, [['objected']], rule),
  onFile(STAFF, 5, [['settled']], raise),
];

export const scoringDeeds: readonly Deed[] = [...roundDeeds, ...fileDeeds];
