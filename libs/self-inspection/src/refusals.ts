import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'self-inspection-not-found': '没有找到该单位在本次活动中的自查台账，该单位可能不在活动的单位名单中。',
  'self-inspection-let-go': '本单位已经不再参加这次活动，自查台账保留备查，不能再填写、上报或者退回。',
  'self-inspection-not-open': '自查阶段尚未开始，请在办公室启动自查阶段后办理。',
  'self-inspection-signed-off': '自查结果已经分管领导签字上报，不能再改动。确需修改的，请联系办公室退回。',
  'self-inspection-not-signed-off': '该单位自查结果尚未签字上报，不需要退回。',
  'self-inspection-due-day-past': '重新上报时限{dueOn}已经过去，请另定不早于今天的日期。',
  'check-not-applicable': '该项具体内容不适用于本单位，不需要作答。',
  'answer-needs-reason': '选择“不适用”的，应当说明理由。',
  'answer-needs-note': '选择“部分符合”或者“不符合”的，应当说明具体情况。',
  'evidence-unknown': '印证材料没有上传成功，或者不是本单位上传的，请重新上传。',
  'evidence-not-attached': '该项具体内容下没有这份印证材料，可能已经撤回。',
  'issues-already-reported': '本单位已经上报{issues}个自查问题，不能再签署无问题声明。',
  'answers-show-problems': '第{checks}项自查为“部分符合”或者“不符合”，不能签署无问题声明。',
  'checks-unanswered': '第{checks}项尚未作答，全部适用内容作答后方可签字上报。',
  'evidence-missing': '第{checks}项自查为“符合”，但没有印证材料，每项至少应当附一份。',
  'issues-missing':
    '第{checks}项自查为“部分符合”或者“不符合”，但没有上报问题，每项至少应当列明一个问题、整改时限和整改责任人。',
  'no-issues-not-signed': '没有上报任何问题的，应当先签署无问题声明，再签字上报。',
  'signer-answered': '您填写过本次自查的答案，不得由您签字上报，请由没有参与填写的分管领导签字（填写与签字相分离）。',
};
