export const REMEDIES: Readonly<Record<string, string>> = {
  'inspection-called-off': '不必再检查这个单位；需要说明情况的，请联系办公室。',
  'inspection-concluded': '结论作出后又有新情况的，请联系办公室登记问题。',
  'not-assigned-to-you': '请用抽取确定的监督人员本人的账号登录；不能参加检查的，请办公室按规则更换。',
  'record-already-signed': '确需补充的，请联系办公室登记问题。',
  'visit-before-assignment': '请改为实际到场检查的日期。',
  'visit-in-future': '请改为今天或者以前的日期。',
  'visit-not-recorded': '请先办理“记录检查情况”。',
  'finding-category-unknown': '请刷新页面，重新选择类别。',
  'finding-due-in-past': '请改为今天或者以后的日期。',
  'already-signed': '请刷新页面，等待另一名监督人员签字。',
  'signatures-missing': '请另一名监督人员用自己的账号登录后签字。',
  'result-contradicts-findings': '登记了问题的，结论选择“发现问题”；没有登记的，选择“未发现问题”。',
};
