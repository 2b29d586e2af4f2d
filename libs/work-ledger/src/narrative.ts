import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  WorkAssigned: '明确第{task}项目标任务的主管领导{lead}、责任人{responsible}',
  WorkLedgerImported: '批量导入工作台账：“{fileName}”，明确{assigned}项，更改{reassigned}项',
  WorkHandedOver: '移交工作：{from}移交给{to}，目标任务序号：{tasks}，未销号问题编号：{issues}。原因：{reason}',
  WorkLeftBehind: '{person}的账号已经停用，名下工作尚未移交：目标任务序号：{tasks}，未销号问题编号：{issues}',
};
