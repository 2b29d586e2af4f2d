import { Event } from '@app/eventing/message.js';

/** 行政处罚、行政许可、行政强制、行政检查、行政征收、其他. */
export const CASE_KINDS = ['penalty', 'licence', 'coercion', 'inspection', 'levy', 'other'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** 案卷: `fileId` is `<unit>:<year>-<seq>`; nobody's name stands in a catalogue. */
export interface CaseFile {
  readonly fileId: string;
  readonly seq: number;
  /** 文号 such as 舞城罚〔2026〕12号. */
  readonly caseNumber: string;
  readonly kind: CaseKind;
  /** 结案日期. */
  readonly closedOn: string;
}

interface Of {
  readonly unitId: string;
  /** The year in which the files were closed. */
  readonly year: number;
}

/** Entered one by one or many at once: all of them or none. */
export class CaseFilesListed extends Event('CaseFilesListed')<Of & { files: readonly CaseFile[] }> {}
/** 批量导入, as one fact beside the files it brings. */
export class CaseFilesImported extends Event('CaseFilesImported')<
  Of & { importId: string; fileName: string; sha256: string; listed: number }
> {}
/** Entered by mistake. Its number is not used again. */
export class CaseFileStruck extends Event('CaseFileStruck')<Of & { fileId: string; reason: string }> {}
/** 确认: the unit's lead states that the catalogue is complete. `count` 0: there was no case that year. */
export class CaseCatalogueSignedOff extends Event('CaseCatalogueSignedOff')<Of & { count: number }> {}
export class CaseCatalogueReopened extends Event('CaseCatalogueReopened')<Of & { reason: string }> {}

export type CaseCatalogueEvent = CaseFilesListed | CaseFileStruck | CaseCatalogueSignedOff | CaseCatalogueReopened;
