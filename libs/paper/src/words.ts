import type { Lacking } from '@app/documents';

const LACKING: Readonly<Record<Lacking, string>> = {
  office: '没有安装LibreOffice',
  fonts: '没有安装中文字体',
};

/** Why this machine makes no PDF files. */
export const withoutPdf = (lacking: Lacking): string => LACKING[lacking];

/** 提升年活动档案: most titles say already that it is one; what is archived before its end says so in its name. */
export const archiveTitle = (title: string, running: boolean): string =>
  `${title.replace(/活动$/, '')}活动档案${running ? '（活动尚未结束）' : ''}`;
