import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'computed-checks-not-found': '没有找到该单位在本次活动中的数据核对，该单位可能不在活动的单位名单中。',
  'figures-campaign-finished': '这次活动已经结束，不再填报数据。',
  'figures-empty': '没有填写任何数据，至少填写一项。',
  'figure-in-register': '{figure}按登记计算，不再填报；登记有误的，请在执法人员、音像记录设备或者公示项目中更正登记。',
  'no-figures-to-import': '文件中的数据与已经填报的完全一致，没有需要写入的内容。',
  'figures-day-in-future': '数据截至日期{heldOn}还没有到，请填写今天或者以前的日期。',
  'figure-negative': '{figure}填的是{value}，不能是负数。',
  'figure-not-whole': '{figure}填的是{value}，应当是整数。',
  'figure-too-large': '{figure}填的是{value}，超出了一个单位可能的范围，请核对是否多输了数字。',
  'figure-not-half-hours': '{figure}填的是{value}，学时以半个学时为单位，只能填整数或者带0.5的数。',
  'figure-beyond-year': '{figure}填的是{value}，一年一共只有8760小时，请核对。',
  'figure-not-applicable': '{figure}不适用于本单位，不需要填报。',
  'figure-item-unknown': '{figure}中没有“{item}”这一项，请刷新页面后按列出的项目勾选。',
  'figure-item-twice': '{figure}中“{item}”出现了两次，请核对。',
  'certificates-exceed-officers': '有效执法证件{certificates}个，多于行政执法人员{officers}名，请核对两项数据。',
  'political-hours-exceed-all': '政治理论教育和党性教育{politicalHours}学时，多于全部培训{trainingHours}学时，请核对。',
  'contradiction-not-open': '这一项数据与自查结果现在没有不一致，不需要说明。',
};
