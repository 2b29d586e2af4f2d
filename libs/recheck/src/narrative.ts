import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  RecheckAssigned: '抽取为复查对象：{item}。复查截止{dueOn}',
  RecheckReassigned: '更换复查人员',
  RecheckCalledOff: '抽取结果更换，不再复查',
  RecheckExcused: '免予复查，问题已重新列入整改或者并入其他问题',
  RecheckPassed: '复查通过：{account}',
  RecheckFailed: '复查不通过：{account}。重新整改时限{dueOn}',
};
