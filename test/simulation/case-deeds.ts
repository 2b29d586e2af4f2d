import { addDays, dayOf } from '@app/calendar';
import type { AnyCommand } from '@app/eventing';
import {
  AdoptReviewCatalogue,
  CorrectLegalCase,
  CorrectLegalReviewer,
  DecideCase,
  DropLegalCase,
  ExtendReview,
  HEADINGS,
  LEGAL_CASE_KINDS,
  NameLegalReviewer,
  PassReview,
  RecordDiscussion,
  RegisterLegalCase,
  ReleaseLegalReviewer,
  RequestReviewMaterials,
  ReturnFromReview,
  SetReviewTerm,
  SubmitForReview,
  SupplyReviewMaterials,
  TestTriggers,
  TRIGGERS,
  type TriggerAnswers,
} from '@app/legal-review';
import { REVIEWERS, UNIT_PEOPLE, UNITS, type Person } from './cast.js';
import { type Deed, ownUnit, UNIT } from './deed.js';
import type { World } from './world.js';

const REVIEWER = ['reviewer'];
const LEAD = ['unit-lead'];
const units = UNITS.map(({ unitId }) => unitId);

interface CaseRow {
  readonly id: string;
  readonly unit_id: string;
}

/** Mostly a case of the own unit that stands where the act is open, sometimes any. */
async function someCase(world: World, { unitId }: Person, states: readonly string[]): Promise<CaseRow | undefined> {
  const anything = world.chance.below(8) === 0;
  const found = await world.rows<CaseRow>(
    `select id, unit_id from legal_case
      where $1 or (state = any($2) and ($3::text is null or unit_id = $3)) order by registered_at, id limit 60`,
    [anything, states, unitId ?? null],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

const onCase = (
  roles: readonly string[],
  weight: number,
  states: readonly string[],
  make: (world: World, by: Person, row: CaseRow) => AnyCommand | Promise<AnyCommand>,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const row = await someCase(world, by, states);
    return row && make(world, by, row);
  },
});

/** Who handles a case: known by an account or by name alone, and now and then whoever is to review it. */
const someHandlers = ({ chance }: World, unitId: string): { name: string; accountId?: string }[] => {
  const own = [...UNIT_PEOPLE, ...REVIEWERS].filter((person) => person.unitId === unitId);
  return Array.from({ length: chance.below(30) === 0 ? 0 : 1 + chance.below(2) }, () => {
    const { name, accountId, role } = chance.pick(own);
    const kept = role === 'reviewer' && chance.below(6) > 0 ? { name: '承办人戊' } : { name };
    return kept.name === name && chance.below(2) === 0 ? { name, accountId } : kept;
  });
};

/** Few numbers, so that some are taken, and some are given to a case anew. */
const someParticulars = (world: World, unitId: string) => ({
  ...{ caseNumber: `模立〔2022〕${1 + world.chance.below(30)}号`, title: '未按规定设置标识' },
  ...{ kind: world.chance.pick(LEGAL_CASE_KINDS), handlers: someHandlers(world, unitId) },
  filedOn: addDays(dayOf(world.now), world.chance.below(20) === 0 ? 3 : -world.chance.below(9)),
});

function register(world: World, by: Person): Promise<AnyCommand> {
  const unitId = ownUnit(world, by, units);
  const of = { legalCaseId: world.id('case'), unitId, ...someParticulars(world, unitId) };
  return Promise.resolve(new RegisterLegalCase(of, world.meta(by)));
}

function test(world: World, by: Person, { id: legalCaseId }: CaseRow): AnyCommand {
  const { chance } = world;
  const unlikely = chance.below(4) === 0;
  const yes = unlikely ? [] : [chance.pick(TRIGGERS)];
  const answers = Object.fromEntries(TRIGGERS.map((of) => [of, yes.includes(of)])) as TriggerAnswers;
  const itemCode = yes.includes('catalogue') || chance.below(20) === 0 ? { itemCode: 'SH-01' } : {};
  return new TestTriggers({ legalCaseId, answers, ...itemCode, reason: '逐项判定' }, world.meta(by));
}

async function materials(world: World, by: Person) {
  if (world.chance.below(15) === 0) return [];
  return [
    { name: '调查终结报告' },
    ...(world.chance.below(3) === 0 ? [{ name: '证据', fileId: await world.paper(by) }] : []),
  ];
}

/** Every heading mostly, and a problem where the review is to be returned. */
function findings({ chance }: World, problems: number) {
  const all = HEADINGS.map((heading, place) => ({
    ...{ heading, problem: place < problems, note: place < problems && chance.below(15) > 0 ? '证据不足' : '' },
  }));
  return chance.below(20) === 0 ? all.slice(1) : all;
}

function conclude(world: World, by: Person, { id: legalCaseId }: CaseRow, passes: boolean): AnyCommand {
  const odd = world.chance.below(12) === 0;
  const given = { legalCaseId, findings: findings(world, passes === odd ? 1 : 0), opinion: '审核意见' };
  return passes ? new PassReview(given, world.meta(by)) : new ReturnFromReview(given, world.meta(by));
}

async function discuss(world: World, by: Person, { id: legalCaseId }: CaseRow): Promise<AnyCommand> {
  const { chance, now } = world;
  const files = chance.below(4) === 0 ? [await world.paper(by)] : [];
  const held = {
    heldOn: addDays(dayOf(now), chance.below(15) === 0 ? 1 - chance.below(9) : 0),
    ...{ chair: { name: '主持人' }, participants: chance.below(15) === 0 ? [] : [{ name: '参加人' }] },
    ...{ minutes: chance.below(15) === 0 ? '' : '讨论记录', files, conclusion: '结论' },
  };
  return new RecordDiscussion({ legalCaseId, approved: chance.below(4) > 0, ...held }, world.meta(by));
}

function decide(world: World, by: Person, { id: legalCaseId }: CaseRow): AnyCommand {
  const decidedOn = addDays(dayOf(world.now), world.chance.below(15) === 0 ? 2 - world.chance.below(20) : 0);
  const decisionNumber = `模决〔2022〕${world.id('number').slice(0, 6)}号`;
  return new DecideCase({ legalCaseId, decisionNumber, decidedOn, decision: '罚款六万元' }, world.meta(by));
}

const UNDECIDED = [
  'registered',
  'unnecessary',
  'necessary',
  'in-review',
  'returned',
  'passed',
  'approved',
  'sent-back',
];

/** 案件 on their way from the register to the decision. */
const caseDeeds: readonly Deed[] = [
  { roles: UNIT, weight: 5, make: register },
  onCase(UNIT, 1, ['registered', 'unnecessary', 'necessary', 'returned'], (world, by, { id: legalCaseId, unit_id }) => {
    const of = { legalCaseId, ...someParticulars(world, unit_id), reason: '登记有误' };
    return new CorrectLegalCase(of, world.meta(by));
  }),
  onCase(
    UNIT,
    0.8,
    UNDECIDED,
    (world, by, { id }) => new DropLegalCase({ legalCaseId: id, reason: '撤案' }, world.meta(by)),
  ),
  onCase(UNIT, 7, ['registered'], test),
  onCase(UNIT, 8, ['necessary', 'returned', 'sent-back'], async (world, by, { id: legalCaseId }) => {
    const of = { legalCaseId, proposal: '罚款六万元', materials: await materials(world, by) };
    return new SubmitForReview(of, world.meta(by));
  }),
  onCase(
    REVIEWER,
    2,
    ['in-review'],
    (world, by, { id }) => new RequestReviewMaterials({ legalCaseId: id, lacking: '送达回证' }, world.meta(by)),
  ),
  onCase(UNIT, 4, ['supplementing'], async (world, by, { id: legalCaseId }) => {
    return new SupplyReviewMaterials({ legalCaseId, materials: await materials(world, by) }, world.meta(by));
  }),
  onCase(LEAD, 1, ['in-review'], (world, by, { id: legalCaseId }) => {
    const days = 1 + world.chance.below(7);
    return new ExtendReview({ legalCaseId, days, reason: '案情复杂' }, world.meta(by));
  }),
  onCase(REVIEWER, 11, ['in-review'], (world, by, row) => conclude(world, by, row, true)),
  onCase(REVIEWER, 3, ['in-review'], (world, by, row) => conclude(world, by, row, false)),
  onCase(UNIT, 9, ['passed'], discuss),
  onCase(UNIT, 6, ['approved', 'unnecessary'], decide),
  onCase(UNIT, 1.5, UNDECIDED, decide),
];

function adopt(world: World, by: Person): Promise<AnyCommand> {
  const basis = world.chance.below(8) === 0 ? '' : '行政处罚法第五十八条';
  const items = ['SH-01', world.chance.below(8) === 0 ? 'SH-01' : 'SH-02'].map((code) => ({
    ...{ code, name: '较大数额罚款', kind: 'penalty' as const, criterion: '五万元以上', basis },
  }));
  const list = { documentNumber: '模〔2022〕6号', effectiveOn: dayOf(world.now), items };
  return Promise.resolve(new AdoptReviewCatalogue({ unitId: ownUnit(world, by, units), ...list }, world.meta(by)));
}

const someReviewer = (world: World, unitId: string) => {
  const { chance, now } = world;
  const { name, accountId } = chance.pick(REVIEWERS.filter((person) => person.unitId === unitId));
  return {
    ...{ name, ...(chance.below(4) > 0 && { accountId }), post: '法规科', certificate: '豫L000001' },
    certificateUntil: addDays(dayOf(now), chance.below(10) === 0 ? -1 : 60 + chance.below(400)),
    ...{ qualification: 'passed' as const, reviewsSince: '2020-03-01' },
    ...(chance.below(10) > 0 && { qualificationNumber: 'A2019411199' }),
  };
};

const someNamed = async (world: World, { unitId }: Person): Promise<CaseRow | undefined> => {
  const found = await world.rows<CaseRow>(
    'select id, unit_id from legal_reviewer where $1::text is null or unit_id = $1 order by id',
    [world.chance.below(8) === 0 ? null : (unitId ?? null)],
  );
  return found.length ? world.chance.pick(found) : undefined;
};

/** 目录清单、审核时限 and 法制审核人员 of the units. */
const registerDeeds: readonly Deed[] = [
  { roles: UNIT, weight: 0.7, make: adopt },
  {
    roles: LEAD,
    weight: 0.3,
    make: (world, by) => {
      const term = { days: world.chance.below(12), extension: world.chance.below(9), basis: '本单位制度' };
      return Promise.resolve(new SetReviewTerm({ unitId: ownUnit(world, by, units), ...term }, world.meta(by)));
    },
  },
  {
    roles: UNIT,
    weight: 3,
    make: (world, by) => {
      const unitId = ownUnit(world, by, units);
      const of = { reviewerId: world.id('reviewer'), unitId, ...someReviewer(world, unitId), from: dayOf(world.now) };
      return Promise.resolve(new NameLegalReviewer(of, world.meta(by)));
    },
  },
  {
    roles: UNIT,
    weight: 0.5,
    make: async (world, by) => {
      const row = await someNamed(world, by);
      if (!row) return undefined;
      const of = { reviewerId: row.id, ...someReviewer(world, row.unit_id), reason: '换证' };
      return new CorrectLegalReviewer(of, world.meta(by));
    },
  },
  {
    roles: UNIT,
    weight: 0.3,
    make: async (world, by) => {
      const row = await someNamed(world, by);
      const until = addDays(dayOf(world.now), 1 - world.chance.below(3));
      return row && new ReleaseLegalReviewer({ reviewerId: row.id, until, reason: '岗位调整' }, world.meta(by));
    },
  },
];

export const legalReviewDeeds: readonly Deed[] = [...caseDeeds, ...registerDeeds];
