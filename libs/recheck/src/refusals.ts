import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'recheck-not-found': '没有找到这项复查任务，可能网址有误。',
  'recheck-closure-unknown': '整改台账中没有这一销号记录，不能安排复查。',
  'recheck-not-yours': '该项复查由抽取的复查人员办理，您不在其中。',
  'recheck-by-verifier': '您验收过该问题，不得由您复查（验收与复查相分离）。',
  'recheck-by-rectifier': '您参与过该问题的上报或者整改，不得由您复查（整改与复查相分离）。',
  'recheck-without-evidence': '复查应当附至少一份现场材料，通过与不通过都要有据可查。',
  'recheck-due-day-past': '重新整改时限{dueOn}早于今天（{today}），请另定不早于今天的日期。',
  'recheck-called-off': '抽取结果更换后，该问题不再复查。',
  'recheck-excused': '该问题已经重新列入整改或者并入其他问题，不需要复查。',
  'recheck-concluded': '该项复查已经办结，不能再改动。',
};
