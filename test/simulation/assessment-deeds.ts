import { createHash } from 'node:crypto';
import { addDays, dayOf } from '@app/calendar';
import {
  AdoptAssessmentScheme,
  CastBallot,
  ExtendBallots,
  GiveScore,
  ImportAssessmentScheme,
  ImportUnitScores,
  InviteRaters,
  OpenAssessment,
  OpenBallots,
  PublishAssessment,
  RATER_CATEGORIES,
  RequestScoring,
  type Scheme,
} from '@app/assessment';
import { PreviewAssessmentSchemeImport, PreviewUnitScoresImport } from '@app/assessment/import.js';
import type { AnyCommand, Meta } from '@app/eventing';
import { UNITS, type Person } from './cast.js';
import { DIRECTOR, STAFF, type Deed } from './deed.js';
import { importing, tableOf } from './tables.js';
import type { World } from './world.js';

interface Row {
  readonly id: string;
  readonly scheme: Scheme;
  /** The box is opened. */
  readonly opened: boolean;
  readonly ballotsBy: string;
}

/** Mostly one that is under way. */
async function someAssessment(world: World): Promise<Row | undefined> {
  const found = await world.rows<Row>(
    `select id, scheme, ballots is not null as opened, ballots_by::text as "ballotsBy"
       from assessment order by published_at nulls first, id limit 2`,
  );
  return found[world.chance.below(found.length || 1)];
}

const onAssessment = (
  weight: number,
  make: (world: World, by: Person, row: Row) => AnyCommand | Promise<AnyCommand | undefined>,
  roles = STAFF,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const row = await someAssessment(world);
    return row && make(world, by, row);
  },
});

/** Links are known by their numbers, and made as the server makes them. */
const linkOf = (assessmentId: string, number: number): string =>
  createHash('sha256').update(`${assessmentId} ${number}`).digest('hex');
const MOST_LINKS = 60;

async function linksOf(world: World, assessmentId: string): Promise<number> {
  const [row] = await world.rows<{ invited: number }>(
    'select count(*)::int as invited from assessment_link where assessment_id = $1',
    [assessmentId],
  );
  return row?.invited ?? 0;
}

const opening: Deed = {
  roles: STAFF,
  weight: 0.4,
  make: async (world, by) => {
    const open = await world.rows('select 1 from assessment where published_at is null limit 2');
    const [campaign] = await world.rows<{ id: string }>('select id from assessed_campaign limit 1');
    if (!campaign || open.length > 1) return undefined;
    const { chance, now } = world;
    const of = { assessmentId: world.id('assessment'), title: '评议考核', campaignId: campaign.id };
    const [from, to] = ['2022-01-01', chance.below(10) === 0 ? '2021-12-31' : '2022-12-31'];
    const schemeCode = chance.below(12) === 0 ? 'nothing' : 'three-systems';
    const ballots = {
      leastBallots: chance.below(10) === 0 ? 0 : 2,
      ballotsBy: addDays(dayOf(now), 20 + chance.below(60)),
    };
    return new OpenAssessment({ ...of, schemeCode, from, to, ...ballots }, world.meta(by));
  },
};

/** Mostly while answers are still taken, and as many of a category as hide who of them answered. */
const inviting = onAssessment(3, async (world, by, { id: assessmentId, ballotsBy }) => {
  const { chance } = world;
  const first = await linksOf(world, assessmentId);
  if (first >= MOST_LINKS || (ballotsBy < dayOf(world.now) && chance.below(8) > 0)) return undefined;
  const links = Array.from({ length: 2 + chance.below(5) }, (_, place) => linkOf(assessmentId, first + place));
  return new InviteRaters({ assessmentId, category: chance.pick(RATER_CATEGORIES), links }, world.meta(by));
});

/** Where the day is over and the box still closed it is mostly for want of answers; now and then to a day that is no later. */
const extending = onAssessment(1, async (world, by, { id: assessmentId, opened, ballotsBy }) => {
  const today = dayOf(world.now);
  if ((opened || ballotsBy >= today) && world.chance.below(8) > 0) return undefined;
  const later = addDays(today, world.chance.pick([5, 20]));
  return new ExtendBallots({ assessmentId, ballotsBy: later, reason: '评议人员外出' }, world.meta(by));
});

const anybody = (world: World): Meta => ({
  ...{ actor: 'public', roles: ['public'], at: world.now, commandId: world.id('command') },
});

/** By a link that was handed out, used already, or never there. */
const answering = onAssessment(6, async (world, _, { id: assessmentId, scheme, opened }) => {
  const { chance } = world;
  if (opened && chance.below(8) > 0) return undefined;
  const items = scheme.items.filter(({ how }) => how === 'external');
  const levels = [...scheme.levels.map(({ code }) => code), ...(chance.below(15) === 0 ? ['z'] : [])];
  const marks = UNITS.flatMap(({ unitId }) =>
    chance.below(6) === 0 ? [] : items.map(({ code }) => ({ unitId, code, level: chance.pick(levels) })),
  );
  const link = linkOf(assessmentId, chance.below((await linksOf(world, assessmentId)) + 2));
  return new CastBallot({ assessmentId, link, blind: '', marks, comment: '' }, anybody(world));
});

/** What still has no points, in the order of the table. */
const MISSING = `
  select u.unit_id as "unitId", i.code
    from assessment a, assessment_unit u, jsonb_to_recordset(a.scheme -> 'items') as i(code text, how text)
   where a.id = $1 and u.assessment_id = a.id and i.how = 'manual' and not exists (
           select 1 from assessment_point p where (p.assessment_id, p.unit_id, p.code) = (a.id, u.unit_id, i.code))
   order by 1, 2`;

/** Mostly what is missing; points are mostly fit and reasons mostly there. */
const giving = onAssessment(5, async (world, by, { id: assessmentId, scheme }) => {
  const { chance } = world;
  const missing = await world.rows<{ unitId: string; code: string }>(MISSING, [assessmentId]);
  const any = { unitId: chance.pick(UNITS).unitId, code: chance.pick(scheme.items).code };
  const { unitId, code } = missing.length > 0 && chance.below(8) > 0 ? chance.pick(missing) : any;
  const weight = scheme.items.find((item) => item.code === code)?.weight ?? 0;
  const points = chance.below(15) === 0 ? weight + 1 : weight - chance.pick([0, 0.5, 1]);
  const reason = chance.below(12) === 0 ? ' ' : '按台账评分';
  return new GiveScore({ assessmentId, unitId, code, points, reason }, world.meta(by));
});

/** 人工评分表: several items of several units at once, by the rules of a single one. */
const givingTable = onAssessment(0.8, (world, by, { id: assessmentId, scheme }) => {
  const { chance } = world;
  const items = scheme.items.filter(({ how }) => how === 'manual');
  const rows = UNITS.slice(0, 1 + chance.below(UNITS.length)).map(({ unitId, name: unit }) => {
    const { code, weight } = chance.pick(items);
    const points = chance.below(20) === 0 ? weight + 1 : weight - chance.pick([0, 0.5, 1]);
    return { unitId, unit, code, points, reason: chance.below(20) === 0 ? '' : '按台账评分' };
  });
  const table = tableOf(rows, ['unitId', 'unit', 'code', 'name', 'weight', 'points', 'reason'] as const);
  const of = { assessmentId, fileName: '评分表.xlsx', table };
  return importing(world, by, of, { preview: PreviewUnitScoresImport, write: ImportUnitScores });
});

/** A scheme of the office's own, made of what an assessment goes by; now and then its weights do not come to 100. */
const adopting = onAssessment(0.2, (world, by, { scheme }) => {
  const { chance } = world;
  const { source, rankBy, levels, items: all } = scheme;
  const items = chance.below(4) === 0 ? all.slice(1) : all;
  const named = { code: chance.pick(['three-systems', 'own']), title: `评分方案${chance.below(9)}` };
  return new AdoptAssessmentScheme({ scheme: { ...named, source, rankBy, levels, items } }, world.meta(by));
});

const adoptingTable = onAssessment(0.2, (world, by, { scheme: { items } }) => {
  const rows = items.map((item, place) => {
    const { code, group, name, weight, how, criterion } = item;
    const called = place === 0 ? `${name}${world.chance.below(9)}` : name;
    const computed = item.how === 'computed' ? { measure: item.measure, ifNothing: item.ifNothing } : {};
    return { code, group, name: called, weight, how, criterion, ...computed };
  });
  const columns = ['code', 'group', 'name', 'weight', 'how', 'measure', 'ifNothing', 'criterion'] as const;
  const table = tableOf(world.chance.below(5) === 0 ? rows.slice(1) : rows, columns);
  const of = { schemeCode: world.chance.pick(['three-systems', 'three-systems', 'own']), fileName: '方案.xlsx', table };
  return importing(world, by, of, { preview: PreviewAssessmentSchemeImport, write: ImportAssessmentScheme });
});

/** 评议考核: opened, answered, scored and published, as well as people can. */
export const assessmentDeeds: readonly Deed[] = [
  opening,
  inviting,
  extending,
  answering,
  giving,
  givingTable,
  adopting,
  adoptingTable,
  onAssessment(0.6, (world, by, { id: assessmentId }) => new OpenBallots({ assessmentId }, world.meta(by))),
  onAssessment(1, (world, by, { id: assessmentId }) => new RequestScoring({ assessmentId }, world.meta(by))),
  onAssessment(
    0.8,
    (world, by, { id: assessmentId }) => new PublishAssessment({ assessmentId }, world.meta(by)),
    DIRECTOR,
  ),
];
