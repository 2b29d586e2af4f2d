import { escalationWord } from '../rectification/words';
import { OVERSIGHT_STATES, TALK_STATES } from '../oversight/words';
import { STATES as RECHECK_STATES } from '../recheck/words';
import type { Statuses } from '../shell/things/status';

/** One number of the office's board: the list it leads to, asked with the same words, and how many rows that has. */
export interface Watched {
  readonly group: string;
  readonly word: string;
  /** Page of the console and path of the API are called the same. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** It can be told of a past day. */
  readonly past: boolean;
  /** Its list holds the rows of the running campaign only. */
  readonly ofCampaign: boolean;
  readonly late?: boolean;
}

const states = (group: string, path: string, statuses: Statuses, ofCampaign: boolean): Watched[] =>
  Object.entries(statuses).map(([state, { word, tone }]) => ({
    ...{ group, word, path, query: { state }, past: true, ofCampaign },
    late: tone === 'late' || tone === 'refused',
  }));

const duty = (standing: string, word: string): Watched => ({
  ...{ group: '期限与催办', word, path: '/duties', query: { standing }, past: false, ofCampaign: false },
  late: standing === 'overdue',
});

/** 督办与核对: what the office has to keep an eye on beyond the ledger itself. */
export const WATCHED: readonly Watched[] = [
  ...['unit-lead', 'office', 'director'].map((level) => ({
    ...{ group: '逾期升级', word: `已报告${escalationWord(level)}`, path: '/issues', query: { escalatedTo: level } },
    ...{ past: true, ofCampaign: true, late: true },
  })),
  duty('overdue', '逾期未办'),
  duty('escalated', '已经升级'),
  duty('urged', '已经催办'),
  duty('paused', '暂停计时'),
  ...states('挂牌督办', '/oversights', OVERSIGHT_STATES, true),
  ...states('约谈', '/talks', TALK_STATES, true),
  ...states('复查', '/rechecks', RECHECK_STATES, false),
  {
    ...{
      group: '数据核对',
      word: '与自查不一致的单位',
      path: '/computed-checks',
      query: { contradicting: 'true' },
    },
    ...{ past: false, ofCampaign: true, late: true },
  },
];

export interface Counted extends Watched {
  readonly total: number;
}

export function officeConclusion(counted: readonly Counted[]): string {
  const of = (path: string, value: string): number =>
    counted.find((one) => one.path === path && Object.values(one.query).includes(value))?.total ?? 0;
  const parts = [
    [of('/oversights', 'listed'), '个问题挂牌督办'],
    [of('/issues', 'office') + of('/issues', 'director'), '个逾期问题已报告到办公室'],
    [of('/rechecks', 'failed'), '个复查不通过'],
    [of('/computed-checks', 'true'), '个单位数据与自查不一致'],
  ] as const;
  const said = parts.filter(([total]) => total > 0).map(([total, words]) => `${total}${words}`);
  return said.length > 0 ? said.join('，') : '没有挂牌督办、升级、复查不通过和数据不一致的';
}
