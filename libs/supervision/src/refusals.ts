import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'finding-category-unknown': '活动方案的主要任务中没有“{category}”这一类，请从主要任务中选择类别。',
  'inspection-not-found': '没有找到这项检查任务，请从检查任务列表重新进入。',
  'inspection-called-off': '被检查单位已经更换，这项检查任务已经取消。',
  'inspection-concluded': '这项检查已经作出结论，检查记录不能再变更。',
  'not-assigned-to-you': '只有抽取确定的监督人员本人才能办理这项检查任务。',
  'record-already-signed': '已有监督人员在检查记录上签字，签字后不能再补记检查情况和问题。',
  'visit-before-assignment': '检查日期早于任务下达日期{assignedOn}，请核对。',
  'visit-in-future': '检查日期晚于今天，请在检查之后如实填写。',
  'visit-not-recorded': '还没有记录检查情况。请先记录检查情况，再登记问题或者签字。',
  'finding-due-in-past': '整改时限{dueOn}已经过去，请填写今天或者以后的日期。',
  'already-signed': '您已经在这份检查记录上签过字，不必重复签字。',
  'signatures-missing': '还有{missing}名监督人员没有签字。两名监督人员都签字以后才能作出结论。',
  'result-contradicts-findings': '结论与记录不一致：检查记录中登记的问题有{findings}个，请核对后重新选择结论。',
};
