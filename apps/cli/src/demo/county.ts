import type { UnitParticulars } from '@app/registry';

/** config/demo-county.json, as config/README.md describes it. */
export interface County {
  readonly county: string;
  readonly units: readonly CountyUnit[];
  readonly organisations: readonly { readonly key: string; readonly name: string }[];
  readonly people: readonly CountyPerson[];
  readonly supervisors: readonly CountySupervisor[];
}

export interface CountyUnit extends UnitParticulars {
  readonly key: string;
  readonly code: string;
  /** 法制审核人员, as many as the unit counts itself; no register holds them. */
  readonly legalReviewers: number;
}

export interface CountyPerson {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  /** A key of `units` or of `organisations`. */
  readonly home: string;
}

export interface CountySupervisor {
  readonly login: string;
  readonly name: string;
  readonly home: string;
  readonly pool: string;
  readonly specialties: readonly string[];
  readonly certificateNumber: string;
  readonly certificateExpiresInDays: number;
  readonly available: boolean;
  readonly unavailableReason?: string;
}
