import { officialDate } from '@app/calendar/dates.js';
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
  InspectionAssigned,
  InspectionReassigned,
  NoticeIssued,
  RecusalApproved,
  RecusalRefused,
  RecusalRequested,
} from '@app/supervision/events.js';
import { closed, draft, OFFICE, UNIT, type Draft, type Known } from './notice-draft.rules.js';

export type OfSupervision =
  | InspectionAssigned
  | InspectionReassigned
  | NoticeIssued
  | RecusalRequested
  | RecusalApproved
  | RecusalRefused
  | LetterDelivered
  | HandlingReported
  | HandlingAccepted
  | HandlingFoundInsufficient
  | LetterFellOverdue
  | CriticismCirculated
  | UnitBarred
  | UnitUnbarred;

const LETTERS = { opinion: '监督意见书', decision: '监督决定书' };

const letter = (of: { opinionId: string; unitId: string }, text: string, late = false): Draft =>
  draft('result', { unitId: of.unitId, roles: UNIT }, `/opinions/${of.opinionId}`, text, late);

type Drafts = {
  [T in OfSupervision['type']]: (data: Extract<OfSupervision, { type: T }>['data'], known: Known) => Draft | undefined;
};

/** What inspections tell supervisors, units and the director, and what letters of supervision tell units and the office. */
export const supervisionNotices: Drafts = {
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
