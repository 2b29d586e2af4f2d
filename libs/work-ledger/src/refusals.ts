import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'work-ledger-not-found': '没有找到该单位在本次活动中的工作台账，该单位可能不在活动的单位名单中。',
  'work-campaign-finished': '这次活动已经结束，工作台账不再改动。',
  'work-unit-let-go': '本单位已经不再参加这次活动，工作台账保留备查，不再明确分工；未销号问题的责任人仍可移交。',
  'no-work-to-import': '文件内容与工作台账完全一致，没有需要写入的内容。',
  'work-task-twice': '第{task}项目标任务填了两行，请只保留一行。',
  'work-task-unknown': '活动方案中没有第{task}项目标任务，请刷新页面后再填。',
  'work-task-not-applicable': '第{task}项目标任务不适用于本单位，不需要明确主管领导和责任人。',
  'work-person-unnamed': '主管领导和责任人都应当写明姓名，工作台账中不能空着名字。',
  'work-person-not-of-unit': '“{name}”所选的账号不是本单位在用的账号，只能选本单位的人员。',
  'work-person-other-name': '所选账号的姓名是“{account}”，与填写的“{name}”不一致，请核对。',
  'work-successor-same': '接手人与移交人是同一人（{name}），请另选接手人。',
  'work-nothing-to-hand-over': '“{name}”名下没有工作任务，也没有未销号的问题，没有可以移交的工作。',
};
