import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'not-your-notice': '只能标记发给本人的通知，该通知不在您的收件箱中。',
  'deadline-not-found': '这件事项没有期限，请从列表重新进入。',
  'deadline-already-settled': '这件事项已经办结，不再计算期限。',
  'deadline-not-pausable': '只能暂停单位整改问题、办理监督意见书和监督决定书的期限，这件事项不能暂停计时。',
  'deadline-already-paused': '这件事项已从{on}起暂停计时，请先恢复计时。',
  'deadline-not-paused': '这件事项没有暂停计时，不需要恢复。',
  'deadline-missed-not-paused': '期限{dueOn}已过，暂停计时不能消除逾期；确有困难的请办理延期。',
  'pause-beyond-limit':
    '同一期限累计暂停计时不超过{most}天，这次将达到{days}天：请由办公室负责人办理，或者按延期办理。',
  'year-of-deadline-not-arranged': '{year}年的工作日安排还没有导入，新的期限无法计算。请先在“工作日历”导入。',
  'duty-not-open': '这件事项不在办理中，不需要催办。',
  'duty-not-to-urge': '单位分管领导只能催办本单位管理人员办理的事项。',
  'duty-paused-not-urged': '这件事项已暂停计时，恢复计时后再催办。',
  'duty-urged-today': '您已于{at}催办过这件事项，同一事项每人每天催办一次。',
  'urge-reaches-nobody': '这件事项没有可以通知的办理人，请先在账号管理中核对。',
};
