import { OptionalAsOf } from './fields.js';

/** For a thing that can be asked as of a past moment. */
export class AsOfRequest {
  @OptionalAsOf() asOf?: string;
}

export class PastMomentAnswer {
  /** UTC; what was recorded up to here counts. */
  asOf: string;
  /** Position in the history of the last event that counts. */
  position: number;
}

/** What every answer that can tell of a past moment carries. */
export class AsOfAnswer {
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}
