import { instantOf } from '@app/calendar';
import { FreezeDraw, PublishDraw, ThrowDice } from '@app/draw';
import { idFrom } from '@app/eventing';
import { AcceptHandling, DeliverLetter, DraftOpinion, IssueLetter, ReportHandling } from '@app/opinion';
import { ApproveOversight, ProposeOversight } from '@app/oversight';
import { FailRecheck } from '@app/recheck';
import { StartRectification } from '@app/rectification';
import { SUPERVISORS, unitOf } from './cast.js';
import { deed, type Deed } from './deed.js';
import { ISSUES, type Issue } from './ledger.js';
import { CAMPAIGN } from './plan.js';
import type { PlanYear } from './plan-year.js';
import { closed, handedIn } from './rectifications.js';

const { campaignId } = CAMPAIGN;

interface LetterDays {
  readonly drafted: string;
  readonly delivered: string;
  readonly handled: string;
}

/** 监督意见书, to be handled within five working days of its delivery. */
function letter({ issueId, unit, text }: Issue, { drafted, delivered, handled }: LetterDays): Deed[] {
  const of = { opinionId: idFrom('plan-year-opinion', unit), letter: 'opinion' as const };
  const words = { title: '关于限期整改的监督意见', problems: text, demands: '限期整改并报告', basis: '活动方案' };
  const source = { kind: 'issue' as const, id: issueId };
  const period = { days: 5, dayKind: 'working' as const };
  const receipt = { deliveredOn: delivered, means: '直接送达', receivedBy: '办公室' };
  return [
    deed(
      drafted,
      'staff',
      (_, meta) => new DraftOpinion({ opinionId: of.opinionId, source, ...words, ...period }, meta),
    ),
    deed(drafted, 'director', (_, meta) => new IssueLetter(of, meta), '11:00'),
    deed(delivered, 'staff', (_, meta) => new DeliverLetter({ ...of, ...receipt }, meta), '15:00'),
    deed(handled, `${unit}.lead`, async (year, meta) => {
      const evidence = [await year.paper(`${unit}.lead`, '办理情况')];
      return new ReportHandling({ ...of, account: '已制定整改措施', evidence }, meta);
    }),
    deed(handled, 'staff', (_, meta) => new AcceptHandling({ ...of, opinion: '同意' }, meta), '16:00'),
  ];
}

const { discussion, files, window, complaint } = ISSUES;

/** Around the Dragon Boat Festival, and around National Day, whose weekend is worked. */
const letters: readonly Deed[] = [
  ...letter(discussion, { drafted: '2022-05-30', delivered: '2022-05-31', handled: '2022-06-08' }),
  ...letter(complaint, { drafted: '2022-09-26', delivered: '2022-09-27', handled: '2022-10-09' }),
];

const listing = { level: 'office' as const, reason: '整改进展缓慢', dueOn: '2022-09-30' };

/** 挂牌督办 of an issue that makes no headway. */
const overseen: readonly Deed[] = [
  deed('2022-09-05', 'staff', (_, meta) => new ProposeOversight({ issueId: files.issueId, ...listing }, meta)),
  deed('2022-09-06', 'director', (_, meta) => new ApproveOversight({ issueId: files.issueId }, meta)),
];

const WITNESSES = [
  { name: '曹某某', organisation: '青禾县纪委监委' },
  { name: '严某某', organisation: '青禾县人大常委会办公室' },
];
const drawId = idFrom('plan-year-draw', 'recheck');
const draw = {
  ...{ drawId, campaignId, kind: 'recheck' as const, item: '整改销号复查', planItem: 'FC-01', batch: 1, cap: 5 },
  ...{ closures: { from: '2022-08-18', to: '2022-08-18', by: 'unit' as const }, legalBasis: '活动方案' },
  ...{ exemptions: [], slots: ['lead', 'member'], observers: WITNESSES, dueOn: '2022-09-20' },
  strata: [{ id: unitOf(window.unit).unitId, method: 'srs' as const, rule: 'N' }],
  notBefore: instantOf('2022-09-02', '09:00:00.000'),
  publishBy: instantOf('2022-09-05', '18:00:00.000'),
};

async function drawn(year: PlanYear): Promise<{ recheckId: string; login: string }> {
  const [row] = await year.rows<{ id: string; supervisors: string[] }>('select id, supervisors from recheck');
  const login = SUPERVISORS.find(({ supervisorId }) => supervisorId === row?.supervisors[0])?.login ?? '';
  return { recheckId: row?.id ?? '', login };
}

/** 复查: the dice send two supervisors to look again, and what was closed is opened again. */
const rechecked: readonly Deed[] = [
  deed('2022-09-01', 'staff', (_, meta) => new FreezeDraw(draw, meta)),
  deed('2022-09-02', 'staff', (_, meta) => {
    return new ThrowDice({ drawId, digits: '31416265352214335166', witnesses: WITNESSES, thrownAt: meta.at }, meta);
  }),
  deed('2022-09-02', 'staff', (_, meta) => new PublishDraw({ drawId }, meta), '11:00'),
  deed('2022-09-14', 'supervisor1', async (year) => {
    const { recheckId, login } = await drawn(year);
    const evidence = [await year.paper(login, '复查照片')];
    const seen = { recheckId, account: '公示牌又被遮挡', evidence, dueOn: '2022-10-14' };
    return new FailRecheck(seen, year.meta(login));
  }),
  deed('2022-09-20', 'tax.clerk', (_, meta) => new StartRectification({ issueId: window.issueId }, meta)),
  handedIn(window, '2022-10-10'),
  closed(window, '2022-10-12'),
];

export const officeDeeds: readonly Deed[] = [...letters, ...overseen, ...rechecked];
