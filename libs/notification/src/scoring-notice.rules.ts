import { officialDate } from '@app/calendar/dates.js';
import type {
  ScoreObjected,
  ScoreObjectionRuled,
  ScorerAssigned,
  ScorerRecused,
  ScorersDiffered,
  ScoreSettled,
  ScoreTold,
  ScoringCircularIssued,
} from '@app/case-scoring/events.js';
import { closed, draft, OFFICE, UNIT, type Draft, type Known } from './notice-draft.rules.js';

export type OfScoring =
  | ScorerAssigned
  | ScorerRecused
  | ScorersDiffered
  | ScoreTold
  | ScoreObjected
  | ScoreObjectionRuled
  | ScoreSettled
  | ScoringCircularIssued;

type Drafts = {
  [T in OfScoring['type']]: (data: Extract<OfScoring, { type: T }>['data'], known: Known) => Draft | undefined;
};

interface OfFile {
  readonly scoringId: string;
  readonly unitId: string;
}

const linkTo = ({ scoringId }: OfFile): string => `/case-scoring/files/${scoringId}`;
const office = (of: OfFile, text: string): Draft => draft('request', { roles: OFFICE }, linkTo(of), text);
const unit = (of: OfFile, text: string): Draft => draft('result', { unitId: of.unitId, roles: UNIT }, linkTo(of), text);

const RULINGS = { upheld: '维持原结果', amended: '变更评分' };

/** 案卷评查, to those it concerns. What a sheet says is in none of them. */
export const scoringNotices: Drafts = {
  ScorerAssigned: (data, { matter }) =>
    draft(
      'assignment',
      { accounts: [data.scorerId] },
      linkTo(data),
      `您被确定为${matter}的评查人员，请独立评分、按期交卷；有应当回避情形的，请在评分前提出。`,
    ),
  ScorerRecused: (data, { matter }) =>
    office(data, `${data.name}对${matter}提出回避，请另行确定评查人员：${closed(data.ground)}`),
  ScorersDiffered: (data, { matter }) => office(data, `${matter}的两名评查人员意见不一致，请确定第三人评查。`),
  ScoreTold: (data, { matter }) =>
    unit(data, `${matter}的评查结果已经告知，有异议的请在${officialDate(data.objectBy)}以前提出。`),
  ScoreObjected: (data, { matter, unitName }) =>
    office(data, `${unitName}对${matter}的评查结果提出异议，请在${officialDate(data.rulingBy)}以前裁定。`),
  ScoreObjectionRuled: (data, { matter }) =>
    unit(data, `${matter}的评查异议已经裁定，${RULINGS[data.ruling]}：${closed(data.reason)}`),
  ScoreSettled: (data, { matter }) =>
    data.how === 'unopposed' ? unit(data, `${matter}的异议期已过，评查结果确定为${data.grade}。`) : undefined,
  ScoringCircularIssued: ({ documentNumber, files }) =>
    draft(
      'announcement',
      { roles: UNIT },
      '/case-scoring',
      `案卷评查通报${documentNumber}已经印发，共评查${files}个案卷。`,
    ),
};
