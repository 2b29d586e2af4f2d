import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'not-your-notice': '只能标记发给本人的通知，该通知不在您的收件箱中。',
  'deadline-not-found': '这件事项没有期限，请从列表重新进入。',
  'deadline-already-settled': '这件事项已经办结，不再计算期限。',
  'deadline-not-pausable': '只能暂停单位整改问题、办理监督意见书和监督决定书的期限，这件事项不能暂停计时。',
  'deadline-already-paused': '这件事项已从{on}起暂停计时，请先恢复计时。',
  'deadline-not-paused': '这件事项没有暂停计时，不需要恢复。',
  'deadline-missed-not-paused': '期限{dueOn}已过，暂停计时不能消除逾期；确有困难的请办理延期。',
  'year-of-deadline-not-arranged': '{year}年的工作日安排还没有导入，新的期限无法计算。请先在“工作日历”导入。',
};
