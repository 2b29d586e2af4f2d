export const REMEDIES: Readonly<Record<string, string>> = {
  'oversight-approver-proposed': '请由其他负责人审批。',
  'oversight-due-day-past': '请选择今天或者以后的日期；提请的期限已过的，请不予挂牌，由工作人员重新提请。',
  'oversight-already-listed': '确需改变督办期限的，请先摘牌，再重新挂牌。',
  'oversight-issue-settled': '复查发现没有整改到位的，先重新列入整改，再挂牌督办。',
  'talk-issue-not-of-unit': '请重新选择单位和问题。',
  'talk-moment-past': '请选择今后的时间。',
  'talk-cancelled': '请另行通知约谈。',
  'talk-without-minutes': '请填写记录内容，或者上传签字的约谈记录。',
};
