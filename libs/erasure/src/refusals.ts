import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'erasure-not-found': '没有找到这一依法删除事项，可能网址有误。',
  'erasure-already-proposed': '该事项已经提出，不能重复提出。',
  'erasure-already-decided': '该事项已经作出决定，不能再次办理。',
  'erasure-orderer-proposed': '提出删除的人员不得批准自己提出的事项，请由办公室另一位负责人批准（提出与批准相分离）。',
  'erasure-without-document-number': '依法删除应当有作出决定的文书，请填写文号。',
  'erasure-without-basis': '依法删除应当有法律依据，请写明依据的法律和条款。',
  'erasure-order-of-future': '文书日期{orderedOn}晚于今天（{today}），请核对。',
  'erasure-text-too-short': '要删除的内容应当逐项填写原文，每项至少两个字，单个字会误删其他内容。',
  'erasure-named-by-order': '文号、机关、依据中含有要删除的内容，这些文字将长期保存，请改用不含该内容的表述。',
  'erasure-nothing-found': '所选记录中没有找到要删除的内容，请先查找，再从查找结果中选择。',
  'erasure-event-unknown': '所选记录不存在，请重新查找后选择。',
  'erasure-event-already-erased': '所选记录的内容已经依法删除，不能再次删除。',
  'erasure-touches-identifier':
    '要删除的内容出现在记录之间相互引用的编号中，删除后前后记录将无法对应。请改填姓名、电话、证件号码等原文。',
  'draw-not-erasable': '抽取的名单和结果是已经公示、供社会复核的凭证，不能删除。',
  'erasure-not-erasable': '依法删除的记录本身不能删除。',
};
