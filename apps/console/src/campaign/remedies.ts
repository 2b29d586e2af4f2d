/** What would make a refusal of campaigns pass. */
export const REMEDIES = {
  'no-materials-to-import': '不需要办理。',
  'template-unfit': '请先在方案模板中改正，再启动活动。',
  'template-retired': '请另选一个方案模板，或者以它为底稿新建一个。',
  'plan-unfit': '请按提示改正后重新预览。',
  'migration-not-as-previewed': '点击“预览对各单位的影响”，核对后再确认。',
  'answer-day-needed': '请填写“补答时限”，重新预览后再确认。',
  'material-for-nobody': '请另选“适用单位”。',
};
