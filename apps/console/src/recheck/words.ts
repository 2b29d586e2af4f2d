import type { components } from '../shell/api.generated';
import { choicesOf } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

export type RecheckLine = components['schemas']['RecheckListItem'];
export type Recheck = components['schemas']['RecheckAnswer'];

export const STATES: Statuses = {
  assigned: { word: '待复查', tone: 'waiting' },
  passed: { word: '复查通过', tone: 'done' },
  failed: { word: '复查不通过', tone: 'refused' },
  excused: { word: '免予复查', tone: 'todo' },
  'called-off': { word: '不再复查', tone: 'todo' },
};
export const STATE_CHOICES = choicesOf(STATES);

const EXCUSES: Readonly<Record<string, string>> = {
  reopened: '问题已经重新列入整改',
  merged: '问题已经并入其他问题',
};
export const excuseWord = (excuse: string): string => EXCUSES[excuse] ?? excuse;
