import type { components } from '../shell/api.generated';
import type { Status } from '../shell/things/status';

type Schemas = components['schemas'];

export type Operations = Schemas['OperationsAnswer'];
export type Follower = Schemas['FollowerAnswer'];
export type ReadTables = Schemas['ReadTablesAnswer'];
export type Run = Schemas['RunAnswer'];
export type Proof = Schemas['ProofAnswer'];
export type DriftFound = Schemas['DriftFoundAnswer'];

/** Where the server stops counting. */
const MOST_EVENTS = 10_000;
const MOST_ROWS = 100_000;

const amount = (count: number, unit: string, most: number): string =>
  `${count.toLocaleString('zh-CN')}${unit}${count >= most ? '以上' : ''}`;

/** 75 → 1分15秒 */
export function duration(seconds: number): string {
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  if (minutes < 1) return `${seconds}秒`;
  if (hours < 1) return `${minutes}分${seconds % 60}秒`;
  return hours < 48 ? `${hours}小时${minutes % 60}分` : `${Math.floor(hours / 24)}天`;
}

export const lagWords = ({ behindEvents, behindSeconds }: Follower): string =>
  behindEvents === 0 ? '没有落后' : `落后${amount(behindEvents, '条', MOST_EVENTS)}，${duration(behindSeconds)}`;

const LATE_SECONDS = 60;

export function followerStatus({ failing, behindEvents, behindSeconds, heldBy }: Follower): Status {
  if (failing !== undefined) return { word: '处理不下去', tone: 'refused' };
  if (behindEvents > 0 && behindSeconds > LATE_SECONDS) return { word: '落后', tone: 'late' };
  return heldBy === undefined ? { word: '无程序处理', tone: 'waiting' } : { word: '正常', tone: 'done' };
}

export const rowsWords = ({ rows }: ReadTables): string => amount(rows, '行', MOST_ROWS);

const RESULTS: Readonly<Record<Run['outcome'], Status>> = {
  open: { word: '正在办理', tone: 'doing' },
  same: { word: '一致', tone: 'done' },
  different: { word: '不一致', tone: 'refused' },
  rebuilt: { word: '已重建', tone: 'done' },
  failed: { word: '没有完成', tone: 'refused' },
};

export const resultOf = ({ outcome }: Run): Status => RESULTS[outcome];

/** What came of a run, after its word. */
export function resultWords({ outcome, events = 0, rows = 0, first, reason }: Run): string {
  if (outcome === 'different' && first) return differenceWords(first);
  if (outcome === 'failed')
    return reason === 'lapsed' ? '办理中断，数据表保持原样。' : `数据表保持原样。原因：${reason ?? '不明'}`;
  if (outcome === 'rebuilt')
    return `重放留痕${events.toLocaleString('zh-CN')}条，写入${rows.toLocaleString('zh-CN')}行`;
  if (outcome === 'same') return `比对${rows.toLocaleString('zh-CN')}行`;
  return '';
}

/** The first row that differs. What stands in it is business of the office and not shown here. */
export function differenceWords({ table, row, kind, column = '' }: DriftFound): string {
  const where = `第一处：${table}表中编号“${row}”的一行`;
  if (kind === 'missing-row') return `${where}，留痕里有，数据表里没有。`;
  if (kind === 'extra-row') return `${where}，数据表里有，留痕里没有。`;
  return `${where}，${column}一栏与留痕不符。`;
}

export const isOpen = ({ rebuild, driftCheck }: ReadTables): boolean =>
  rebuild?.outcome === 'open' || driftCheck?.outcome === 'open';

/** How much of a group's run is done, 0 to 1. */
export const openRun = ({ rebuild, driftCheck }: ReadTables): Run | undefined =>
  [rebuild, driftCheck].find((run) => run?.outcome === 'open');

export function cosignatureWords({ checkpoint, quorum }: Proof): string {
  if (!checkpoint) return '';
  if (quorum === 0 || quorum === undefined) return '没有设见证机构';
  return `${checkpoint.cosignatures}家见证，要求${quorum}家`;
}

const differs = ({ driftCheck }: ReadTables): boolean => driftCheck?.outcome === 'different';

/** Every table once, those that differ first. */
export const inOrder = (groups: readonly ReadTables[]): ReadTables[] => [
  ...groups.filter(differs),
  ...groups.filter((group) => !differs(group)),
];
