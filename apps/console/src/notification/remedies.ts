export const REMEDIES: Readonly<Record<string, string>> = {
  'duty-urged-today': '明天可以再次催办；情况紧急的，请电话联系，或者提请挂牌督办。',
  'duty-not-open': '请刷新后查看最新情况。',
  'duty-not-to-urge': '其他事项由办公室催办。',
  'duty-paused-not-urged': '请先在“期限与催办”恢复计时。',
  'urge-reaches-nobody': '请联系系统管理员，为该单位开设账号。',
};
