import type { components } from '../shell/api.generated';
import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];
export type LeadLine = Schemas['LeadItem'];
export type Lead = Schemas['LeadAnswer'];
export type EngagementLine = Schemas['EngagementItem'];
export type ActivityLine = Schemas['EngagedActivityItem'];
export type Sender = Schemas['SenderAnswer'];

/** In the order a lead passes through them. */
export const STATES: Statuses = {
  filed: { word: '待审查', tone: 'waiting' },
  accepted: { word: '已受理', tone: 'doing' },
  transferred: { word: '已移送', tone: 'doing' },
  investigating: { word: '调查中', tone: 'doing' },
  concluded: { word: '已有结果', tone: 'waiting' },
  answered: { word: '已答复', tone: 'done' },
  declined: { word: '不予受理', tone: 'todo' },
  duplicate: { word: '重复线索', tone: 'todo' },
};
export const STATE_CHOICES = choicesOf(STATES);

const choices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, word]) => ({ value, word }));
const worded =
  (words: Readonly<Record<string, string>>) =>
  (key: string | undefined): string =>
    words[key ?? ''] ?? key ?? '';

const CHANNELS = {
  discipline: '纪检监察',
  congress: '人大监督',
  judicial: '司法监督',
  'public-opinion': '群众舆论监督',
};
export const CHANNEL_CHOICES = choices(CHANNELS);
export const channelWord = worded(CHANNELS);

const GROUNDS = {
  'not-enforcement': '不属于行政执法监督的范围',
  'other-procedure': '应当或者已经通过行政复议、诉讼等途径解决',
  'too-vague': '线索不明，无法核查',
  'settled-before': '已经办结，没有新的事实',
  other: '其他情形',
};
export const GROUND_CHOICES = choices(GROUNDS);
export const groundWord = worded(GROUNDS);

const CONCLUSIONS = { founded: '属实', 'partly-founded': '部分属实', unfounded: '不属实', unprovable: '无法查实' };
export const CONCLUSION_CHOICES = choices(CONCLUSIONS);
export const conclusionWord = worded(CONCLUSIONS);

/** Whether somebody is engaged on the day the list tells of. */
export const SERVING: Statuses = {
  serving: { word: '在聘', tone: 'done' },
  coming: { word: '未到聘期', tone: 'waiting' },
  over: { word: '聘期已满', tone: 'todo' },
  ended: { word: '已解聘', tone: 'todo' },
};
export function servingOf({ serving, ended, from }: EngagementLine, today: string): string {
  if (ended) return 'ended';
  if (serving) return 'serving';
  return from > today ? 'coming' : 'over';
}
