import { officialDate } from '@app/calendar/dates.js';
import type {
  CampaignMigrated,
  MaterialAccepted,
  MaterialAdded,
  MaterialReturned,
  Phase,
  PhaseExtended,
  PhaseOpened,
} from '@app/campaign/events.js';
import type { ContradictionFound } from '@app/computed-check/events.js';
import type { EvidenceReuseFound } from '@app/evidence/events.js';
import type { PlanApproved, PlanReturned, PlanSubmitted } from '@app/inspection-plan/events.js';
import type {
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  IssueClosed,
  IssueMerged,
  IssueReopened,
  IssueReported,
  RectificationReturned,
} from '@app/rectification/events.js';
import type { SelfInspectionReturned } from '@app/self-inspection/events.js';
import type { WorkLeftBehind } from '@app/work-ledger/events.js';
import { demonstrationNotices, type OfDemonstration } from './demonstration-notice.rules.js';
import { drawNotices, type OfDraw } from './draw-notice.rules.js';
import { leadNotices, type OfLead } from './lead-notice.rules.js';
import { closed, draft, OFFICE, UNIT, type Draft, type Known } from './notice-draft.rules.js';
import type { Addressees, NoticeKind } from './rules.js';
import { officeNoticeNotices, type OfOfficeNotice } from './office-notice.rules.js';
import { oversightNotices, type OfOversight } from './oversight-notice.rules.js';
import { pauseNotices, type OfPause } from './pause-notice.rules.js';
import { recheckNotices, type OfRecheck } from './recheck-notice.rules.js';
import { scoringNotices, type OfScoring } from './scoring-notice.rules.js';
import { supervisionNotices, type OfSupervision } from './supervision-notice.rules.js';
import { trainingNotices, type OfTraining } from './training-notice.rules.js';

export type Concern =
  | PhaseOpened
  | PhaseExtended
  | CampaignMigrated
  | MaterialReturned
  | MaterialAccepted
  | SelfInspectionReturned
  | IssueReported
  | RectificationReturned
  | IssueClosed
  | IssueReopened
  | ExtensionRequested
  | ExtensionGranted
  | ExtensionRefused
  | OfSupervision
  | OfDraw
  | OfOversight
  | PlanSubmitted
  | PlanReturned
  | PlanApproved
  | WorkLeftBehind
  | ContradictionFound
  | MaterialAdded
  | IssueMerged
  | EvidenceReuseFound
  | OfPause
  | OfOfficeNotice
  | OfRecheck
  | OfScoring
  | OfLead
  | OfTraining
  | OfDemonstration;

const PHASES: Readonly<Record<Phase, string>> = {
  deployment: '安排部署阶段',
  'self-inspection': '自查阶段',
  rectification: '整改提升阶段',
  review: '总结评比阶段',
};

const CLAIMED: Readonly<Record<ContradictionFound['data']['answer'], string>> = {
  conforming: '符合',
  nonconforming: '不符合',
};

const EVERY_UNIT: Addressees = { roles: UNIT };

type Drafts = {
  [T in Concern['type']]: (data: Extract<Concern, { type: T }>['data'], known: Known) => Draft | undefined;
};

const material = (of: { campaignId: string; unitId: string; code: string }, text: string): Draft =>
  draft('result', { unitId: of.unitId, roles: UNIT }, `/materials/${of.campaignId}/${of.unitId}/${of.code}`, text);

const issue = ({ issueId, unitId }: { issueId: string; unitId: string }, text: string): Draft =>
  draft('result', { unitId, roles: UNIT }, `/issues/${issueId}`, text);

const plan = (kind: NoticeKind, roles: readonly string[], planId: string, text: string): Draft =>
  draft(kind, { roles }, `/inspection-plans/${planId}`, text);

const DRAFTS: Drafts = {
  ...drawNotices,
  ...supervisionNotices,
  ContradictionFound: ({ campaignId, unitId, checkId, answer, have, needed }, { unitName }) =>
    draft(
      'request',
      { roles: OFFICE },
      `/computed-checks/${campaignId}/${unitId}`,
      `${unitName}自查第${checkId}项填的是“${CLAIMED[answer]}”，按填报的数据应达到${needed}、实为${have}，两者不一致，请核对。`,
    ),
  WorkLeftBehind: ({ campaignId, unitId, person, tasks, issues }) =>
    draft(
      'request',
      { unitId, roles: UNIT },
      `/work-ledgers/${campaignId}/${unitId}`,
      `${person.name}的账号已经停用，名下还有${tasks.length}项工作、${issues.length}个未销号问题没有移交，请确定接手人并办理移交。`,
    ),
  ...oversightNotices,
  ...officeNoticeNotices,
  ...pauseNotices,
  ...recheckNotices,
  ...scoringNotices,
  ...leadNotices,
  ...trainingNotices,
  ...demonstrationNotices,
  EvidenceReuseFound: ({ same }) =>
    draft(
      'request',
      { roles: OFFICE },
      '/evidence-reuses',
      `报送的图片与以前用过的图片${same === 'bytes' ? '完全相同' : '画面相同'}，疑似重复使用，请核对。`,
    ),
  MaterialAdded: ({ campaignId, code, name, dueOn, units }) =>
    draft(
      'announcement',
      { unitIds: units.map(({ unitId }) => unitId), roles: UNIT },
      `/campaigns/${campaignId}`,
      `增加上报材料${code}《${name}》，请于${officialDate(dueOn)}前报送。`,
    ),
  IssueMerged: ({ unitId, number, into, intoNumber, reason }) =>
    issue({ issueId: into, unitId }, `第${number}号问题已并入第${intoNumber}号问题，一并整改：${closed(reason)}`),
  PlanSubmitted: ({ planId }, { matter }) => plan('request', ['office-director'], planId, `${matter}报请审批。`),
  PlanReturned: ({ planId, reason }, { matter }) =>
    plan('result', OFFICE, planId, `${matter}被退回：${closed(reason)}请修改后重新报送。`),
  PlanApproved: ({ planId }, { matter }) => plan('result', OFFICE, planId, `${matter}已批准，可以按计划抽取。`),
  PhaseOpened: ({ phase, dueOn }) =>
    draft('announcement', EVERY_UNIT, '/board', `${PHASES[phase]}已经开始，${officialDate(dueOn)}截止。`),
  PhaseExtended: ({ phase, dueOn, reason }) =>
    draft('announcement', EVERY_UNIT, '/board', `${PHASES[phase]}延长至${officialDate(dueOn)}：${reason}`),
  CampaignMigrated: ({ campaignId, reason }) =>
    draft(
      'announcement',
      EVERY_UNIT,
      `/campaigns/${campaignId}`,
      `活动方案已调整：${closed(reason)}请查看对本单位的影响。`,
    ),
  MaterialReturned: (data, { matter }) =>
    material(data, `${matter}被退回：${closed(data.reason)}请于${officialDate(data.dueOn)}前重新报送。`),
  MaterialAccepted: (data, { matter }) => material(data, `${matter}审核通过${data.late ? '，按逾期报送登记' : ''}。`),
  SelfInspectionReturned: ({ campaignId, unitId, reason, dueOn }) =>
    draft(
      'result',
      { unitId, roles: UNIT },
      `/self-inspections/${campaignId}/${unitId}`,
      `自查被退回：${closed(reason)}请于${officialDate(dueOn)}前补正并重新签批。`,
    ),
  IssueReported: (data, { matter }) =>
    data.source === 'self-inspection'
      ? undefined
      : issue(data, `${matter}列入本单位整改台账，整改时限${officialDate(data.dueOn)}：${data.text}`),
  RectificationReturned: (data, { matter }) =>
    issue(data, `${matter}的整改被退回：${closed(data.reason)}请于${officialDate(data.dueOn)}前重新提交。`),
  IssueClosed: (data, { matter }) => issue(data, `${matter}已验收销号。`),
  IssueReopened: (data, { matter }) =>
    issue(data, `${matter}重新列入整改，整改时限${officialDate(data.dueOn)}：${data.reason}`),
  ExtensionRequested: ({ issueId, dueOn, reason }, { matter, unitName }) =>
    draft(
      'request',
      { roles: ['office-director'] },
      `/issues/${issueId}`,
      `${unitName}申请将${matter}的整改时限延至${officialDate(dueOn)}：${reason}`,
    ),
  ExtensionGranted: (data, { matter }) =>
    issue(data, `${matter}的延期申请已批准，整改时限延至${officialDate(data.dueOn)}。`),
  ExtensionRefused: (data, { matter }) => issue(data, `${matter}的延期申请未获批准：${data.reason}`),
};

/** The notice an event calls for, or none: what a unit finds out itself it need not be told. */
export function noticeOf(event: Concern, known: Known): Draft | undefined {
  const write = DRAFTS[event.type] as (data: object, known: Known) => Draft | undefined;
  return write(event.data, known);
}
