/** An issue as far as two campaigns are compared by it. */
export interface ComparedIssue {
  readonly issueId: string;
  readonly unitId: string;
  readonly checkId?: string;
  readonly category?: string;
  readonly number: number;
  readonly text: string;
  readonly closed: boolean;
}

/** Of one category, check or unit: how many issues there were and are, and how many of those are there again. */
export interface ComparedLine {
  readonly key: string;
  readonly former: number;
  readonly present: number;
  readonly repeated: number;
}

/** What one unit was found to lack under one check in both campaigns. */
export interface Repeat {
  readonly unitId: string;
  readonly checkId: string;
  readonly former: readonly ComparedIssue[];
  readonly present: readonly ComparedIssue[];
}

export interface Comparison {
  readonly former: number;
  readonly present: number;
  readonly repeated: number;
  /** `repeated` of `present`, from 0 to 1 in four decimals; 0 where there is nothing yet. */
  readonly rate: number;
  readonly byCategory: readonly ComparedLine[];
  readonly byCheck: readonly ComparedLine[];
  readonly byUnit: readonly ComparedLine[];
  readonly repeats: readonly Repeat[];
}

/** An issue is there again when the same unit was found to lack the same check. */
const sameMatter = ({ unitId, checkId }: ComparedIssue): string | undefined =>
  checkId === undefined ? undefined : `${unitId} ${checkId}`;

export function compare(former: readonly ComparedIssue[], present: readonly ComparedIssue[]): Comparison {
  const known = new Set(former.map(sameMatter));
  const again = (issue: ComparedIssue): boolean => sameMatter(issue) !== undefined && known.has(sameMatter(issue));
  const repeated = present.filter(again);
  const lines = (key: (issue: ComparedIssue) => string | undefined) => linesBy(former, present, repeated, key);
  return {
    ...{ former: former.length, present: present.length, repeated: repeated.length },
    rate: present.length === 0 ? 0 : Math.round((repeated.length / present.length) * 10_000) / 10_000,
    byCategory: lines(({ category }) => category),
    byCheck: lines(({ checkId }) => checkId),
    byUnit: lines(({ unitId }) => unitId),
    repeats: repeatsIn(former, repeated),
  };
}

function linesBy(
  former: readonly ComparedIssue[],
  present: readonly ComparedIssue[],
  repeated: readonly ComparedIssue[],
  key: (issue: ComparedIssue) => string | undefined,
): ComparedLine[] {
  const count = (issues: readonly ComparedIssue[]) => {
    const counts = new Map<string, number>();
    for (const issue of issues) counts.set(key(issue) ?? '', (counts.get(key(issue) ?? '') ?? 0) + 1);
    return counts;
  };
  const [then, now, again] = [count(former), count(present), count(repeated)];
  return [...new Set([...now.keys(), ...then.keys()])].map((name) => ({
    key: name,
    former: then.get(name) ?? 0,
    present: now.get(name) ?? 0,
    repeated: again.get(name) ?? 0,
  }));
}

function repeatsIn(former: readonly ComparedIssue[], repeated: readonly ComparedIssue[]): Repeat[] {
  const byMatter = new Map<string, ComparedIssue[]>();
  for (const issue of repeated) {
    const matter = sameMatter(issue) ?? '';
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), issue]);
  }
  return [...byMatter].flatMap(([matter, present]) => {
    const [{ unitId, checkId = '' } = { unitId: '' }] = present;
    return [{ unitId, checkId, former: former.filter((issue) => sameMatter(issue) === matter), present }];
  });
}
