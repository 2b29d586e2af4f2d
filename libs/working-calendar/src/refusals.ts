import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'working-year-unlikely': '导入的放假和调休日期共{days}天，与一年的放假安排不符，请核对。',
  'day-of-another-year': '日期{day}不在{year}年，请核对。',
  'day-named-twice': '日期{day}重复出现，请核对。',
  'workday-not-at-weekend': '调休上班的日期{day}不是星期六或者星期日，请核对。',
  'working-year-unchanged': '与已经导入的{year}年工作日安排完全相同，不需要再次导入。',
};
