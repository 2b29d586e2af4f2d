import { officialDate } from '@app/calendar/dates.js';
import type {
  FileScoringClosed,
  ScoreObjected,
  ScoreObjectionRuled,
  ScorerAssigned,
  ScorerFoundUnavailable,
  ScorerRecused,
  ScorersDiffered,
  ScoreSettled,
  ScoreTold,
  ScoringCircularIssued,
  ScoringRoundClosed,
  Unavailable,
} from '@app/case-scoring/events.js';
import { closed, draft, OFFICE, UNIT, type Draft, type Known } from './notice-draft.rules.js';

export type OfScoring =
  | FileScoringClosed
  | ScoringRoundClosed
  | ScorerFoundUnavailable
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

const UNAVAILABLE: Readonly<Record<Unavailable, string>> = {
  'account-closed': '账号已经停用',
  'role-withdrawn': '已经没有评查人员的角色',
  'stood-down': '已经不再担任监督人员',
  recused: '已经申报对案卷所属单位回避',
  'own-unit': '已经登记为案卷所属单位的人员',
};

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
  ScorerFoundUnavailable: (data, { matter }) =>
    office(
      data,
      `评查${matter}的${data.name}${UNAVAILABLE[data.why]}，${
        data.handedIn ? '此前交的评查表仍然有效，不宜采用的请更换评查人员。' : '还没有交卷，请更换评查人员。'
      }`,
    ),
  // Whoever had nothing to do with it any more, and was told nothing, is not disturbed.
  FileScoringClosed: (data, { matter }) => {
    const text = `${matter}的评查已经终止：${closed(data.reason)}`;
    if (data.told) return unit(data, `${text}此前告知的结果不再作为评查结果。`);
    return data.waiting.length > 0
      ? draft('result', { accounts: [...data.waiting] }, linkTo(data), `${text}不需要再评分。`)
      : undefined;
  },
  ScoringRoundClosed: ({ roundId, reason, by }) =>
    by === 'voided-draw'
      ? draft(
          'request',
          { roles: OFFICE },
          `/case-scoring/${roundId}`,
          `一轮案卷评查随抽取作废而终止：${closed(reason)}`,
        )
      : undefined,
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
