import { specify } from '@app/eventing';
import {
  CheckDemonstrationStandard,
  HandInDemonstrationMaterial,
  JudgeDemonstrationRecheck,
  OpenDemonstrationRecheck,
  ReportDemonstrationRectified,
  ReportRecheckReady,
  RevokeDemonstration,
  WithdrawDemonstrationMaterial,
  type CheckedItem,
} from './commands.js';
import {
  DemonstrationCandidateEntered,
  DemonstrationMaterialHandedIn,
  DemonstrationRecheckJudged,
  DemonstrationRecheckOpened,
  DemonstrationRecheckPrepared,
  DemonstrationRectificationReported,
  DemonstrationRevoked,
  DemonstrationSelfChecked,
  DemonstrationShortfallFound,
  DemonstrationUnitNamed,
  type DemonstrationStandard,
} from './events.js';
import { demonstrationPoint } from './point.decider.js';

const { given } = specify(demonstrationPoint);
const at = (day: string) => `${day}T02:00:00.000Z`;
const meta = (actor: string, day: string, unit?: string) => ({
  ...{ actor, roles: [], at: at(day), commandId: 'c', ...(unit !== undefined && { unit }) },
});
const office = (day = '2022-07-01') => meta('director-1', day);
const unit = (day = '2022-07-10') => meta('lead-1', day, 'u1');
const CATEGORY = '深入开展示范点创建活动';
const standard: DemonstrationStandard = {
  ...{ code: 's', version: '1', title: '创建标准', category: CATEGORY },
  items: [
    { code: '1', name: '组织领导', requirement: '会议部署' },
    { code: '2', name: '案卷质量', requirement: '没有不合格案卷' },
  ],
  materials: [
    { step: 'recheck', code: 'R1', name: '问题清单', required: true },
    { step: 'rectification', code: 'Z1', name: '整改报告', required: true },
  ],
};
const of = { pointId: 'p1', batchId: 'b2', unitId: 'u1' };
const named = new DemonstrationUnitNamed({
  ...of,
  documentNumber: '漯法办〔2020〕8号',
  namedOn: '2020-12-01',
  earlier: true,
});
const candidate = new DemonstrationCandidateEntered({
  ...{ ...of, startBy: '2022-06-30', applyBy: '2022-08-31', ground: '推荐' },
});
const term = { level: 'city' as const, title: '市级复核', readyBy: '2022-07-15', dueOn: '2022-07-31' };
const opened = new DemonstrationRecheckOpened({ ...of, recheckId: 'r1', ...term });
const paper = (step: 'recheck' | 'rectification', code: string, material: string) =>
  new DemonstrationMaterialHandedIn({ ...of, step, code, material, fileId: 'f', name: 'f.pdf', recheckId: 'r1' });
const prepared = new DemonstrationRecheckPrepared({ ...of, recheckId: 'r1', late: false, askedBy: 'lead-1' });
const ready = [named, opened, paper('recheck', 'R1', '问题清单'), prepared];
const rectify = { result: 'rectify' as const, ground: '案卷超期', rectifyBy: '2022-08-31' };
const toRectify = new DemonstrationRecheckJudged({ ...of, recheckId: 'r1', ...rectify });
const reported = new DemonstrationRectificationReported({
  ...{ ...of, recheckId: 'r1', report: '已经整改', late: false, askedBy: 'lead-1' },
});
const rectified = [...ready, toRectify, paper('rectification', 'Z1', '整改报告'), reported];

describe('a recheck', () => {
  const open = (more: Partial<typeof term> = {}) =>
    new OpenDemonstrationRecheck({ pointId: 'p1', recheckId: 'r1', ...term, ...more }, office());
  const judge = (more: Partial<JudgeDemonstrationRecheck['data']> = {}, by = office('2022-07-12')) =>
    new JudgeDemonstrationRecheck({ pointId: 'p1', result: 'kept', ground: '符合标准', ...more }, by);
  const report = new ReportRecheckReady({ pointId: 'p1', standard }, unit());

  it('is of a unit that bears the name, one at a time, with days to come', () => {
    given(named).when(open()).then(opened);
    given(candidate).when(open()).thenRefused('demonstration-not-named');
    given(named, opened).when(open()).thenRefused('demonstration-recheck-open');
    given(named)
      .when(open({ readyBy: '2022-06-30' }))
      .thenRefused('demonstration-recheck-days-unfit');
    given(named)
      .when(open({ dueOn: '2022-07-14' }))
      .thenRefused('demonstration-recheck-days-unfit');
  });

  it('is prepared by the unit with every paper, and has papers of its own', () => {
    given(...ready.slice(0, 3))
      .when(report)
      .then(prepared);
    given(named, opened).when(report).thenRefused('demonstration-materials-missing', { missing: '问题清单' });
    given(...ready)
      .when(report)
      .thenRefused('demonstration-recheck-ready');
    given(named).when(report).thenRefused('demonstration-recheck-not-open');
    const kept = new DemonstrationRecheckJudged({ ...of, recheckId: 'r1', result: 'kept', ground: '好' });
    const next = new DemonstrationRecheckOpened({ ...of, recheckId: 'r2', ...term });
    given(...ready, kept, next)
      .when(report)
      .thenRefused('demonstration-materials-missing');
    given(named, opened)
      .when(
        new HandInDemonstrationMaterial(
          { pointId: 'p1', step: 'recheck', code: 'R1', fileId: 'f', name: 'f.pdf', standard },
          unit(),
        ),
      )
      .then(paper('recheck', 'R1', '问题清单'));
  });

  it('takes no paper, and gives none back, once the unit has reported', () => {
    const of = { pointId: 'p1', step: 'recheck' as const, code: 'R1', standard };
    given(...ready)
      .when(new HandInDemonstrationMaterial({ ...of, fileId: 'f', name: 'f.pdf' }, unit()))
      .thenRefused('demonstration-step-over', { material: '问题清单' });
    given(...ready)
      .when(new WithdrawDemonstrationMaterial({ ...of, reason: '传错' }, unit()))
      .thenRefused('demonstration-step-over');
  });

  it('is judged once the unit has reported or its day is over, by somebody who did not ask, with a ground', () => {
    const kept = new DemonstrationRecheckJudged({ ...of, recheckId: 'r1', result: 'kept', ground: '符合标准' });
    given(...ready)
      .when(judge())
      .then(kept);
    given(named, opened).when(judge()).thenRefused('demonstration-recheck-not-ready', { readyBy: '2022-07-15' });
    given(named, opened)
      .when(judge({}, office('2022-07-16')))
      .then(kept);
    given(...ready)
      .when(judge({}, meta('lead-1', '2022-07-12')))
      .thenRefused('demonstration-judged-by-applicant');
    given(...ready)
      .when(judge({ ground: ' ' }))
      .thenRefused('demonstration-judged-without-ground');
    given(named).when(judge()).thenRefused('demonstration-recheck-not-open');
  });

  it('leads to 限期整改 once, with a day to come', () => {
    given(...ready)
      .when(judge(rectify))
      .then(toRectify);
    given(...ready)
      .when(judge({ result: 'rectify', ground: '案卷超期' }))
      .thenRefused('demonstration-rectification-day-missing');
    given(...ready)
      .when(judge({ ...rectify, rectifyBy: '2022-07-11' }))
      .thenRefused('demonstration-day-past');
    given(...rectified)
      .when(judge(rectify, office('2022-08-20')))
      .thenRefused('demonstration-rectified-once');
  });

  it('waits while the unit rectifies, and then keeps the name or takes it', () => {
    given(...ready, toRectify)
      .when(judge())
      .thenRefused('demonstration-rectification-runs', { rectifyBy: '2022-08-31' });
    const by = office('2022-09-01');
    const kept = new DemonstrationRecheckJudged({ ...of, recheckId: 'r1', result: 'kept', ground: '符合标准' });
    given(...rectified)
      .when(judge({}, office('2022-08-20')))
      .then(kept);
    const taken = { ground: '逾期未整改', documentNumber: '漯法办〔2022〕7号', revokedOn: '2022-09-01' };
    given(...ready, toRectify)
      .when(judge({ result: 'revoked', ...taken }, by))
      .then(
        new DemonstrationRecheckJudged({ ...of, recheckId: 'r1', result: 'revoked', ground: '逾期未整改' }),
        new DemonstrationRevoked({ ...of, ...taken }),
      );
    given(...ready, toRectify)
      .when(judge({ result: 'revoked', ground: '逾期未整改' }, by))
      .thenRefused('demonstration-revoked-without-document');
  });

  it('is rectified by a report with its paper, late after its day', () => {
    const rectifying = new ReportDemonstrationRectified(
      { pointId: 'p1', report: '已经整改', standard },
      unit('2022-08-01'),
    );
    const there = [...ready, toRectify, paper('rectification', 'Z1', '整改报告')];
    given(...there)
      .when(rectifying)
      .then(reported);
    given(...ready, toRectify)
      .when(rectifying)
      .thenRefused('demonstration-materials-missing', { missing: '整改报告' });
    given(...ready)
      .when(rectifying)
      .thenRefused('demonstration-not-rectifying');
    given(...there)
      .when(new ReportDemonstrationRectified(rectifying.data, unit('2022-09-01')))
      .then(new DemonstrationRectificationReported({ ...reported.data, late: true }));
  });
});

describe('a revocation', () => {
  const revoke = (more: Partial<RevokeDemonstration['data']> = {}) =>
    new RevokeDemonstration(
      { pointId: 'p1', ground: '发生重大违法', documentNumber: '漯法办〔2022〕7号', revokedOn: '2022-06-30', ...more },
      office(),
    );
  const revoked = new DemonstrationRevoked({
    ...{ ...of, ground: '发生重大违法', documentNumber: '漯法办〔2022〕7号', revokedOn: '2022-06-30' },
  });

  it('has a ground, a document and a day after the naming', () => {
    given(named).when(revoke()).then(revoked);
    given(named)
      .when(revoke({ ground: ' ' }))
      .thenRefused('demonstration-revoked-without-ground');
    given(named)
      .when(revoke({ documentNumber: ' ' }))
      .thenRefused('demonstration-revoked-without-document');
    given(named)
      .when(revoke({ revokedOn: '2022-07-02' }))
      .thenRefused('demonstration-revocation-day');
    given(named)
      .when(revoke({ revokedOn: '2020-11-30' }))
      .thenRefused('demonstration-revocation-day');
  });

  it('is of a name that is borne, and ends it', () => {
    given(candidate).when(revoke()).thenRefused('demonstration-not-named');
    given(named, revoked).when(revoke()).thenRefused('demonstration-not-named');
  });
});

describe('a self-check', () => {
  const met: CheckedItem = { code: '1', answer: 'met', note: '', findingId: 'f1' };
  const short: CheckedItem = {
    ...{ code: '2', answer: 'partly', note: '两个案卷没有归档', findingId: 'f2' },
    ...{ dueOn: '2022-08-31', responsible: '程某' },
  };
  const ledger = { categories: [CATEGORY], takesPart: true };
  const check = (answers: readonly CheckedItem[], more: Partial<CheckDemonstrationStandard['data']> = {}) =>
    new CheckDemonstrationStandard(
      { pointId: 'p1', selfCheckId: 's1', campaignId: 'c1', answers, standard, ledger, ...more },
      unit(),
    );
  const checked = new DemonstrationSelfChecked({
    ...{ ...of, selfCheckId: 's1', campaignId: 'c1', shortfalls: 1 },
    answers: [met, short].map(({ code, answer, note }) => ({ code, answer, note })),
  });
  const found = new DemonstrationShortfallFound({
    ...{ ...of, selfCheckId: 's1', findingId: 'f2', campaignId: 'c1', code: '2', category: CATEGORY },
    ...{ text: '示范点创建标准“案卷质量”：两个案卷没有归档', dueOn: '2022-08-31', responsible: '程某' },
  });

  it('answers every item of the standard once', () => {
    given(named)
      .when(check([met, short]))
      .then(checked, found);
    given(named)
      .when(check([met]))
      .thenRefused('demonstration-items-missing', { missing: '案卷质量' });
    given(named)
      .when(check([met, met, short]))
      .thenRefused('demonstration-item-twice');
    given(named)
      .when(check([met, short, { ...met, code: '9' }]))
      .thenRefused('demonstration-item-unknown');
  });

  it('is made by a unit that bears the name, for a campaign it takes part in', () => {
    given(candidate)
      .when(check([met, short]))
      .thenRefused('demonstration-not-named');
    given(named)
      .when(new CheckDemonstrationStandard(check([met, short]).data, office()))
      .thenRefused('demonstration-by-unit-only');
    given(named)
      .when(check([met, short], { ledger: { ...ledger, takesPart: false } }))
      .thenRefused('demonstration-campaign-of-others');
    given(named)
      .when(check([met, short], { ledger: { ...ledger, categories: [] } }))
      .thenRefused('demonstration-category-unknown');
  });

  it('says of what falls short what, by when and by whom', () => {
    given(named)
      .when(check([met, { ...short, note: ' ' }]))
      .thenRefused('demonstration-shortfall-unsaid');
    given(named)
      .when(check([met, { code: '2', answer: 'partly', note: '没有归档', findingId: 'f2' }]))
      .thenRefused('demonstration-shortfall-unassigned');
    given(named)
      .when(check([met, { ...short, dueOn: '2022-07-09' }]))
      .thenRefused('demonstration-day-past');
  });

  it('brings each item into the ledger of a campaign once', () => {
    given(named, checked, found)
      .when(check([met, { ...short, findingId: 'f9' }], { selfCheckId: 's2' }))
      .then(new DemonstrationSelfChecked({ ...checked.data, selfCheckId: 's2' }));
    const next = { selfCheckId: 's2', campaignId: 'c2' };
    given(named, checked, found)
      .when(check([met, { ...short, findingId: 'f9' }], next))
      .then(
        new DemonstrationSelfChecked({ ...checked.data, ...next }),
        new DemonstrationShortfallFound({ ...found.data, ...next, findingId: 'f9' }),
      );
  });
});
