import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  FiguresEntered: '{source}数据，截至{heldOn}',
  FiguresImported: '批量导入数据：“{fileName}”，首次填报{entered}个单位，更新{revised}个单位',
  ContradictionFound: '第{checkId}项自查为“{answer}”，与{rule}的数据不一致：应达到{needed}，实为{have}',
  ContradictionSettled: '第{checkId}项自查与{rule}数据的不一致已经消除：{how}{reason}',
};
