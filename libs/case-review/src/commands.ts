import { Command } from '@app/eventing/message.js';
import type { CaseKind } from './events.js';

interface Of {
  readonly unitId: string;
  readonly year: number;
}

export interface CaseEntry {
  readonly caseNumber: string;
  readonly kind: CaseKind;
  readonly closedOn: string;
}

/** `unitKnown` is looked up: the unit stands in the register. */
export class ListCaseFiles extends Command('ListCaseFiles')<
  Of & { files: readonly CaseEntry[]; unitKnown?: boolean }
> {}
/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportCaseFiles extends Command('ImportCaseFiles')<
  Of & {
    importId: string;
    fileName: string;
    sha256: string;
    plan: string;
    table: object;
    /** How many case files are new; counted by the handler. */
    added?: number;
    corrected?: number;
  }
> {}
export class StrikeCaseFile extends Command('StrikeCaseFile')<Of & { fileId: string; reason: string }> {}
/** `count` is what the lead saw: he states that these are all. */
export class SignOffCaseCatalogue extends Command('SignOffCaseCatalogue')<
  Of & { count: number; unitKnown?: boolean }
> {}
export class ReopenCaseCatalogue extends Command('ReopenCaseCatalogue')<Of & { reason: string }> {}

export type CaseCatalogueCommand = ListCaseFiles | StrikeCaseFile | SignOffCaseCatalogue | ReopenCaseCatalogue;
