import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'nothing-to-print': '还没有可打印的内容：{why}。',
  'print-of-county': '通报和全县台账由办公室打印，本单位可打印本单位的材料。',
  'print-by-order': '通报和全县台账内容较多，不能当场生成，请在“文件”页面办理，生成后在“我的文件”下载。',
  'print-subject-unfit':
    '打印对象填写不完整：单位材料应当指明单位，收件回执还应当指明材料，通报和全县台账不指明单位，聘书不指明活动。',
  'print-unit-not-in-campaign': '该单位没有参加这次活动，没有可打印的材料。',
  'print-overtaken': '同一材料刚刚由他人打印了新的版本，请再打印一次。',
  'print-too-long':
    '行数超过单份文件的上限，请按单位分别打印，或者在整改台账页面导出Excel表格（xlsx）：共{rows}行，上限{most}行。',
  'print-no-table': '{kind}不是表格，不能导出Excel，请生成docx文件。',
  'print-not-found': '没有找到这份打印件，可能网址有误。',
  'print-without-pdf': '本机不能生成PDF：{why}。可以下载docx文件。',
  'order-not-found': '没有找到这一文件，可能网址有误。',
  'order-not-ready': '文件还在生成，请稍后下载。',
  'order-file-gone': '文件保存{days}天后已经清理，请重新生成。',
  'archive-too-large':
    '佐证材料过多，档案超过4GB，一个压缩文件装不下，请分别下载打印件和佐证材料，或者请系统管理员导出为文件夹。',
  'archive-by-director': '活动档案含有全部历史记录，由办公室负责人生成。',
  'archive-history-unsigned': '历史记录还没有签名存证，活动档案应当能够核对，请在系统运行一分钟后再生成。',
  'archive-year-unknown': '该单位{year}年没有任何记录，不能生成年度档案。',
};
