/** Whose use of a file is asked for. */
export interface FileAsker {
  /** Empty for somebody of no unit. */
  readonly unitId: string;
  readonly accountId: string;
}

/** What a file serves for, as far as the sight of a unit or of somebody sent to recheck is concerned. */
export interface FileUse {
  /** It is evidence of an issue, a recheck or a talk of the unit, whoever handed it in. */
  readonly ofOwn: boolean;
  /** Whoever handed it in for the unit did so as a supervisor, for another unit's inspection or recheck and nothing else. */
  readonly ofAnother: boolean;
  /** It was handed in for an issue the asker is drawn to recheck, before he was. */
  readonly toRecheck: boolean;
}

/** Which things a file is evidence of is said by events: answered by the context that reads them. */
export abstract class FileUses {
  abstract of(fileId: string, asker: FileAsker): Promise<FileUse>;
}

/** A file that is evidence of nothing. */
export const NO_USE: FileUse = { ofOwn: false, ofAnother: false, toRecheck: false };

/** Where no context tells, every file serves for nothing. */
export class NoFileUses extends FileUses {
  of(): Promise<FileUse> {
    return Promise.resolve(NO_USE);
  }
}
