import { first, type Difference } from './form.rules.js';

/** One thing a verifier looked at. `not-checked` says in `because` what was missing; it is never a pass. */
export interface Check {
  readonly name: string;
  readonly outcome: 'ok' | 'failed' | 'not-checked';
  readonly difference?: Difference;
  readonly because?: string;
}

/** Nothing when all is well; a difference; or why it could not be looked at. */
export type Finding = Difference | { readonly because: string } | undefined;

export type Checks<T> = Readonly<Record<string, (subject: T) => Finding>>;

/** Runs every check whatever the others found. A check that breaks on what it is given has failed. */
export const runChecks = <T>(checks: Checks<T>, subject: T): Check[] =>
  Object.entries(checks).map(([name, look]) => {
    try {
      return verdict(name, look(subject));
    } catch (error) {
      return verdict(name, { at: '', expected: 'something that can be computed', found: String(error) });
    }
  });

export function verdict(name: string, finding: Finding): Check {
  if (finding === undefined) return { name, outcome: 'ok' };
  if ('because' in finding) return { name, outcome: 'not-checked', because: finding.because };
  return { name, outcome: 'failed', difference: finding };
}

/** The first difference among findings, else the first thing that could not be checked. */
export const worst = (findings: readonly Finding[]): Finding =>
  first(findings, (finding) => (finding && 'at' in finding ? finding : undefined)) ?? findings.find(Boolean);
