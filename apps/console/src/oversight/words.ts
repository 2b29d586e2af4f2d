import type { components } from '../shell/api.generated';
import { choicesOf } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];
export type OversightLine = Schemas['OversightListItem'];
export type TalkLine = Schemas['TalkListItem'];
export type Talk = Schemas['TalkAnswer'];
export type Commitment = Talk['commitments'][number];

export const OVERSIGHT_STATES: Statuses = {
  proposed: { word: '等待审批', tone: 'waiting' },
  listed: { word: '挂牌督办', tone: 'late' },
  lifted: { word: '已摘牌', tone: 'done' },
  declined: { word: '未予挂牌', tone: 'todo' },
};
export const OVERSIGHT_CHOICES = choicesOf(OVERSIGHT_STATES);

const LEVELS: Readonly<Record<string, string>> = { office: '办公室挂牌督办', 'leading-group': '领导小组挂牌督办' };
export const levelWord = (level: string): string => LEVELS[level] ?? level;
export const LEVEL_CHOICES = Object.entries(LEVELS).map(([value, word]) => ({ value, word }));

export const TALK_STATES: Statuses = {
  summoned: { word: '待举行', tone: 'waiting' },
  held: { word: '已举行', tone: 'done' },
  cancelled: { word: '已取消', tone: 'todo' },
};
export const TALK_CHOICES = choicesOf(TALK_STATES);
