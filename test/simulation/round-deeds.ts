import { addDays, builtInYear, dayOf, importedYears, instantOf } from '@app/calendar';
import { ListCaseFiles, SignOffCaseCatalogue, StrikeCaseFile } from '@app/case-review';
import { GiveUpScoringRound, IssueScoringCircular, OpenScoringRound, TellRoundScores } from '@app/case-scoring';
import { FreezeDraw, PublishDraw, ThrowDice, VoidDraw } from '@app/draw';
import type { AnyCommand } from '@app/eventing';
import { ReinstateSupervisor, StandDownSupervisor } from '@app/registry';
import { ImportWorkingYear } from '@app/working-calendar';
import { SUPERVISORS, UNITS, type Person } from './cast.js';
import { type Deed, DIRECTOR, ownUnit, someDay, STAFF } from './deed.js';
import { digits, WITNESSES } from './inspection-deeds.js';
import type { World } from './world.js';

const LEAD = ['unit-lead'];
const YEAR = 2022;
const units = UNITS.map(({ unitId }) => unitId);

/** What is signed for is mostly left alone. */
async function someCatalogue(world: World, by: Person): Promise<string | undefined> {
  const unitId = ownUnit(world, by, units);
  const signed = await world.rows(
    'select from case_catalogue where unit_id = $1 and year = $2 and signed_off_on is not null',
    [unitId, YEAR],
  );
  return signed.length === 0 || world.chance.below(10) === 0 ? unitId : undefined;
}

/** 案卷目录: few numbers, so that some are listed already. */
async function list(world: World, by: Person): Promise<AnyCommand | undefined> {
  const { chance } = world;
  const unitId = await someCatalogue(world, by);
  if (unitId === undefined) return undefined;
  const files = Array.from({ length: 2 + chance.below(4) }, () => ({
    ...{ caseNumber: `模案罚〔2022〕${1 + chance.below(150)}号`, kind: 'penalty' as const },
    closedOn: addDays(dayOf(world.now), chance.below(40) === 0 ? 2 : -chance.below(60)),
  }));
  return new ListCaseFiles({ unitId, year: YEAR, files }, world.meta(by));
}

async function strike(world: World, by: Person): Promise<AnyCommand | undefined> {
  const found = await world.rows<{ id: string; unit_id: string }>(
    'select id, unit_id from case_file where $1::text is null or unit_id = $1 order by id limit 30',
    [by.unitId ?? null],
  );
  if (found.length === 0) return undefined;
  const { id: fileId, unit_id: unitId } = world.chance.pick(found);
  return new StrikeCaseFile({ unitId, year: YEAR, fileId, reason: '重复列入' }, world.meta(by));
}

async function signOff(world: World, by: Person): Promise<AnyCommand | undefined> {
  const unitId = await someCatalogue(world, by);
  if (unitId === undefined) return undefined;
  const [row] = await world.rows<{ files: number }>(
    'select files from case_catalogue where unit_id = $1 and year = $2 and (files > 3 or $3)',
    [unitId, YEAR, world.chance.below(20) === 0],
  );
  const wrong = world.chance.below(10) === 0 ? 1 : 0;
  return row && new SignOffCaseCatalogue({ unitId, year: YEAR, count: row.files + wrong }, world.meta(by));
}

const STANDING = 'r.closed_on is null and r.document_number is null';
/** Draws of case files on their way, and rounds that are not over. */
const UNFINISHED = `select id from draw where kind = 'case-files' and state in ('frozen', 'executed')
  union all select d.id from scoring_draw d left join scoring_round r on r.id = d.round_id
             where not d.voided and (r.id is null or ${STANDING})`;

/** 案卷抽取 from the catalogues that are signed; mostly one after the other. */
async function freeze(world: World, by: Person): Promise<AnyCommand | undefined> {
  const [campaign] = await world.rows<{ id: string }>('select id from campaign where finished_at is null');
  const signed = await world.rows<{ id: string }>(
    'select unit_id as id from case_catalogue where year = $1 and signed_off_on is not null and files > 0 order by 1',
    [YEAR],
  );
  const unfinished = await world.rows(UNFINISHED);
  const few = signed.length < (world.chance.below(40) === 0 ? 1 : 3);
  if (!campaign || few || unfinished.length > (world.chance.below(12) === 0 ? 1 : 0)) return undefined;
  const today = dayOf(world.now);
  const terms = {
    ...{ drawId: world.id('draw'), campaignId: campaign.id, kind: 'case-files' as const, year: YEAR },
    ...{ item: '行政处罚案卷评查', planItem: 'AJ-01', batch: 1 + world.chance.below(9), exemptions: [], cap: 8 },
    ...{ legalBasis: '《河南省行政执法条例》第四十条', slots: ['member', 'member'], observers: WITNESSES },
    strata: signed.map(({ id }) => ({ id, method: 'srs' as const, rule: 'min(2,N)' })),
    ...{ notBefore: instantOf(addDays(today, 1), '09:00:00.000'), dueOn: addDays(today, 20) },
    publishBy: instantOf(addDays(today, 4), '18:00:00.000'),
  };
  return new FreezeDraw(terms, world.meta(by));
}

/** The dice of a draw mostly wait for their hour. */
const onDraw = (
  weight: number,
  where: string,
  make: (drawId: string, world: World, by: Person) => AnyCommand,
): Deed => ({
  roles: STAFF,
  weight,
  make: async (world, by) => {
    const found = await world.rows<{ id: string }>(
      `select id from draw where kind = 'case-files' and ${where} and (not_before <= $1 or $2) order by id`,
      [world.now, world.chance.below(15) === 0],
    );
    return found.length ? make(world.chance.pick(found).id, world, by) : undefined;
  },
});

async function someCaseDraw(world: World, free: boolean): Promise<string | undefined> {
  const found = await world.rows<{ id: string }>(
    'select id from scoring_draw where $1 or (round_id is null and not voided) order by id',
    [!free || world.chance.below(12) === 0],
  );
  return found.length ? world.chance.pick(found).id : undefined;
}

async function openRound(world: World, by: Person): Promise<AnyCommand | undefined> {
  const drawId = await someCaseDraw(world, true);
  if (drawId === undefined) return undefined;
  const { chance } = world;
  const days = { objectionDays: chance.below(10) === 0 ? 5 : 10, rulingDays: 10 };
  const sheetCode = chance.below(15) === 0 ? 'unknown' : chance.pick(['henan-penalty', 'guangdong-penalty']);
  const of = { roundId: world.id('round'), title: '案卷评查', drawId, sheetCode, ...days };
  return new OpenScoringRound({ ...of, scoreBy: someDay(world, 15) }, world.meta(by));
}

const onRound = (
  roles: readonly string[],
  weight: number,
  where: string,
  make: (roundId: string, world: World, by: Person) => AnyCommand,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const found = await world.rows<{ id: string }>(
      `select r.id from scoring_round r where ${where} or $1 order by r.id`,
      [world.chance.below(12) === 0],
    );
    return found.length ? make(world.chance.pick(found).id, world, by) : undefined;
  },
});

const ALL_FINAL = `${STANDING} and not exists (select from file_scoring f where f.round_id = r.id and f.state <> 'settled')`;

/** Catalogues, draws and the rounds opened on them. */
const openDeeds: readonly Deed[] = [
  { roles: ['unit-clerk'], weight: 12, make: list },
  { roles: ['unit-clerk'], weight: 0.2, make: strike },
  { roles: LEAD, weight: 12, make: signOff },
  { roles: STAFF, weight: 3, make: freeze },
  onDraw(6, `state = 'frozen'`, (drawId, world, by) => {
    const thrown = { digits: digits(world), witnesses: WITNESSES, thrownAt: world.now };
    return new ThrowDice({ drawId, ...thrown }, world.meta(by));
  }),
  onDraw(6, `state = 'executed'`, (drawId, world, by) => new PublishDraw({ drawId }, world.meta(by))),
  { roles: STAFF, weight: 6, make: openRound },
  onRound(STAFF, 4, STANDING, (roundId, world, by) => new TellRoundScores({ roundId }, world.meta(by))),
  onRound(DIRECTOR, 2, ALL_FINAL, (roundId, world, by) => {
    const documentNumber = world.chance.below(8) === 0 ? '12号' : '模法政办〔2022〕12号';
    return new IssueScoringCircular({ roundId, documentNumber }, world.meta(by));
  }),
  onRound(DIRECTOR, 0.2, STANDING, (roundId, world, by) => {
    const reason = world.chance.below(6) === 0 ? ' ' : '评查标准选错';
    return new GiveUpScoringRound({ roundId, reason }, world.meta(by));
  }),
  {
    roles: STAFF,
    weight: 0.1,
    make: async (world, by) => {
      const drawId = await someCaseDraw(world, false);
      return drawId === undefined ? undefined : new VoidDraw({ drawId, reason: '名录有误' }, world.meta(by));
    },
  },
];

/** One supervisor comes and goes; the others stay. */
const comingAndGoing: readonly Deed[] = [
  {
    roles: STAFF,
    weight: 0.3,
    make: (world, by) => {
      const { supervisorId = '' } = SUPERVISORS[4]!;
      return Promise.resolve(
        world.chance.below(2)
          ? new StandDownSupervisor({ supervisorId, reason: '岗位调整' }, world.meta(by))
          : new ReinstateSupervisor({ supervisorId }, world.meta(by)),
      );
    },
  },
];

/** 工作日安排 once more, with a day off before somebody's days to object or to rule are over. */
async function arrangeYear(world: World, by: Person): Promise<AnyCommand | undefined> {
  const running = await world.rows<{ due: string }>(
    `select distinct due_on::text as due from counted_deadline
      where open and not paused and about ? 'scoring' and due_on > $1 and due_on < $2 order by 1`,
    [dayOf(world.now), `${YEAR + 1}-01-01`],
  );
  if (running.length === 0) return undefined;
  const off = addDays(world.chance.pick(running).due, -world.chance.below(3));
  const imported = await importedYears(world.pool);
  const { holidays, workdays } = imported.find(({ year }) => year === YEAR) ?? builtInYear(YEAR)!;
  const table = { year: YEAR, holidays: [...new Set([...holidays, off])], workdays };
  return new ImportWorkingYear({ ...table, source: '临时调休通知' }, world.meta(by));
}

const calendarDeeds: readonly Deed[] = [{ roles: STAFF, weight: 0.5, make: arrangeYear }];

export const roundDeeds: readonly Deed[] = [...openDeeds, ...comingAndGoing, ...calendarDeeds];
