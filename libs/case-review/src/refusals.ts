import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'case-unit-unknown': '单位名录中没有这个单位，不能登记案卷。',
  'case-files-missing': '没有填写案卷，请至少登记一个。',
  'no-cases-to-import': '文件中的案卷都已经登记，没有需要写入的内容。',
  'case-number-malformed': '第{row}行文号“{caseNumber}”不规范，应当写成“舞城罚〔2026〕12号”的样式。',
  'case-number-listed': '第{row}行文号“{caseNumber}”已经登记过，同一文号只登记一次。',
  'case-closed-in-another-year':
    '第{row}行“{caseNumber}”的结案日期{closedOn}不在{year}年，应当登记在结案当年的目录中。',
  'case-closed-in-future': '第{row}行“{caseNumber}”的结案日期{closedOn}晚于今天，没有结案的案件不登记。',
  'case-file-not-found': '目录中没有这个案卷，可能已经划去。',
  'case-catalogue-signed-off': '单位负责人已经确认目录完整，不能再变更；确有遗漏的，请联系办公室退回。',
  'case-catalogue-not-signed-off': '这份目录还没有确认，不需要退回。',
  'case-year-to-come': '{year}年还没有到，不能确认这一年的目录。',
  'case-count-differs': '目录中现有{count}个案卷，与您确认的数目不一致，请刷新后核对。',
};
