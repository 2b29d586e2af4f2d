import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  CaseFilesListed: '登记{year}年案卷',
  CaseFilesImported: '批量导入{year}年案卷目录：“{fileName}”，登记{listed}个案卷',
  CaseFileStruck: '划去{year}年的一个案卷：{reason}',
  CaseCatalogueSignedOff: '确认{year}年案卷目录完整，共{count}个案卷',
  CaseCatalogueReopened: '退回{year}年案卷目录：{reason}',
};
