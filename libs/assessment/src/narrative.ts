import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  AssessmentSchemeAdopted: '确定评分方案{schemeCode}第{version}版',
  AssessmentSchemeImported: '导入评分方案“{fileName}”，共{items}个项目',
  AssessmentOpened: '启动{title}，考核期{from}至{to}',
  RatersInvited: '邀请外部评议人员（{category}）',
  BallotDayExtended: '外部评议期限由{from}延长至{ballotsBy}，{reason}',
  BallotReceived: '收到一份外部评议（{category}）',
  BallotsOpened: '外部评议开箱，共{ballots}份',
  BallotRead: '读取一份外部评议（{category}）',
  ScoringRequested: '第{run}次计算得分',
  ScoringCompleted: '第{run}次计算得分完成，{units}个单位，{missing}个单项尚无得分',
  AssessmentPublished: '公布{title}考核结果',
  UnitScored: '第{run}次计算本单位得分',
  ScoreGiven: '人工评分：{code}项{points}分，{reason}',
  UnitScoresImported: '批量导入人工评分“{fileName}”，共{given}项',
};
