import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];

export type Delivery = Schemas['DeliveryItem'];
export type DeliveryDetail = Schemas['DeliveryAnswer'];
export type Summary = Schemas['DeliverySummaryAnswer'];
export type Settings = Schemas['ChoiceAnswer'];
export type ChoiceRequest = Schemas['ChoiceRequest'];
export type Endpoint = Schemas['EndpointAnswer'];
export type Endpoints = Schemas['EndpointListAnswer'];

export const STATES: Statuses = {
  queued: { word: '等待发送', tone: 'doing' },
  held: { word: '暂缓发送', tone: 'waiting' },
  sending: { word: '正在发送', tone: 'doing' },
  sent: { word: '已送达', tone: 'done' },
  failed: { word: '稍后重试', tone: 'waiting' },
  dead: { word: '未能送达', tone: 'refused' },
  dropped: { word: '不再发送', tone: 'todo' },
};

export const CHANNELS: Readonly<Record<string, string>> = { email: '电子邮件', webhook: '群机器人或接口' };

export const KINDS: readonly Choice[] = [
  { value: 'deadline', word: '期限提醒' },
  { value: 'request', word: '申请待办' },
  { value: 'assignment', word: '任务通知' },
  { value: 'result', word: '办理结果' },
  { value: 'escalation', word: '督办通知' },
  { value: 'announcement', word: '通知公告' },
];

export const MESSAGE_KINDS: readonly Choice[] = [
  ...KINDS,
  { value: 'digest', word: '每日汇总' },
  { value: 'test', word: '测试消息' },
  { value: 'code', word: '邮箱验证' },
];

export const kindWord = (kind: string): string => MESSAGE_KINDS.find(({ value }) => value === kind)?.word ?? '工作通知';

export const kindsWords = (kinds: readonly string[]): string =>
  kinds.length === KINDS.length ? '全部' : kinds.map(kindWord).join('、') || '无';

/** What a message is: its kind, and the day of a digest. */
export const messageWords = ({ kind, digestOn }: Delivery): string =>
  digestOn === undefined ? kindWord(kind) : `${officialDate(digestOn)}汇总`;

export const OUTCOMES: Statuses = {
  sent: { word: '对方已接收', tone: 'done' },
  'put-off': { word: '对方暂不接收', tone: 'waiting' },
  refused: { word: '对方拒收', tone: 'refused' },
  unknown: { word: '结果不明', tone: 'late' },
};

/** The settings as the form holds them: what is switched off stays filled in. */
export interface ChoiceValues {
  readonly email?: ChoiceRequest['email'];
  readonly webhook?: ChoiceRequest['webhook'];
  readonly urgent?: ChoiceRequest['urgent'];
  readonly digest?: boolean;
  readonly digestAt?: string;
  readonly quiet?: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly restDays?: boolean;
}

const USUAL = { digestAt: '08:30', from: '20:00', until: '08:00' };

export const valuesOf = ({ email, webhook, urgent, quiet, digestAt }: ChoiceRequest): ChoiceValues => ({
  ...{ email, webhook, urgent },
  ...{ digest: digestAt !== undefined, digestAt: digestAt ?? USUAL.digestAt },
  ...{ quiet: quiet !== undefined, from: quiet?.from ?? USUAL.from, until: quiet?.until ?? USUAL.until },
  restDays: quiet?.restDays ?? true,
});

/** A clerk may type 8:30 or 8：30. */
export const timeOf = (text = ''): string =>
  text
    .trim()
    .replace('：', ':')
    .replace(/^(\d):/, '0$1:');

export const choiceOf = (values: ChoiceValues): ChoiceRequest => ({
  ...{ email: values.email ?? [], webhook: values.webhook ?? [], urgent: values.urgent ?? [] },
  ...(values.digest ? { digestAt: timeOf(values.digestAt) } : {}),
  ...(values.quiet
    ? { quiet: { from: timeOf(values.from), until: timeOf(values.until), restDays: values.restDays ?? false } }
    : {}),
});

/** What will be on record, in a sentence. */
export function chosenWords(values: ChoiceValues): string {
  const mails = values.email?.length ? `邮件接收${kindsWords(values.email)}` : '不接收邮件';
  const digest = values.digest ? `，不紧急的每天${timeOf(values.digestAt)}汇总成一封` : '，逐条发送';
  const quiet = values.quiet
    ? `${timeOf(values.from)}至次日${timeOf(values.until)}${values.restDays ? '和非工作日' : ''}免打扰`
    : '不设免打扰时段';
  return `${mails}${values.email?.length ? digest : ''}；${quiet}。`.replace(
    '至次日',
    timeOf(values.from) < timeOf(values.until) ? '至' : '至次日',
  );
}
