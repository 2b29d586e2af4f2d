import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

/** How far an inspection has come. */
export const STATES: Statuses = {
  assigned: { word: '待检查', tone: 'todo' },
  visited: { word: '待签字', tone: 'doing' },
  signed: { word: '待出结论', tone: 'waiting' },
  concluded: { word: '已结束', tone: 'done' },
  'called-off': { word: '已取消', tone: 'refused' },
};

export const STATE_CHOICES = choicesOf(STATES);

const RESULTS: Readonly<Record<string, string>> = {
  'no-problem-found': '未发现问题',
  'problems-found': '发现问题',
};

export const RESULT_CHOICES: readonly Choice[] = Object.entries(RESULTS).map(([value, word]) => ({ value, word }));

export const resultWord = (result: string | undefined): string =>
  result === undefined ? '' : (RESULTS[result] ?? result);
