export const REMEDIES: Readonly<Record<string, string>> = {
  'computed-checks-not-found': '确应参加这次活动的，请联系办公室。',
  'no-figures-to-import': '不需要办理。',
  'figures-campaign-finished': '需要说明情况的，请联系办公室。',
  'figures-empty': '请至少填写一项数据。',
  'figures-day-in-future': '请改为今天或者以前的日期。',
  'figure-not-half-hours': '请改为整数，或者带0.5的数。',
  'figure-not-applicable': '请刷新页面后重新填报。',
  'certificates-exceed-officers': '两项数据截至日期应当相同；确有变动的，请一并填报。',
  'political-hours-exceed-all': '政治理论教育和党性教育学时是全部学时中的一部分。',
  'contradiction-not-open': '请刷新页面查看最新情况。',
};
