import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  DocumentPrinted: '打印《{name}》第{version}版',
  PaperOrdered: '申请生成{name}',
  OrderFilled: '生成文件{file}，保存至{keptUntil}',
  ArchiveMade: '生成{unitId}{year}年度档案，共{files}个文件',
  CampaignArchived: '活动归档：{files}个文件，历史记录{history}条，清单校验码{manifestSha256}',
  OrderCleared: '保存期满，清理生成的文件',
};
