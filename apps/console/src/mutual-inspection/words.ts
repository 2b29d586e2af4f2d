import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

export const STATES: Statuses = {
  arranged: { word: '待检查', tone: 'todo' },
  submitted: { word: '待回复裁定', tone: 'waiting' },
  settled: { word: '已办结', tone: 'done' },
  'called-off': { word: '已取消', tone: 'refused' },
};
export const STATE_CHOICES = choicesOf(STATES);

export const FINDING_STATES: Statuses = {
  open: { word: '待回复', tone: 'todo' },
  accepted: { word: '已认可', tone: 'done' },
  disputed: { word: '有异议', tone: 'waiting' },
  confirmed: { word: '裁定成立', tone: 'done' },
  dismissed: { word: '裁定撤销', tone: 'refused' },
};

const RULINGS: Readonly<Record<string, string>> = { upheld: '维持', amended: '修改', dismissed: '撤销' };
export const RULING_CHOICES: readonly Choice[] = Object.entries(RULINGS).map(([value, word]) => ({ value, word }));
export const rulingWord = (ruling = ''): string => RULINGS[ruling] ?? ruling;

export const RESULT_CHOICES: readonly Choice[] = [
  { value: 'yes', word: '发现问题' },
  { value: 'no', word: '未发现问题' },
];
