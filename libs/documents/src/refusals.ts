import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'sheet-unreadable':
    '这个文件不是能够读取的Excel表格（xlsx）。请用Excel或者WPS打开，另存为“Excel工作簿（.xlsx）”后重新选择；加了密码的请先去掉密码。',
  'sheet-too-large': '表格太大：文件不得超过{megabytes}MB，不得超过{rows}行。请分成几个文件办理。',
  'sheet-header-missing': '表格第一张工作表的前10行中没有找到这些列：{headers}。请下载模板，按模板的表头填写。',
  'sheet-header-twice': '表头“{header}”出现了两次，无法判断以哪一列为准。请删去多余的一列。',
  'sheet-cell-unreadable': '第{row}行{column}列的公式有错误，读不出内容。请改正，或者直接填写结果。',
  'sheet-empty': '表格中只有表头，没有内容。',
  'export-under-way': '您要导出的上一份表格还没有生成完，每人一次只能生成一份。请等它下载完再导出这一份。',
  'import-file-changed': '提交的文件与预览时的不是同一个文件，没有写入。请重新预览后再写入。',
  'import-plan-changed': '预览之后登记的内容有了变动，写入的内容会与预览的不同，所以没有写入。请重新预览后再写入。',
  'import-row-refused': '第{row}行不能写入：{reason}整个文件都没有写入，请改正后重新预览。',
};
