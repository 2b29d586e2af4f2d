import { officialDate } from '@app/calendar/dates.js';
import type { MaterialAccepted, MaterialReturned, Phase, PhaseExtended, PhaseOpened } from '@app/campaign/events.js';
import type { PlanApproved, PlanReturned, PlanSubmitted } from '@app/inspection-plan/events.js';
import type {
  CriticismCirculated,
  HandlingAccepted,
  HandlingFoundInsufficient,
  HandlingReported,
  LetterDelivered,
  LetterFellOverdue,
  UnitBarred,
  UnitUnbarred,
} from '@app/opinion/events.js';
import type {
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  IssueClosed,
  IssueEscalated,
  IssueReopened,
  IssueReported,
  RectificationReturned,
} from '@app/rectification/events.js';
import type { SelfInspectionReturned } from '@app/self-inspection/events.js';
import type {
  InspectionAssigned,
  InspectionReassigned,
  NoticeIssued,
  RecusalApproved,
  RecusalRefused,
  RecusalRequested,
} from '@app/supervision/events.js';
import { drawNotices, type OfDraw } from './draw-notice.rules.js';
import type { Addressees, NoticeKind } from './rules.js';

export type Concern =
  | PhaseOpened
  | PhaseExtended
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
  | IssueEscalated
  | InspectionAssigned
  | InspectionReassigned
  | OfLetter
  | UnitUnbarred
  | NoticeIssued
  | RecusalRequested
  | RecusalApproved
  | RecusalRefused
  | OfDraw
  | PlanSubmitted
  | PlanReturned
  | PlanApproved;

type OfLetter =
  | LetterDelivered
  | HandlingReported
  | HandlingAccepted
  | HandlingFoundInsufficient
  | LetterFellOverdue
  | CriticismCirculated
  | UnitBarred;

/** What the sentence needs and the event does not say. */
export interface Known {
  /** The name of the matter in the duty it concerns. */
  readonly matter: string;
  readonly unitName: string;
  /** Of a frozen draw: the accounts of the parties that have still to reveal. */
  readonly accounts: readonly string[];
}

export interface Draft {
  readonly kind: NoticeKind;
  readonly late: boolean;
  readonly text: string;
  readonly link: string;
  readonly to: Addressees;
}

const PHASES: Readonly<Record<Phase, string>> = {
  deployment: '安排部署阶段',
  'self-inspection': '自查阶段',
  rectification: '整改提升阶段',
  review: '总结评比阶段',
};

const UNIT = ['unit-clerk', 'unit-lead'];
const OFFICE = ['office-staff', 'office-director'];
const EVERY_UNIT: Addressees = { roles: UNIT };

type Drafts = {
  [T in Concern['type']]: (data: Extract<Concern, { type: T }>['data'], known: Known) => Draft | undefined;
};

/** A reason is written by a person, with a full stop or without one. */
const closed = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

const draft = (kind: NoticeKind, to: Addressees, link: string, text: string, late = false): Draft => ({
  ...{ kind, to, link, text, late },
});

const material = (of: { campaignId: string; unitId: string; code: string }, text: string): Draft =>
  draft('result', { unitId: of.unitId, roles: UNIT }, `/materials/${of.campaignId}/${of.unitId}/${of.code}`, text);

const issue = ({ issueId, unitId }: { issueId: string; unitId: string }, text: string): Draft =>
  draft('result', { unitId, roles: UNIT }, `/issues/${issueId}`, text);

const LETTERS = { opinion: '监督意见书', decision: '监督决定书' };

const letter = (of: { opinionId: string; unitId: string }, text: string, late = false): Draft =>
  draft('result', { unitId: of.unitId, roles: UNIT }, `/opinions/${of.opinionId}`, text, late);

const ESCALATED: Readonly<Record<IssueEscalated['data']['level'], (unitId: string) => Addressees>> = {
  'unit-lead': (unitId) => ({ unitId, roles: ['unit-lead'] }),
  office: () => ({ roles: ['office-staff'] }),
  director: () => ({ roles: ['office-director'] }),
};

const URGED: Readonly<Record<IssueEscalated['data']['level'], string>> = {
  'unit-lead': '催办',
  office: '督办',
  director: '提请领导督办',
};

const plan = (kind: NoticeKind, roles: readonly string[], planId: string, text: string): Draft =>
  draft(kind, { roles }, `/inspection-plans/${planId}`, text);

const DRAFTS: Drafts = {
  ...drawNotices,
  PlanSubmitted: ({ planId }, { matter }) => plan('request', ['office-director'], planId, `${matter}报请审批。`),
  PlanReturned: ({ planId, reason }, { matter }) =>
    plan('result', OFFICE, planId, `${matter}被退回：${closed(reason)}请修改后重新报送。`),
  PlanApproved: ({ planId }, { matter }) => plan('result', OFFICE, planId, `${matter}已批准，可以按计划抽取。`),
  PhaseOpened: ({ phase, dueOn }) =>
    draft('announcement', EVERY_UNIT, '/board', `${PHASES[phase]}已经开始，${officialDate(dueOn)}截止。`),
  PhaseExtended: ({ phase, dueOn, reason }) =>
    draft('announcement', EVERY_UNIT, '/board', `${PHASES[phase]}延长至${officialDate(dueOn)}：${reason}`),
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
  IssueEscalated: ({ issueId, unitId, level, dueOn }, { matter, unitName }) =>
    draft(
      'escalation',
      ESCALATED[level](unitId),
      `/issues/${issueId}`,
      `${URGED[level]}：${unitName}的${matter}逾期未整改，整改时限为${officialDate(dueOn)}。`,
      true,
    ),
  InspectionAssigned: ({ inspectionId, supervisors, item, dueOn }, { unitName }) =>
    draft(
      'assignment',
      { supervisors },
      `/inspections/${inspectionId}`,
      `请于${officialDate(dueOn)}前检查${unitName}：${item}`,
    ),
  InspectionReassigned: ({ inspectionId, supervisors }, { unitName }) =>
    draft(
      'assignment',
      { supervisors },
      `/inspections/${inspectionId}`,
      `检查${unitName}的监督人员有调整，请查看检查任务。`,
    ),
  LetterDelivered: (data) =>
    letter(
      data,
      `${LETTERS[data.letter]}${data.documentNumber}已送达本单位，请于${officialDate(data.dueOn)}前办理并报告。`,
    ),
  HandlingReported: ({ opinionId, letter: kind, late }, { unitName }) =>
    draft(
      'request',
      { roles: OFFICE },
      `/opinions/${opinionId}`,
      `${unitName}报告了${LETTERS[kind]}的办理情况${late ? '（逾期）' : ''}，请审查。`,
    ),
  HandlingAccepted: (data) => letter(data, `${LETTERS[data.letter]}的办理情况审查通过，已办结。`),
  HandlingFoundInsufficient: (data) =>
    letter(data, `${LETTERS[data.letter]}的办理情况审查为不到位：${closed(data.reason)}`),
  LetterFellOverdue: ({ opinionId, letter: kind, documentNumber, dueOn }, { unitName }) =>
    draft(
      'escalation',
      { roles: OFFICE },
      `/opinions/${opinionId}`,
      `${unitName}没有按期办理${LETTERS[kind]}${documentNumber}，办理期限为${officialDate(dueOn)}，请依法跟进。`,
      true,
    ),
  CriticismCirculated: (data) => letter(data, `本单位被通报批评（${data.documentNumber}）：${closed(data.text)}`, true),
  UnitBarred: (data) =>
    letter(data, `因没有按期办理${data.because.documentNumber}，本单位${data.year}年评比先进资格已取消。`, true),
  UnitUnbarred: ({ unitId, year, reason }) =>
    draft(
      'result',
      { unitId, roles: UNIT },
      `/registry/units/${unitId}`,
      `本单位${year}年评比先进资格已恢复：${closed(reason)}`,
    ),
  NoticeIssued: ({ inspectionId, unitId, announced, year, number, from, until, item }) =>
    announced
      ? draft(
          'announcement',
          { unitId, roles: UNIT },
          `/inspections/${inspectionId}`,
          `检查通知书〔${year}〕${number}号：${officialDate(from)}至${officialDate(until)}检查本单位${item}，请签收。`,
        )
      : undefined,
  RecusalRequested: ({ inspectionId, explanation }, { unitName }) =>
    draft(
      'request',
      { roles: ['office-director'] },
      `/inspections/${inspectionId}`,
      `检查${unitName}的监督人员需要决定是否回避：${explanation}`,
    ),
  RecusalApproved: ({ inspectionId, supervisorId }, { unitName }) =>
    draft(
      'result',
      { supervisors: [supervisorId] },
      `/inspections/${inspectionId}`,
      `已经决定回避，您不再检查${unitName}。`,
    ),
  RecusalRefused: ({ inspectionId, supervisorId, reason }, { unitName }) =>
    draft(
      'result',
      { supervisors: [supervisorId] },
      `/inspections/${inspectionId}`,
      `检查${unitName}不需要回避：${closed(reason)}请继续办理检查任务。`,
    ),
};

/** The notice an event calls for, or none: what a unit finds out itself it need not be told. */
export function noticeOf(event: Concern, known: Known): Draft | undefined {
  const write = DRAFTS[event.type] as (data: object, known: Known) => Draft | undefined;
  return write(event.data, known);
}
