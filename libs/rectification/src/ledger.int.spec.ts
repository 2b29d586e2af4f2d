import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { addDays, CalendarModule, daysBetween, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseOpened } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, fold, idFrom, Rejection, type Meta } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import {
  AddIssueEvidence,
  AddSource,
  AnalyseCause,
  ClaimIssue,
  CloseIssue,
  FindOverdue,
  MoveIssueDeadline,
  GrantExtension,
  MergeIssue,
  PlanRectification,
  ReceiveMerge,
  RefuseExtension,
  ReopenIssue,
  ReplaceResponsible,
  ReportIssue,
  RequestExtension,
  ReturnRectification,
  StartRectification,
  SubmitRectification,
  type IssueCommand,
} from './commands.js';
import { issue } from './decider.js';
import type { IssueAnswer } from './dto.js';
import * as events from './events.js';
import { LONGEST_EXTENSION_DAYS, MOST_EXTENSIONS } from './extension.rules.js';
import { DescribeIssue, RectificationModule } from './index.js';
import { refusals } from './refusals.js';
import { SITUATIONS, UNFINISHED, type Situation, type Told } from './rules.js';

const unitId = 'unit-a';
const campaignId = 'campaign-1';
const START = '2022-06-01';

/** Persons at their posts. `moved` was a clerk of the unit and now sits in the office. */
const ACTORS = {
  clerk: { roles: ['unit-clerk'], unit: unitId },
  lead: { roles: ['unit-lead'], unit: unitId },
  movedBefore: { roles: ['unit-clerk'], unit: unitId },
  moved: { roles: ['office-staff'] },
  stranger: { roles: ['unit-clerk'], unit: 'unit-b' },
  staff: { roles: ['office-staff'] },
  director: { roles: ['office-director'] },
  system: { roles: ['system'] },
};
type Actor = keyof typeof ACTORS;

interface Step {
  /** What a person would do next, by number; or anybody trying anything. */
  readonly next: number;
  readonly wild?: readonly [Actor, string];
  /** Days that pass before, and days from then to the day the act names. */
  readonly later: number;
  readonly ahead: number;
  readonly evidence: number;
}

/** The first issue of the table; in the histories without a table, one nobody looks at. */
const OTHER = idFrom('run', '0');
const TAKEN_OVER = {
  ...{ from: 'third', fromNumber: 3, reason: '同一问题', repeatOf: ['last-year'], unitSide: ['moved'] },
  sources: [{ source: 'case-review' as const }],
  evidence: [{ fileId: 'e'.repeat(64), side: 'before' as const }],
};

const ACTS: Readonly<
  Record<string, (step: Step, id: string, day: string, due: string, file: string) => (meta: Meta) => IssueCommand>
> = {
  claim: (_, issueId) => (meta) => new ClaimIssue({ issueId }, meta),
  plan: (_, issueId) => (meta) => new PlanRectification({ issueId, measures: '措施', responsible: '负责人' }, meta),
  start: (_, issueId) => (meta) => new StartRectification({ issueId }, meta),
  submit:
    ({ evidence }, issueId, _day, _due, file) =>
    (meta) =>
      new SubmitRectification({ issueId, account: '已整改', evidence: Array<string>(evidence).fill(file) }, meta),
  close: (_, issueId) => (meta) => new CloseIssue({ issueId, opinion: '同意销号' }, meta),
  return:
    ({ ahead }, issueId, day) =>
    (meta) =>
      new ReturnRectification({ issueId, reason: '材料不全', dueOn: addDays(day, ahead) }, meta),
  reopen:
    ({ ahead }, issueId, day) =>
    (meta) =>
      new ReopenIssue({ issueId, reason: '反弹', dueOn: addDays(day, ahead) }, meta),
  request:
    ({ ahead }, issueId, day) =>
    (meta) =>
      new RequestExtension({ issueId, reason: '未到货', dueOn: addDays(day, ahead * 5) }, meta),
  grant: (_, issueId) => (meta) => new GrantExtension({ issueId, opinion: '同意' }, meta),
  refuse: (_, issueId) => (meta) => new RefuseExtension({ issueId, reason: '不同意' }, meta),
  find: (_, issueId, _day, dueOn) => (meta) => new FindOverdue({ issueId, dueOn }, meta),
  resume:
    ({ ahead }, issueId, _day, from) =>
    (meta) =>
      new MoveIssueDeadline({ issueId, from, dueOn: addDays(from, Math.abs(ahead)), reason: '暂停' }, meta),
  cause: (_, issueId) => (meta) => new AnalyseCause({ issueId, cause: '没有专人负责' }, meta),
  replace:
    ({ ahead }, issueId) =>
    (meta) =>
      new ReplaceResponsible({ issueId, responsible: `负责人${ahead}`, reason: '调岗' }, meta),
  source:
    ({ ahead }, issueId) =>
    (meta) =>
      new AddSource({ issueId, source: 'complaint', note: `来信${ahead}` }, meta),
  evidence:
    ({ ahead }, issueId, _day, _due, fileId) =>
    (meta) =>
      new AddIssueEvidence(
        { issueId, files: [{ fileId, name: '照片.jpg' }], side: ahead < 5 ? 'before' : 'after' },
        meta,
      ),
  merge: (_, issueId) => (meta) =>
    new MergeIssue({ issueId, into: OTHER, reason: '同一问题', survivor: { unitId, campaignId, number: 1 } }, meta),
  receive:
    ({ ahead }, issueId, _, dueOn) =>
    (meta) =>
      new ReceiveMerge({ issueId, ...TAKEN_OVER, dueOn: addDays(dueOn, ahead - 5), extensions: ahead % 3 }, meta),
};

/** What would be done next, by whom: runs that only try at random get nowhere. */
const WHILE_OPEN: readonly [Actor, string][] = [
  ['lead', 'request'],
  ['director', 'grant'],
  ['director', 'refuse'],
  ['system', 'find'],
  ['staff', 'source'],
  ['clerk', 'cause'],
  ['clerk', 'replace'],
  ['clerk', 'evidence'],
  ['staff', 'evidence'],
  ['system', 'receive'],
];
/** Most are put right before anybody sees that they are one. */
const AT_LAST: readonly [Actor, string][] = [['staff', 'merge']];
const NEXT: Readonly<Record<Situation, readonly [Actor, string][]>> = {
  reported: [
    ['lead', 'claim'],
    ['system', 'find'],
  ],
  claimed: [
    ['clerk', 'plan'],
    ['movedBefore', 'plan'],
  ],
  planned: [
    ['clerk', 'start'],
    ['movedBefore', 'start'],
    ['lead', 'request'],
  ],
  'in-progress': [['lead', 'submit'], ['clerk', 'submit'], ...WHILE_OPEN],
  submitted: [
    ['staff', 'close'],
    ['staff', 'return'],
    ['moved', 'close'],
    ['lead', 'close'],
  ],
  returned: [['lead', 'submit'], ['clerk', 'start'], ...WHILE_OPEN, ...AT_LAST],
  closed: [
    ['staff', 'reopen'],
    ['moved', 'reopen'],
  ],
  reopened: [['clerk', 'start'], ['clerk', 'plan'], ...WHILE_OPEN, ...AT_LAST],
  merged: [
    ['lead', 'claim'],
    ['staff', 'reopen'],
    ['staff', 'source'],
    ['system', 'receive'],
    ['system', 'find'],
  ],
};
function chosen({ next, wild }: Step, is: Situation, requested: boolean): readonly [Actor, string] {
  if (wild) return wild;
  if (requested && next % 2 === 0) return ['director', next % 3 === 0 ? 'refuse' : 'grant'];
  return NEXT[is][next % NEXT[is].length]!;
}

const step: fc.Arbitrary<Step> = fc.record({
  next: fc.nat(),
  wild: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...(Object.keys(ACTORS) as Actor[])), fc.constantFrom(...Object.keys(ACTS))),
    },
  ),
  later: fc.integer({ min: 0, max: 9 }),
  ahead: fc.integer({ min: -2, max: 12 }),
  evidence: fc.constantFrom(0, 1, 1, 1),
});
const steps = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });

const metaOf = (actor: Actor, day: string, commandId: string): Meta => ({
  ...ACTORS[actor],
  actor: actor === 'movedBefore' ? 'moved' : actor,
  at: instantOf(day, '10:00:00.000'),
  commandId,
});

/** Independent of the rules: which situation may follow which, by event. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  IssueReported: ['absent>reported'],
  IssueClaimed: ['reported>claimed'],
  RectificationPlanned: [
    'claimed>planned',
    ...['planned', 'in-progress', 'returned', 'reopened'].map((is) => `${is}>${is}`),
  ],
  RectificationStarted: ['planned>in-progress', 'returned>in-progress', 'reopened>in-progress'],
  RectificationSubmitted: ['in-progress>submitted', 'returned>submitted'],
  RectificationReturned: ['submitted>returned'],
  IssueClosed: ['submitted>closed'],
  IssueReopened: ['closed>reopened'],
  IssueMerged: [...UNFINISHED.map((is) => `${is}>merged`)],
};
const SETS_DEADLINE = [
  'IssueDeadlineMoved',
  'IssueReported',
  'RectificationReturned',
  'IssueReopened',
  'ExtensionGranted',
];

const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', categories: ['recording'] },
  ...{ phases: [], materials: [] },
  tasks: [
    {
      number: 5,
      category: 'recording',
      title: '设备',
      appliesTo: 'all',
      checks: [{ id: '5.1', text: '', evidence: [] }],
    },
  ],
  units: [{ unitId, name: '甲局', meets: ['all'] }],
});

const report = (issueId: string) => (meta: Meta) =>
  new ReportIssue(
    {
      ...{
        issueId,
        campaignId,
        unitId,
        source: 'self-inspection',
        checkId: '5.1',
        text: '设备不足',
        responsible: '负责人',
      },
      dueOn: addDays(START, 15),
      ledger: {
        ...{ number: 1, unitTakesPart: true, selfInspection: 'open', categories: ['recording'] },
        check: { category: 'recording', applies: true },
      },
    },
    meta,
  );

type Known = Extract<ReturnType<typeof stateOf>, { is: Situation }>;
const stateOf = (history: readonly Told[]) => fold(issue, history);

/** Asserts what holds of every event, looking only at the history before it. */
function check(history: readonly Told[], event: Told): void {
  const [before, after] = [stateOf(history), stateOf([...history, event]) as Known];
  expect(EDGES[event.type] ?? [`${before.is}>${before.is}`]).toContain(`${before.is}>${after.is}`);
  expect(SITUATIONS).toContain(after.is);
  expect(before.is).not.toBe('merged');
  expect(after.originalDueOn).toBe(addDays(START, 15));
  if (before.is === 'absent') return;
  if (!SETS_DEADLINE.includes(event.type)) expect(after.dueOn).toBe(before.dueOn);
  if (event.type === 'ExtensionGranted') {
    expect(event.data.originalDueOn).toBe(before.originalDueOn);
    expect(daysBetween(before.dueOn, event.data.dueOn)).toBeGreaterThan(0);
    expect(daysBetween(before.dueOn, event.data.dueOn)).toBeLessThanOrEqual(LONGEST_EXTENSION_DAYS);
    const granted = history.filter(({ type }) => type === 'ExtensionGranted').length;
    expect(granted).toBeLessThan(MOST_EXTENSIONS);
    expect(event.actor).not.toBe(history.findLast(({ type }) => type === 'ExtensionRequested')?.actor);
  }
  if (event.type === 'IssueClosed' || event.type === 'RectificationReturned') {
    const submitted = history.findLast((earlier) => earlier.type === 'RectificationSubmitted');
    expect(submitted?.data.evidence.length).toBeGreaterThan(0);
    const unitSide = history.filter(({ unit }) => unit !== undefined).map(({ actor }) => actor);
    const takenOver = history.flatMap((earlier) => (earlier.type === 'MergeReceived' ? earlier.data.unitSide : []));
    expect([...unitSide, ...takenOver]).not.toContain(event.actor);
  }
  if (event.type === 'IssueFellOverdue') {
    const since = history.slice(history.findLastIndex(({ type }) => SETS_DEADLINE.includes(type)));
    const same = since.filter(
      (earlier) => earlier.type === event.type && JSON.stringify(earlier.data) === JSON.stringify(event.data),
    );
    expect(same).toEqual([]);
    expect(['submitted', 'closed']).not.toContain(before.is);
  }
}

const told = (event: Told, meta: Meta): Told => Object.assign(event, { actor: meta.actor, unit: meta.unit });

/** Lets everybody try his steps on one issue; returns what happened. */
function live(tried: readonly Step[]): Told[] {
  const first = metaOf('clerk', START, 'c');
  const history = issue.decide(report('i')(first), issue.initial).map((event) => told(event, first));
  let day = START;
  for (const step of tried) {
    day = addDays(day, step.later);
    const state = stateOf(history) as Known;
    const [actor, act] = chosen(step, state.is, state.requested !== undefined);
    const command = ACTS[act]!(step, 'i', day, state.dueOn, 'f')(metaOf(actor, day, 'c'));
    try {
      for (const event of issue.decide(command, state)) {
        check(history, told(event, command.meta));
        history.push(event);
      }
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      expect([...Object.keys(refusals), 'not-your-unit']).toContain(error.code);
    }
  }
  return history;
}

describe('the ledger, whatever anybody tries', () => {
  it('keeps to its ways, closes nothing without evidence or by who rectified, and a merged issue accepts nothing more', () => {
    const happened = new Set<string>();
    fc.assert(
      fc.property(steps, (tried) => live(tried).forEach(({ type }) => happened.add(type))),
      { numRuns: 500 },
    );
    const types = Object.values(events).flatMap((event) => ('type' in event ? [event.type as string] : []));
    const pairs = ['DuplicatesProposed', 'DuplicateDismissed', 'IssueEscalated', 'IssuesImported'];
    expect([...happened].sort()).toEqual(types.filter((type) => !pairs.includes(type)).sort());
  });
});

describe('the ledger in its table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-ledger-'));
  let database: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), RectificationModule],
      ],
    }).compile();
    await module.init();
    const opened = new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-06-30' });
    await new LivedPast(module, new MovedClock(instantOf(START))).record(campaignId, launched, opened);
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The issue as its page shows it, once it is known to say what the history says. */
  async function compared(issueId: string, day: string): Promise<IssueAnswer> {
    const history = await module.get(EventStore).stream(`issue-${issueId}`);
    const state = stateOf(history as unknown as Told[]) as Known;
    const { is, originalDueOn, dueOn, rounds, extensions, requested, overdue, responsible } = state;
    const row = await module.get(QueryBus).execute(new DescribeIssue({ issueId }, metaOf('staff', day, 'q')));
    expect(row).toMatchObject({ state: is, originalDueOn, dueOn, rounds, extensions, version: history.length });
    expect([row.responsible, row.repeatOf.length]).toEqual([responsible, 0]);
    expect(row.sources).toEqual([...new Set(state.sources.map(({ source }) => source))]);
    const files = row.evidence.map(({ side, fileId }) => `${side} ${fileId}`);
    expect(files.sort()).toEqual(state.evidence.map(({ side, fileId }) => `${side} ${fileId}`).sort());
    expect(row.extensionRequested).toBe(requested !== undefined);
    expect(row.extensionRequests.filter(({ outcome }) => outcome === 'pending')).toHaveLength(requested ? 1 : 0);
    expect(row.submissions).toHaveLength(rounds);
    expect(row.escalatedTo).toBe(['submitted', 'closed', 'merged'].includes(is) ? undefined : overdue?.at(-1));
    return row;
  }

  it('reads the same from its table as from its history, after every step', async () => {
    const { id: file } = await module.get(Files).keep('验收单.txt', Buffer.from('验收单'), metaOf('clerk', START, 'c'));
    const commands = module.get(CommandBus);
    for (const [run, tried] of fc.sample(steps, 12).entries()) {
      const id = idFrom('run', String(run));
      await commands.execute(report(id)(metaOf('clerk', START, idFrom('report', id))));
      let day = START;
      for (const [index, step] of tried.entries()) {
        day = addDays(day, step.later);
        const row = await compared(id, day);
        const [actor, act] = chosen(step, row.state, row.extensionRequested);
        const command = ACTS[act]!(step, id, day, row.dueOn, file);
        try {
          await commands.execute(command(metaOf(actor, day, idFrom('step', id, String(index)))));
        } catch (error) {
          expect(error).toBeInstanceOf(Rejection);
        }
      }
      await compared(id, day);
    }
  }, 120_000);
});
