const sorted = (values) => [...values].sort((a, b) => a - b);

export const median = (values) => quantile(values, 0.5);

export function quantile(values, share) {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))];
}

export const round = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Does `task(n, worker)` `times` times, `callers` at once. Answers how many a second. */
export async function rate(callers, times, task) {
  let next = 0;
  const begun = performance.now();
  const work = async (worker) => {
    for (let n = next++; n < times; n = next++) await task(n, worker);
  };
  await Promise.all(Array.from({ length: callers }, (_, worker) => work(worker)));
  return (times / (performance.now() - begun)) * 1000;
}
