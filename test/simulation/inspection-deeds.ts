import { addDays, dayOf, instantOf } from '@app/calendar';
import { FreezeDraw, PublishDraw, ThrowDice } from '@app/draw';
import { PublishResult } from '@app/inspection-result';
import {
  AcceptInspection,
  ConcludeInspection,
  IssueNotice,
  RecordFinding,
  RecordUnitStatement,
  RecordVisit,
  SignInspection,
} from '@app/supervision';
import type { AnyCommand } from '@app/eventing';
import type { Person } from './cast.js';
import { type Deed, someDay, STAFF } from './deed.js';
import type { World } from './world.js';

export const WITNESSES = [
  { name: '见证人甲', organisation: '县纪委监委' },
  { name: '见证人乙', organisation: '县人大' },
];

async function freeze(world: World, by: Person): Promise<AnyCommand | undefined> {
  const [campaign] = await world.rows<{ id: string }>('select id from campaign where finished_at is null');
  if (!campaign) return undefined;
  const today = dayOf(world.now);
  const terms = {
    ...{ drawId: world.id('draw'), campaignId: campaign.id, item: '三项制度落实情况', planItem: 'CC-01' },
    ...{ batch: 1 + world.chance.below(3), legalBasis: '行政执法监督的有关规定', exemptions: [], cap: 2 },
    strata: ['key', 'ordinary'].map((id) => ({ id, method: 'srs' as const, rule: 'ceil(0.5*N)' })),
    ...{ slots: ['lead', 'member'], observers: WITNESSES, notBefore: instantOf(addDays(today, 1), '09:00:00.000') },
    ...{ publishBy: instantOf(addDays(today, 4), '18:00:00.000'), dueOn: addDays(today, 20) },
  };
  return new FreezeDraw(terms, world.meta(by));
}

async function someDraw(world: World, states: readonly string[]): Promise<string | undefined> {
  const found = await world.rows<{ id: string }>('select id from draw where state = any($1) order by id', [states]);
  return found.length ? world.chance.pick(found).id : undefined;
}

export const digits = ({ chance }: World): string => Array.from({ length: 20 }, () => chance.below(10)).join('');

interface InspectionRow {
  readonly id: string;
  readonly supervisors: readonly string[];
  readonly category: string;
}

const onInspection = (
  roles: readonly string[],
  weight: number,
  states: readonly string[],
  make: (world: World, by: Person, row: InspectionRow) => Promise<AnyCommand> | AnyCommand,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const found = await world.rows<InspectionRow>(
      `select i.id, i.supervisors, c.categories[1] as category from inspection i join campaign c on c.id = i.campaign_id
        where i.state = any($1) and ($2::text is null or $2 = any(i.supervisors)) order by i.id`,
      [states, world.chance.below(10) === 0 ? null : (by.supervisorId ?? null)],
    );
    return found.length ? make(world, by, world.chance.pick(found)) : undefined;
  },
});

const visit = async (world: World, by: Person, { id: inspectionId }: InspectionRow): Promise<AnyCommand> => {
  const entries = await world.rows<{ id: string }>(
    `select e ->> 'id' as id from event, json_array_elements(body -> 'data' -> 'checklist') e
      where stream = $1 and type = 'NoticeIssued' order by seq`,
    [`inspection-${inspectionId}`],
  );
  const evidence = world.chance.below(6) === 0 ? [] : [await world.paper(by)];
  const seen = {
    visitedOn: dayOf(world.now),
    startedAt: '09:00',
    endedAt: '11:00',
    place: '办公室',
    present: '陪同人',
  };
  const shown = { certificateShown: true, letterHandedOver: true };
  const answers = entries.map(({ id: entry }) => ({ entry, answer: 'yes' as const }));
  return new RecordVisit({ inspectionId, account: '检查情况', evidence, ...seen, ...shown, answers }, world.meta(by));
};

const SUPERVISOR = ['supervisor'];

export const inspectionDeeds: readonly Deed[] = [
  { roles: STAFF, weight: 0.5, make: freeze },
  {
    roles: STAFF,
    weight: 1.5,
    make: async (world, by) => {
      const drawId = await someDraw(world, ['frozen', 'sealed', 'awaiting', 'executed']);
      if (!drawId) return undefined;
      return new ThrowDice(
        { drawId, digits: digits(world), witnesses: WITNESSES, thrownAt: world.now },
        world.meta(by),
      );
    },
  },
  {
    roles: STAFF,
    weight: 1.5,
    make: async (world, by) => {
      const drawId = await someDraw(world, ['executed', 'frozen']);
      return drawId === undefined ? undefined : new PublishDraw({ drawId }, world.meta(by));
    },
  },
  onInspection(STAFF, 2, ['assigned'], (world, by, { id: inspectionId }) => {
    const today = dayOf(world.now);
    const letter = { legalBasis: '行政执法监督的有关规定', from: today, until: addDays(today, 20), announced: true };
    const more = { contact: '办公室，电话0000-0000000', checklist: ['查看公示情况', '查看案卷'] };
    return new IssueNotice({ inspectionId, ...letter, ...more }, world.meta(by));
  }),
  onInspection(
    SUPERVISOR,
    3,
    ['assigned'],
    (world, by, { id: inspectionId }) => new AcceptInspection({ inspectionId }, world.meta(by)),
  ),
  onInspection(SUPERVISOR, 5, ['assigned', 'visited'], visit),
  onInspection(SUPERVISOR, 2, ['visited'], (world, by, { id: inspectionId, category }) => {
    const finding = { findingId: world.id('finding'), text: '双随机检查发现的问题', category };
    const more = { dueOn: someDay(world), responsible: '责任人丙' };
    return new RecordFinding({ inspectionId, ...finding, ...more }, world.meta(by));
  }),
  onInspection(
    SUPERVISOR,
    8,
    ['visited', 'signed'],
    (world, by, { id: inspectionId }) => new SignInspection({ inspectionId }, world.meta(by)),
  ),
  onInspection(
    SUPERVISOR,
    3,
    ['visited', 'signed'],
    (world, by, { id: inspectionId }) =>
      new RecordUnitStatement({ inspectionId, signed: true, person: '分管领导', evidence: [] }, world.meta(by)),
  ),
  onInspection(
    SUPERVISOR,
    5,
    ['signed', 'visited'],
    (world, by, { id: inspectionId }) =>
      new ConcludeInspection(
        { inspectionId, result: world.chance.pick(['no-problem-found', 'problems-found'] as const) },
        world.meta(by),
      ),
  ),
  onInspection(
    STAFF,
    2,
    ['concluded'],
    (world, by, { id: inspectionId }) => new PublishResult({ inspectionId, summary: '检查结果公开' }, world.meta(by)),
  ),
];
