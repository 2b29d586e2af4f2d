import { Rejection, type Catalogue } from '@app/eventing';
import { fill } from '@app/http';

/** A refusal becomes an error that says its sentence; anything else stays what it is. */
export function inWords(error: unknown, catalogue: Catalogue): unknown {
  if (!(error instanceof Rejection)) return error;
  return new Error(`${fill(catalogue.sentence(error.code) ?? error.code, error.facts)} [${error.code}]`);
}
