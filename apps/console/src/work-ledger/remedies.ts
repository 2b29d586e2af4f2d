export const REMEDIES: Readonly<Record<string, string>> = {
  'work-ledger-not-found': '确应参加这次活动的，请联系办公室。',
  'work-campaign-finished': '需要说明情况的，请联系办公室。',
  'no-work-to-import': '不需要办理。',
  'work-task-twice': '请刷新页面后重新填写。',
  'work-task-unknown': '活动方案可能已经调整，请刷新页面，填写的内容已保存在本机。',
  'work-task-not-applicable': '活动方案可能已经调整，请刷新页面，填写的内容已保存在本机。',
  'work-person-not-of-unit': '没有账号的人员直接填写姓名；需要账号的，请联系系统管理员开设。',
  'work-person-other-name': '请改为账号上的姓名，或者重新填写姓名。',
  'work-successor-same': '请填写实际接手的人员。',
  'work-nothing-to-hand-over': '请从列出的人员中选择移交人。',
};
