import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  DrawPrepared: '准备抽查：{item}，请外部参与方在冻结名录以前交存承诺',
  RevealCommitted: '外部参与方{party}交存承诺，指纹{commit}',
  PartyReleased: '不再等候外部参与方{party}：{reason}',
  PreparationLapsed: '到冻结截止时间没有冻结名录，准备终止',
  LotteryEntered: '录入{game}第{issue}期开奖号码：{text}',
  BeaconEntered: '录入公共信标第{round}轮：{text}',
  RevealMade: '外部参与方{party}揭示承诺的数',
  RevealMissed: '外部参与方{party}没有按时揭示，抽取照常进行',
  SourcesAwaited: '约定的时间已到，等待录入种子来源',
  DrawOverdue: '超过公示期限，抽查结果还没有公示',
  RollsSealed: '封存监督对象名录和监督人员名录',
  DrawFrozen: '冻结抽查名录：{item}，指纹{manifestHash}',
  DiceThrown: '在见证人面前投掷骰子：{digits}',
  DrawExecuted: '按照规则产生抽取结果，结果指纹{resultHash}',
  DrawInfeasible: '监督人员不足，抽取没有完成：{sentence}',
  SupervisorReplaced: '更换监督人员：{explanation}',
  RecusedPlaceLeftOpen: '{supervisorId}回避以后，没有可以递补的监督人员',
  ObjectReplaced: '更换抽查单位：{explanation}',
  DrawPublished: '公示抽查结果：{item}',
  DrawVoided: '作废抽查：{reason}',
};
