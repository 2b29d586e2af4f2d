import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'nothing-to-compare': '这项活动不是沿用往年方案启动的，请选择与哪一年的活动对比。',
};
