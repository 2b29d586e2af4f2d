import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  WorkingYearImported: '导入{year}年工作日安排，依据：{source}',
  DeadlinesMoved: '按{year}年工作日安排（第{edition}版）重新计算期限',
};
