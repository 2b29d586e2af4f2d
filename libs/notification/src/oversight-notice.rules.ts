import { officialDate, officialMoment } from '@app/calendar/dates.js';
import type {
  IssueListedForOversight,
  OversightDeclined,
  OversightLifted,
  OversightProposed,
  TalkCancelled,
  TalkSummoned,
} from '@app/oversight/events.js';
import { closed, draft, UNIT, type Draft, type Known } from './notice-draft.rules.js';

export type OfOversight =
  OversightProposed | OversightDeclined | IssueListedForOversight | OversightLifted | TalkSummoned | TalkCancelled;

type Drafts = {
  [T in OfOversight['type']]: (data: Extract<OfOversight, { type: T }>['data'], known: Known) => Draft | undefined;
};

const DIRECTOR = { roles: ['office-director'] };
const unit = (unitId: string) => ({ unitId, roles: UNIT });

/** 挂牌督办 and 约谈, to those they concern. */
export const oversightNotices: Drafts = {
  OversightProposed: ({ issueId, reason }, { matter, unitName }) =>
    draft('request', DIRECTOR, `/issues/${issueId}`, `提请对${unitName}的${matter}挂牌督办：${closed(reason)}`),
  OversightDeclined: ({ issueId, reason }, { matter, unitName }) =>
    draft(
      'result',
      { roles: ['office-staff'] },
      `/issues/${issueId}`,
      `${unitName}的${matter}未予挂牌督办：${closed(reason)}`,
    ),
  IssueListedForOversight: ({ issueId, unitId, documentNumber, reason, dueOn }, { matter }) =>
    draft(
      'escalation',
      unit(unitId),
      `/issues/${issueId}`,
      `${matter}已挂牌督办（${documentNumber}），应于${officialDate(dueOn)}前办结：${closed(reason)}`,
    ),
  OversightLifted: ({ issueId, unitId, documentNumber, reason }, { matter }) =>
    draft('result', unit(unitId), `/issues/${issueId}`, `${matter}已摘牌，解除${documentNumber}：${closed(reason)}`),
  TalkSummoned: ({ talkId, unitId, documentNumber, meetsAt, place, reason }) =>
    draft(
      'escalation',
      unit(unitId),
      `/talks/${talkId}`,
      `约谈通知（${documentNumber}）：请分管领导于${officialMoment(meetsAt)}到${place}参加约谈，事由：${closed(reason)}`,
    ),
  TalkCancelled: ({ talkId, unitId, reason }) =>
    draft('result', unit(unitId), `/talks/${talkId}`, `约谈取消：${closed(reason)}`),
};
