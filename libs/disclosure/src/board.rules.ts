/** What is counted of a unit, or of all of them. */
export interface Counts {
  readonly applicable: number;
  readonly shown: number;
  readonly withheld: number;
  readonly stale: number;
  readonly decisions: number;
  readonly inTime: number;
  readonly late: number;
}

const PER_MILLE = 1000;
const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.floor((part * PER_MILLE) / whole) / 10;

/** 公示率: shown of those to be shown; what is rightly not shown does not count against it. */
export const rateOf = ({ applicable, shown, withheld }: Pick<Counts, 'applicable' | 'shown' | 'withheld'>) =>
  share(shown, applicable - withheld);

/** 时效性: fresh items and decisions before the public in time, of all items shown and all decisions due. */
export const timelinessOf = ({ shown, stale, inTime, late }: Counts) =>
  share(shown - stale + inTime, shown + inTime + late);

export const missingOf = ({ applicable, shown, withheld }: Counts): number => applicable - shown - withheld;

export const together = (lines: readonly Counts[]): Counts => {
  const sum = (of: keyof Counts): number => lines.reduce((total, line) => total + line[of], 0);
  return {
    ...{ applicable: sum('applicable'), shown: sum('shown'), withheld: sum('withheld'), stale: sum('stale') },
    ...{ decisions: sum('decisions'), inTime: sum('inTime'), late: sum('late') },
  };
};
