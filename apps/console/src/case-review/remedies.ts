export const REMEDIES: Readonly<Record<string, string>> = {
  'no-cases-to-import': '不需要办理。',
  'case-number-malformed': '请改正这一行的文号，全部行一并重新提交。',
  'case-number-listed': '请删去重复的一行，全部行一并重新提交。',
  'case-closed-in-another-year': '请改到结案当年的目录中登记，或者核对日期。',
  'case-closed-in-future': '请核对结案日期。',
  'case-catalogue-signed-off': '请联系办公室退回目录。',
  'case-count-differs': '请刷新页面，核对目录后再确认。',
  'case-year-to-come': '请选择今年或者以前的年度。',
  'case-catalogues-missing': '请先由各单位登记案卷目录，并由分管领导确认。',
};
