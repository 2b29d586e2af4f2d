import { addDays, dayOf } from '@app/calendar';
import type { AnyCommand } from '@app/eventing';
import {
  ConfirmOrderedRectification,
  DeliverOfficeNotice,
  DraftOfficeNotice,
  DropOfficeNotice,
  PublishYearReport,
  ReceiveOfficeNotice,
  RegisterOutsideNumber,
  ReportOrderedRectification,
  ReturnOfficeNotice,
  ReturnOrderedRectification,
  ReviewOfficeNotice,
  ReviseOfficeNotice,
  SignOfficeNotice,
  SubmitYearReport,
  type NoticeKind,
  type NoticeText,
} from '@app/notice';
import { UNITS, type Person } from './cast.js';
import { type Deed, DIRECTOR, STAFF, UNIT } from './deed.js';
import type { World } from './world.js';

const units = UNITS.map(({ unitId }) => unitId);
const ORDERS: readonly NoticeKind[] = ['rectification-order', 'rectification-order', 'rectification-order'];
const KINDS: readonly NoticeKind[] = [...ORDERS, 'commendation', 'commendation', 'criticism', 'revocation'];

interface Row {
  readonly id: string;
  readonly campaign_id: string;
}

/** Mostly a notice in the state the act is for, sometimes any. */
async function someNotice(world: World, state: string): Promise<Row | undefined> {
  const found = await world.rows<Row>(
    'select id, campaign_id from office_notice where $1::text is null or state = $1 order by drafted_at desc, id limit 12',
    [world.chance.below(10) === 0 ? null : state],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

/** Now and then somebody names a person where none may be named, or the same unit twice. */
function text({ chance, now }: World, kind: NoticeKind): NoticeText {
  const [one, other] = [chance.pick(units), chance.pick(units)];
  const person = kind === 'commendation' || chance.below(12) === 0 ? { person: '程立行' } : {};
  return {
    ...{ title: '关于模拟活动的文件', body: '经研究，决定如下。', receiptDays: 1 + chance.below(3) },
    named:
      chance.below(15) === 0
        ? []
        : [
            { unitId: one, ground: '事实清楚' },
            { unitId: other, ...person, ground: '属实' },
          ],
    ...{ addressees: chance.below(3) === 0 ? units : [chance.pick(units)], open: chance.below(2) === 0 },
    ...(kind === 'rectification-order' && { rectifyBy: addDays(dayOf(now), chance.below(100) - 2) }),
  };
}

async function draft(world: World, by: Person): Promise<AnyCommand | undefined> {
  const [campaign] = await world.rows<{ id: string }>('select id from notice_campaign order by year desc limit 1', []);
  if (!campaign) return undefined;
  const kind = world.chance.pick(KINDS);
  const former = kind === 'revocation' ? await someNotice(world, 'delivered') : undefined;
  const of = { officeNoticeId: world.id('office-notice'), campaignId: campaign.id, kind };
  return new DraftOfficeNotice({ ...of, ...text(world, kind), ...(former && { formerId: former.id }) }, world.meta(by));
}

const onNotice = (
  roles: readonly string[],
  weight: number,
  state: string,
  make: (world: World, by: Person, officeNoticeId: string) => AnyCommand,
): Deed => ({
  ...{ roles, weight },
  make: async (world, by) => {
    const row = await someNotice(world, state);
    return row && make(world, by, row.id);
  },
});

/** 责令整改 of a unit, mostly where it stands in the state the act is for. */
const ordered = (
  roles: readonly string[],
  weight: number,
  state: string,
  make: (world: World, by: Person, of: { officeNoticeId: string; unitId: string }) => AnyCommand | Promise<AnyCommand>,
): Deed => ({
  ...{ roles, weight },
  make: async (world, by) => {
    const found = await world.rows<{ officeNoticeId: string; unitId: string }>(
      `select notice_id as "officeNoticeId", unit_id as "unitId" from office_notice_rectification
        where $1::text is null or state = $1 order by notice_id, unit_id limit 12`,
      [world.chance.below(10) === 0 ? null : state],
    );
    return found.length ? make(world, by, world.chance.pick(found)) : undefined;
  },
});

/** 表彰与通报, by people who sometimes forget whose turn it is. */
export const noticeDeeds: readonly Deed[] = [
  { roles: STAFF, weight: 1.2, make: draft },
  onNotice(STAFF, 0.4, 'returned', (world, by, officeNoticeId) => {
    const kind = world.chance.pick(['commendation', 'criticism', 'criticism'] as const);
    return new ReviseOfficeNotice({ officeNoticeId, ...text(world, kind) }, world.meta(by));
  }),
  onNotice(STAFF, 0.3, 'drafted', (world, by, officeNoticeId) => {
    return new ReturnOfficeNotice({ officeNoticeId, reason: '补充' }, world.meta(by));
  }),
  onNotice(STAFF, 2, 'drafted', (world, by, officeNoticeId) => {
    return new ReviewOfficeNotice({ officeNoticeId, opinion: '属实' }, world.meta(by));
  }),
  onNotice(DIRECTOR, 1.5, 'reviewed', (world, by, officeNoticeId) => {
    const number = world.chance.below(8) === 0 ? { number: 1 + world.chance.below(40) } : {};
    return new SignOfficeNotice({ officeNoticeId, ...number }, world.meta(by));
  }),
  onNotice(STAFF, 1.2, 'signed', (world, by, officeNoticeId) => {
    return new DeliverOfficeNotice({ officeNoticeId }, world.meta(by));
  }),
  onNotice(STAFF, 0.1, 'drafted', (world, by, officeNoticeId) => {
    return new DropOfficeNotice({ officeNoticeId, reason: '不再印发' }, world.meta(by));
  }),
  onNotice(UNIT, 3, 'delivered', (world, by, officeNoticeId) => {
    return new ReceiveOfficeNotice({ officeNoticeId }, world.meta(by));
  }),
  ordered(UNIT, 1.2, 'owed', async (world, by, { officeNoticeId }) => {
    const files = world.chance.below(10) === 0 ? [] : [await world.paper(by)];
    return new ReportOrderedRectification({ officeNoticeId, account: '已经整改', files }, world.meta(by));
  }),
  ordered(STAFF, 0.6, 'reported', (world, by, of) => {
    return new ConfirmOrderedRectification({ ...of, opinion: '属实' }, world.meta(by));
  }),
  ordered(STAFF, 0.3, 'reported', (world, by, of) => {
    const dueOn = addDays(dayOf(world.now), world.chance.below(20) - 1);
    return new ReturnOrderedRectification({ ...of, reason: '材料不全', dueOn }, world.meta(by));
  }),
  {
    roles: STAFF,
    weight: 0.4,
    make: (world, by) => {
      const { chance } = world;
      const of = { year: chance.pick([2021, 2022]), on: addDays(dayOf(world.now), 1 - chance.below(6)) };
      return Promise.resolve(
        chance.below(2) === 0
          ? new SubmitYearReport(of, world.meta(by))
          : new PublishYearReport({ ...of, where: '县政府网站' }, world.meta(by)),
      );
    },
  },
  {
    roles: STAFF,
    weight: 0.2,
    make: (world, by) => {
      const day = addDays(dayOf(world.now), -world.chance.below(3));
      const of = { prefix: '舞法政办', year: Number(day.slice(0, 4)), number: 1 + world.chance.below(20) };
      return Promise.resolve(new RegisterOutsideNumber({ ...of, title: '会议通知', issuedOn: day }, world.meta(by)));
    },
  },
];
