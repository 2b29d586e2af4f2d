import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'result-not-awaited': '这项检查还没有作出结论，不能公示检查结果。',
  'result-already-published': '这项检查结果已经公示；有错误的请办理更正，应当撤回的请办理撤回。',
  'result-not-published': '这项检查结果没有在公示，不能更正或者撤回。',
  'result-deadline-unknown': '公示期限所在年度的工作日安排还没有导入，期限无法确定。请先导入国务院公布的年度放假安排。',
  'summary-names-somebody': '公示内容中写有监督人员的姓名“{name}”。公示不出现个人姓名，请改写。',
  'nothing-to-correct-in-result': '结论和公示内容都没有改动，不需要更正。',
  'conclusion-changed-by-staff':
    '检查结论由监督人员签字作出，工作人员只能更正公示内容；确需改变结论的，由办公室负责人依据书面文件办理。',
  'conclusion-changed-without-document': '改变检查结论应当附上依据的书面文件（如复核意见、撤销决定）。',
  'ground-known-in-future': '知道撤回事由的日期晚于今天，请核对。',
  'result-not-found': '没有找到这项检查结果，请从列表重新进入。',
};
