import { dayOf, endOfDay } from '@app/calendar';
import { Catalogue, type Recorded } from '@app/eventing';
import { verifyChains } from '@app/history';
import { drift } from '@app/replay';
import { createTestFolder, findOffice } from '@app/testing';
import { boardOf, BOARDS, type Board } from './boards.js';
import { UNITS, unitOf } from './cast.js';
import { ISSUES, type Issue } from './ledger.js';
import { rectificationLedger, selfInspectionLedger } from './papers.js';
import { CAMPAIGN, PLAN } from './plan.js';
import { PlanYear } from './plan-year.js';
import { cellsOf, inOffice, print, sheetOf, sheetsInOffice, unpacked, type Table } from './printed.js';
import { setUp } from './registers.js';
import { given, runsIn, wanted, type Run } from './reminders.js';
import { deedsBetween } from './story.js';

const PHASE_ENDS = Object.keys(BOARDS);
const LAST_DAY = '2022-11-30';
const LONG = 600_000;

const matches = (data: object, of: object): boolean =>
  Object.entries(of).every(([key, value]) => (data as Record<string, unknown>)[key] === value);

/** The plan's whole year as a county lived it, from the day it was issued to the end of its last phase. */
describe('the year of the plan', () => {
  let year: PlanYear;
  let history: Recorded[];
  let runs: Run[];
  const seen: Record<string, Board> = {};

  beforeAll(async () => {
    year = await PlanYear.begin('2022-05-05');
    await setUp(year);
    let before = '2022-05-05';
    for (const day of PHASE_ENDS) {
      await year.liveThrough(deedsBetween(before, day), day);
      seen[day] = await boardOf(year);
      before = day;
    }
    history = await year.history();
    runs = runsIn(history);
  }, LONG);

  afterAll(() => year.end());

  const told = (type: string, of: object = {}): Recorded[] =>
    history.filter((event) => event.type === type && matches(event.data, of));
  const daysOf = (type: string, of: object = {}): string[] => told(type, of).map(({ at }) => dayOf(at));
  const issueDays = ({ issueId }: Issue, type: string): string[] => daysOf(type, { issueId });
  const remindersOf = (key: string): string[] =>
    given(history)
      .filter((line) => line.startsWith(`${key} `))
      .map((line) => line.slice(key.length).replace(/^ \d+ /, ''));

  it('opens and closes every phase once, on its day', () => {
    const days = (type: string) => told(type).map(({ data, at }) => [(data as { phase: string }).phase, dayOf(at)]);
    expect(days('PhaseOpened')).toEqual([
      ['deployment', '2022-05-06'],
      ['self-inspection', '2022-05-15'],
      ['rectification', '2022-06-01'],
      ['review', '2022-11-01'],
    ]);
    expect(days('PhaseClosed')).toEqual([
      ['deployment', '2022-05-15'],
      ['self-inspection', '2022-05-31'],
      ['rectification', '2022-10-31'],
      ['review', '2022-11-30'],
    ]);
    expect(daysOf('CampaignFinished')).toEqual([LAST_DAY]);
  });

  it.each(PHASE_ENDS)(
    'shows the board and the ledger right at the end of %s, then and later',
    async (day) => {
      expect(seen[day]).toEqual(BOARDS[day]);
      expect(await boardOf(year, day)).toEqual(BOARDS[day]);
    },
    LONG,
  );

  it('marks three units late with a material, and accepts it', () => {
    const late = told('MaterialAccepted', { late: true }).map(({ data }) => data as { unitId: string; code: string });
    expect(late.map(({ unitId, code }) => [UNITS.find((of) => of.unitId === unitId)?.key, code])).toEqual([
      ['farm', 'R2'],
      ['health', 'R3'],
      ['willow', 'R6'],
    ]);
    expect(told('MaterialAccepted')).toHaveLength(8 * 7 - 1);
  });

  it('gives every reminder of every deadline exactly once, in order, to whom it concerns', () => {
    const lines = given(history);
    expect(lines).toEqual(wanted(runs, endOfDay(LAST_DAY)));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(100);
  });

  it('sets the deadlines of the plan and of the story, and no others', () => {
    const byKind: Record<string, number> = {};
    for (const { key } of runs) {
      const kind = /^[a-z]+/.exec(key)?.[0] ?? key;
      byKind[kind] = (byKind[kind] ?? 0) + 1;
    }
    const [ofUnits, ofTheOffice] = [
      { material: 8 * 7 + 1, self: 8, issue: 9 + 3 },
      { submit: 1, publish: 1 },
    ];
    expect(byKind).toEqual({ ...ofUnits, handle: 2, oversight: 1, recheck: 2, ...ofTheOffice });
    const dueDays = ({ issueId }: Issue) =>
      runs.filter(({ key }) => key === `issue-${issueId}`).map((run) => run.dueOn);
    expect(dueDays(ISSUES.systems)).toEqual(['2022-06-30', '2022-07-08']);
    expect(dueDays(ISSUES.reviewers)).toEqual(['2022-07-31', '2022-09-15']);
    expect(dueDays(ISSUES.window)).toEqual(['2022-07-31', '2022-10-14']);
  });

  it('lets the deadline of a material run to the day the plan says, and end with what was handed in', () => {
    const ran = runs
      .filter(({ key }) => key.startsWith('material-'))
      .map(({ key, dueOn, until }) => [key, dueOn, until]);
    const handedIn = told('MaterialSubmitted').map(({ stream, data, at }) => [
      ...[stream, (data as { dueOn: string }).dueOn, at],
    ]);
    expect(ran.sort()).toEqual(handedIn.sort());
    const planned = PLAN.materials.map(({ code, dueOn }) => `${code} ${dueOn}`);
    const first = told('MaterialSubmitted', { round: 1 }).map(({ data }) => data as { code: string; dueOn: string });
    expect([...new Set(first.map(({ code, dueOn }) => `${code} ${dueOn}`))].sort()).toEqual(planned);
  });

  it('takes one issue up the whole chain: responsible person, lead, office, director', () => {
    expect(remindersOf(`issue-${ISSUES.discussion.issueId}`)).toEqual([
      '2022-06-23 08:30 T-7 → city.officer',
      '2022-06-27 08:30 T-3 → city.officer',
      '2022-06-29 08:30 T-1 → city.officer',
      '2022-06-30 08:30 T-0 → city.officer',
      '2022-07-01 00:05 overdue → city.officer',
      '2022-07-01 00:10 lead → city.lead',
      '2022-07-04 00:10 office → staff、verifier',
      '2022-07-08 00:10 director → director',
    ]);
    expect(told('DeadlineWarned', { moment: 'director' })).toHaveLength(1);
  });

  it('takes a late material as far as it was late', () => {
    const { campaignId } = CAMPAIGN;
    expect(remindersOf(`material-${campaignId}-${unitOf('health').unitId}-R3`).slice(-3)).toEqual([
      '2022-06-01 00:05 overdue → health.clerk',
      '2022-06-01 00:10 lead → health.lead',
      '2022-06-04 00:10 office → staff、verifier',
    ]);
    expect(remindersOf(`material-${campaignId}-${unitOf('farm').unitId}-R2`)).toEqual([
      '2022-05-08 08:30 T-7 → farm.clerk、farm.lead',
      '2022-05-12 08:30 T-3 → farm.clerk、farm.lead',
      '2022-05-14 08:30 T-1 → farm.clerk、farm.lead',
      '2022-05-15 08:30 T-0 → farm.clerk、farm.lead',
      '2022-05-16 00:05 overdue → farm.clerk',
      '2022-05-16 00:10 lead → farm.lead',
    ]);
  });

  it('counts working days past the Dragon Boat Festival, and through the worked weekend after National Day', () => {
    const due = told('LetterDelivered').map(({ data }) => data as { deliveredOn: string; dueOn: string });
    expect(due.map(({ deliveredOn, dueOn }) => [deliveredOn, dueOn])).toEqual([
      ['2022-05-31', '2022-06-08'],
      ['2022-09-27', '2022-10-09'],
    ]);
    expect(told('LetterFellOverdue')).toEqual([]);
  });

  it('returns one issue, extends one, merges one and oversees one', () => {
    const { systems, reviewers, again, files } = ISSUES;
    expect(told('RectificationReturned').map(({ at }) => dayOf(at))).toEqual(
      issueDays(systems, 'RectificationReturned'),
    );
    expect(issueDays(systems, 'RectificationSubmitted')).toEqual(['2022-06-24', '2022-07-06']);
    expect(told('ExtensionGranted').map(({ data }) => data)).toMatchObject([
      { issueId: reviewers.issueId, originalDueOn: '2022-07-31', dueOn: '2022-09-15' },
    ]);
    expect(told('IssueMerged').map(({ data }) => data)).toMatchObject([
      { issueId: again.issueId, number: 8, into: ISSUES.publication.issueId, intoNumber: 6 },
    ]);
    expect(issueDays(files, 'IssueListedForOversight')).toEqual(['2022-09-06']);
    expect(told('OversightLifted').map(({ data, at }) => [dayOf(at), data])).toMatchObject([
      ['2022-09-28', { issueId: files.issueId, because: 'issue-closed' }],
    ]);
  });

  it('draws a closed issue for a recheck, which opens it again until it is closed anew', () => {
    const { window } = ISSUES;
    expect(issueDays(window, 'RecheckAssigned')).toEqual(['2022-09-02']);
    expect(issueDays(window, 'RecheckFailed')).toEqual(['2022-09-14']);
    expect(issueDays(window, 'IssueReopened')).toEqual(['2022-09-14']);
    expect(told('IssueReopened')).toHaveLength(1);
    expect(issueDays(window, 'IssueClosed')).toEqual(['2022-08-18', '2022-10-12']);
  });

  describe('on paper', () => {
    const papers: { file: Buffer; entered: Table }[] = [];
    const sheets: { file: Buffer; entered: Table }[] = [];
    const office = findOffice();

    beforeAll(async () => {
      for (const { key } of UNITS) {
        const [self, rectified] = ['self-inspection-ledger', 'rectification-ledger'] as const;
        papers.push({ file: await print(year, self, key), entered: selfInspectionLedger(key) });
        papers.push({ file: await print(year, rectified, key), entered: rectificationLedger(key) });
      }
      for (const key of ['land', 'bridge']) {
        sheets.push({ file: await sheetOf(year, key), entered: selfInspectionLedger(key) });
      }
    }, LONG);

    it('says in every cell of both ledgers what was entered', () => {
      expect(papers).toHaveLength(16);
      for (const { file, entered } of papers) expect(unpacked(file)).toEqual(entered);
    });

    it('says the same in the sheets of a year that is taken away', async () => {
      for (const { file, entered } of sheets) expect(await cellsOf(file)).toEqual(entered);
    });

    if (office !== undefined)
      it(
        'is read so by a second program',
        () => {
          const filesOf = (written: readonly { file: Buffer }[]): Buffer[] => written.map(({ file }) => file);
          const tables = inOffice(office, filesOf(papers), createTestFolder());
          expect(tables).toEqual(papers.map(({ entered }) => entered));
          const cells = sheetsInOffice(office, filesOf(sheets), createTestFolder());
          expect(cells).toEqual(sheets.map(({ entered }) => entered));
        },
        LONG,
      );
  });

  it('ends with chains that verify', async () => {
    const client = await year.pool.connect();
    try {
      const { broken, events } = await verifyChains(client);
      expect([broken, events]).toEqual([undefined, (await year.history()).length]);
    } finally {
      client.release();
    }
  });

  it(
    'ends with every read table equal to its replay',
    async () => {
      const groups = year.app.get(Catalogue).groups();
      expect(groups.length).toBeGreaterThan(10);
      for (const group of groups) {
        const { first } = await drift({ connectionString: year.url }, group);
        expect(first).toBeUndefined();
      }
    },
    LONG,
  );
});
