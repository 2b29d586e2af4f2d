import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'opinion-not-found': '没有找到这份监督意见书，请从监督意见书列表重新进入。',
  'opinion-already-drafted': '这份监督意见书已经起草，不能重复起草。',
  'opinion-source-unknown': '没有找到所依据的检查任务或者台账问题，监督意见书应当依据已有的检查结果或者问题起草。',
  'opinion-before-conclusion':
    '这项检查还没有作出结论。监督意见书应当依据检查结论制发（河南省行政执法条例第四十三条）。',
  'opinion-without-problem': '这项检查的结论是未发现问题，不能据此制发监督意见书。',
  'opinion-unit-closed': '该单位已经注销，不能再向其制发监督意见书。',
  'letter-year-not-arranged': '国务院办公厅尚未公布{year}年节假日安排，工作日期限无法计算，请改用自然日。',
  'letter-not-issued': '文书还没有签发，请先由办公室负责人审核签发。',
  'letter-returned': '文书已退回修改，修改后才能签发。',
  'letter-already-issued': '文书已经签发，不能再修改、退回或者重复签发；确有错误的，由办公室负责人撤回。',
  'letter-not-delivered': '文书还没有送达，送达后才能报告办理情况。',
  'letter-already-delivered': '文书已经送达，不能重复登记送达。',
  'handling-not-reported': '单位还没有报告办理情况，报告后才能审查。',
  'handling-under-review': '单位的办理情况报告正在等待办公室审查。',
  'handling-found-insufficient': '单位的办理情况已经审查为不到位，请等待单位重新报告，或者制发监督决定书。',
  'letter-carried-out': '文书要求的事项已经办结，不能再办理。',
  'letter-withdrawn': '文书已经撤回，不能再办理。',
  'letter-issuer-drafted': '起草或者修改过这份文书的人员不得签发（起草与签发相分离）。',
  'letter-number-missing': '没有取得文号，不能签发。请稍后再试。',
  'delivery-before-issue': '送达日期早于签发日期{issuedOn}，请核对。',
  'delivery-in-future': '送达日期晚于今天，请在送达之后登记。',
  'delivery-too-late-recorded':
    '按填写的送达日期，办理期限已于{dueOn}届满，不能补记。请核对送达日期；确已送达而没有及时登记的，由办公室负责人撤回后重新制发。',
  'handling-without-evidence': '报告办理情况应当附至少一份印证材料。',
  'reviewer-acts-for-unit': '办理情况由办公室人员审查，单位人员不得审查本单位的报告。',
  'decision-not-drafted': '这份监督意见书还没有制发监督决定书。',
  'decision-already-drafted': '这份监督意见书已有监督决定书，不能重复起草。',
  'decision-already-issued': '监督决定书已经签发，原监督意见书不再办理，请按监督决定书办理。',
  'decision-without-measure': '监督决定书应当写明撤销、纠正或者责令限期改正（河南省行政执法条例第四十三条）。',
  'decision-before-period-end':
    '监督意见书的办理期限（{dueOn}）还没有届满，单位也没有被审查为办理不到位，不能制发监督决定书。',
  'decision-not-overdue': '监督决定书没有逾期，不能通报批评（河南省行政执法条例第四十四条）。',
  'criticism-already-circulated': '已经就这份监督决定书通报批评，不能重复通报。',
  'unit-not-barred': '该单位{year}年没有被取消评比先进资格，不需要恢复。',
};
