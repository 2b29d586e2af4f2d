export const REMEDIES: Readonly<Record<string, string>> = {
  'recheck-days-missing': '请填写销号的起止日期。',
  'recheck-closures-missing': '请换一段销号日期。',
  'recheck-not-yours': '请由抽取的复查人员办理。',
  'recheck-by-verifier': '请由另一位复查人员办理。',
  'recheck-due-day-past': '请选择今天或者以后的日期。',
};
