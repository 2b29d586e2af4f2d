import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  RollsSealed: '封存监督对象名录和监督人员名录',
  DrawFrozen: '冻结抽查名录：{item}，指纹{manifestHash}',
  DiceThrown: '在见证人面前投掷骰子：{digits}',
  DrawExecuted: '按照规则产生抽取结果，结果指纹{resultHash}',
  DrawInfeasible: '监督人员不足，抽取没有完成：{sentence}',
  SupervisorReplaced: '更换监督人员：{explanation}',
  ObjectReplaced: '更换抽查单位：{explanation}',
  DrawPublished: '公示抽查结果：{item}',
  DrawVoided: '作废抽查：{reason}',
};
