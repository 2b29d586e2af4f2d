import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'campaign-already-launched': '该活动已经启动，不能重复启动。',
  'campaign-unknown': '没有这项活动，请核对后重新选择。',
  'campaign-has-no-units': '名录库中还没有单位，活动无法启动，请先登记单位。',
  'campaign-already-over':
    '按所选方案，活动到{endsOn}就已结束，不能再启动。请填写今年的开始日期，各阶段时限将随之顺延。',
  'campaign-finished': '该活动已经结束，阶段安排不能再变更。',
  'campaign-not-begun': '活动尚未进入第一阶段，暂不接收材料，请在安排部署阶段开始后报送。',
  'document-number-taken': '已有活动使用这一发文字号，一个文号只能对应一项活动，请核对。',
  'template-unknown': '没有名为“{template}”的活动方案，请从方案列表中选择。',
  'phase-unknown': '活动方案中没有这个阶段。',
  'phase-already-open': '该阶段已经开始，不必再次开始。',
  'phase-closed': '该阶段已经结束，不能再延期。单位仍可补报材料，系统将注明逾期。',
  'previous-phase-not-open': '各阶段应当依次开展，上一阶段尚未开始，本阶段不能提前开始。',
  'two-phases-open': '最多只能有相邻的两个阶段同时进行，请待更早的阶段结束后再提前开始本阶段。',
  'extension-not-later': '延期后的时限应当晚于现时限{dueOn}。',
  'extension-in-the-past': '延期后的时限不能早于今天。',
  'extension-beyond-campaign': '延期后的时限不得晚于活动最后一个阶段的时限{dueOn}，确需延长的，请先延长最后一个阶段。',
  'extension-too-long': '最多只能有相邻的两个阶段同时进行，延期后的时限应当早于{startsOn}（再下一阶段的开始日期）。',
  'material-not-expected': '本次活动没有要求该单位报送这项材料，请核对活动、单位和材料编号。',
  'material-without-files': '报送材料应当至少附一个文件。',
  'material-under-review': '该材料已经报送，正由办公室审核，审核结束前不能重复报送。',
  'material-already-accepted': '该材料已经审核通过，不能再变更。',
  'material-not-submitted': '该材料尚未报送，或者已经退回，单位报送后方可审核。',
  'own-material': '报送人和审核人应当分开：单位报送的材料由办公室其他人员审核。',
  'return-day-past': '重新报送的时限不能早于退回当天。',
};
