/** How likely it is that chance alone gives a value at least this far out. */

/** χ² with `df` degrees of freedom. */
export const chiSquareTail = (x: number, df: number): number => (x <= 0 ? 1 : upperGamma(df / 2, x / 2));

/** A standard normal value, either side. */
export const normalTail = (z: number): number => chiSquareTail(z * z, 1);

/** Kolmogorov's distribution: the largest distance times √n. */
export function kolmogorovTail(x: number): number {
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * (k * x) ** 2);
  return Math.min(1, Math.max(0, x < 0.2 ? 1 : sum));
}

/** The least of several, by Holm: as likely as the least of so many would be. */
export const holm = (tails: readonly number[]): number => Math.min(1, tails.length * Math.min(...tails));

const PRECISE = 1e-15;

/** Q(a, x), the regularised upper incomplete gamma function: a series below, a continued fraction above. */
function upperGamma(a: number, x: number): number {
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
}

function series(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; term > sum * PRECISE; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let [c, d] = [1e300, 1 / b];
  let result = d;
  for (let n = 1; n < 10_000; n++) {
    b += 2;
    d = 1 / (n * (a - n) * d + b);
    c = b + (n * (a - n)) / c;
    result *= c * d;
    if (Math.abs(c * d - 1) < PRECISE) break;
  }
  return result;
}

/** By Stirling's series from 10 on. */
function logGamma(a: number): number {
  if (a < 10) return logGamma(a + 1) - Math.log(a);
  const stirling = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5);
  return (a - 0.5) * Math.log(a) - a + Math.log(2 * Math.PI) / 2 + stirling;
}
