import { idFrom } from '@app/eventing';

/** A batch is one by its number. */
export const batchIdOf = (number: number): string => idFrom('demonstration-batch', String(number));
/** A unit stands in a batch once. */
export const pointIdOf = (batchId: string, unitId: string): string => idFrom('demonstration-point', batchId, unitId);
