import type { Lacking } from '@app/documents';

const LACKING: Readonly<Record<Lacking, string>> = {
  office: '没有安装LibreOffice',
  fonts: '没有安装中文字体',
};

/** Why this machine makes no PDF files. */
export const withoutPdf = (lacking: Lacking): string => LACKING[lacking];
