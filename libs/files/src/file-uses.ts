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
export class FileUses {
  of(_fileId: string, _asker: FileAsker): Promise<FileUse> {
    return Promise.resolve({ ofOwn: false, ofAnother: false, toRecheck: false });
  }
}
