/** What a file serves for, as far as a unit's sight is concerned. */
export interface FileUse {
  /** It is evidence of an issue, a recheck or a talk of the unit, whoever handed it in. */
  readonly ofOwn: boolean;
  /** Whoever handed it in for the unit did so as a supervisor, for another unit's inspection or recheck and nothing else. */
  readonly ofAnother: boolean;
}

/** Which things a file is evidence of is said by events: answered by the context that reads them. */
export class FileUses {
  of(_fileId: string, _unitId: string): Promise<FileUse> {
    return Promise.resolve({ ofOwn: false, ofAnother: false });
  }
}
