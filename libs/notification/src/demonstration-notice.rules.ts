import { officialDate } from '@app/calendar/dates.js';
import {
  DemonstrationApplicationReturned,
  DemonstrationApplied,
  DemonstrationCandidateEntered,
  DemonstrationNamingDeclined,
  DemonstrationPeriodExtended,
  DemonstrationRecheckJudged,
  DemonstrationRecheckOpened,
  DemonstrationRecheckPrepared,
  DemonstrationRectificationReported,
  DemonstrationRevoked,
  DemonstrationUnitNamed,
} from '@app/demonstration/events.js';
import { closed, draft, OFFICE, UNIT, type Draft, type Known } from './notice-draft.rules.js';

/** What of 示范点 the other side is told. */
export const DEMONSTRATION_TOLD = [
  ...[DemonstrationCandidateEntered, DemonstrationPeriodExtended, DemonstrationApplied],
  ...[DemonstrationApplicationReturned, DemonstrationUnitNamed, DemonstrationNamingDeclined],
  ...[DemonstrationRecheckOpened, DemonstrationRecheckPrepared, DemonstrationRecheckJudged],
  ...[DemonstrationRectificationReported, DemonstrationRevoked],
];
export type OfDemonstration = InstanceType<(typeof DEMONSTRATION_TOLD)[number]>;

type Drafts = {
  [T in OfDemonstration['type']]: (
    data: Extract<OfDemonstration, { type: T }>['data'],
    known: Known,
  ) => Draft | undefined;
};

interface OfPoint {
  readonly pointId: string;
  readonly unitId: string;
}
const linkTo = ({ pointId }: OfPoint): string => `/demonstration-points/${pointId}`;
const unit = (of: OfPoint, text: string): Draft =>
  draft('result', { unitId: of.unitId, roles: UNIT }, linkTo(of), text);
const office = (of: OfPoint, text: string): Draft => draft('request', { roles: OFFICE }, linkTo(of), text);

const RESULTS = { kept: '保留命名', rectify: '限期整改', revoked: '撤销命名' };

/** 示范点: units hear of judgements, the office of what waits for one. */
export const demonstrationNotices: Drafts = {
  DemonstrationCandidateEntered: (data) =>
    unit(
      data,
      `本单位被确定为示范点创建候选单位，请在${officialDate(data.startBy)}以前启动创建，在${officialDate(data.applyBy)}以前申报。`,
    ),
  DemonstrationPeriodExtended: (data) => {
    const start = data.startBy === undefined ? '' : `启动创建期限延长到${officialDate(data.startBy)}，`;
    return unit(data, `示范点${start}申报期限延长到${officialDate(data.applyBy)}：${closed(data.reason)}`);
  },
  DemonstrationApplied: (data, { unitName }) => office(data, `${unitName}申报示范点，请审核。`),
  DemonstrationApplicationReturned: (data) =>
    unit(data, `示范点申报被退回：${closed(data.reason)}请在${officialDate(data.applyBy)}以前重新申报。`),
  DemonstrationUnitNamed: (data) =>
    data.earlier ? undefined : unit(data, `本单位被命名为行政执法责任制示范点（${data.documentNumber}）。`),
  DemonstrationNamingDeclined: (data) => unit(data, `示范点申报未获命名：${closed(data.reason)}`),
  DemonstrationRecheckOpened: (data) =>
    unit(data, `将对本单位示范点开展复核，请在${officialDate(data.readyBy)}以前报齐迎检材料。`),
  DemonstrationRecheckPrepared: (data, { unitName }) => office(data, `${unitName}报告示范点迎检材料齐备，请复核认定。`),
  DemonstrationRecheckJudged: (data) => {
    const by = data.rectifyBy === undefined ? '' : `请在${officialDate(data.rectifyBy)}以前整改到位。`;
    return unit(data, `示范点复核认定为${RESULTS[data.result]}：${closed(data.ground)}${by}`);
  },
  DemonstrationRectificationReported: (data, { unitName }) =>
    office(data, `${unitName}报告示范点限期整改完成，请认定。`),
  DemonstrationRevoked: (data) =>
    unit(data, `本单位的示范点命名被撤销（${data.documentNumber}）：${closed(data.ground)}`),
};
