export const REMEDIES: Readonly<Record<string, string>> = {
  'nothing-to-print': '请先填报，再打印。',
  'print-too-long': '请选择一个单位打印。',
  'print-overtaken': '请再点一次“生成文件”。',
  'print-without-pdf': '请下载Word文件；需要PDF的，请系统管理员在服务器上安装。',
  'order-not-ready': '请在“文件”页面等它生成。',
  'order-file-gone': '请重新生成。',
  'archive-year-unknown': '请核对年度。',
};
