import type { Stage } from './lead.rules.js';

/** How far a lead is, as the public reads it. */
export const STATUS_WORDS: Readonly<Record<Stage, string>> = {
  filed: '已收到，正在审查是否受理',
  accepted: '已受理，正在办理',
  transferred: '已受理，已移送有关单位办理',
  investigating: '已立案，正在调查',
  concluded: '已有调查结果，正在答复',
  answered: '已办结',
  declined: '不予受理',
  duplicate: '与此前收到的线索一并办理',
};
