import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'evidence-reuse-not-found': '没有找到这一条疑似重复使用的记录，可能网址有误。',
  'evidence-reuse-already-decided': '这一条已经核实，不能再次核实。',
  'evidence-not-in-use': '该单位没有把这份文件用作佐证材料，不能为它确定保管期限。',
  'retention-unknown': '没有这一种保管期限，请从永久、定期30年、定期10年中选择。',
  'retention-already-given': '这份材料的保管期限已经是所选的期限，不需要调整。',
};
