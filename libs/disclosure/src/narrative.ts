import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  DisclosureOwnersNamed: '明确公示责任：分管领导{lead}，管理人员{manager}',
  DisclosureCollected: '采集“{title}”第{round}稿，报请审核',
  NonDisclosureProposed: '提出“{title}”不予公开，事由：{ground}。{explanation}',
  DisclosureReturned: '审核退回第{round}稿：{reason}',
  DisclosureApproved: '审核通过第{round}稿',
  DisclosurePublished: '发布“{title}”第{edition}版{late}',
  DisclosureWithheld: '公开说明“{title}”不予公开，事由：{ground}{late}',
  DisclosureConfirmed: '核对第{edition}版没有变化，有效至{freshUntil}',
  DisclosureWithdrawalRequested: '提出撤销公示，事由：{ground}。{explanation}',
  DisclosureWithdrawn: '撤销第{edition}版公示，事由：{ground}{late}',
  DisclosureDeadlineFixed: '公示期限确定为{dueOn}',
  DisclosureDeadlineMoved: '按{year}年工作日安排，公示期限由{from}改为{dueOn}',
  StatisticsYearOpened: '{year}年度行政执法数据应当在{dueOn}前公开',
  StandingItemsOwed: '本单位应当公示的项目，没有公示过的应当在{dueOn}前公示',
  DecisionDisclosureAwaited: '执法决定{documentNumber}应当按期公示',
  DecisionDisclosureDated: '执法决定{documentNumber}的公示期限确定为{dueOn}',
  DecisionDisclosureAnswered: '执法决定{documentNumber}已经公示或者说明不予公开{late}',
  DecisionsImported: '从表格{fileName}导入执法决定{collected}件',
};
