/** Characters of 2号 on a line of 156 mm. */
const MOST = 20;
/** A line ends after these, or before those: no word is torn. */
const AFTER = '的、，》”）';
const BEFORE = '和与及《“（';

/** In characters: a figure or a Latin letter is half of one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\x21-\x7e]/.test(sign) ? 0.5 : 1), 0);

/** 回行时词意完整，排列对称: a long title in lines of about the same length, as far as its words allow it. */
export function inLines(title: string): string[] {
  const width = widthOf(title);
  if (width <= MOST) return [title];
  const signs = [...title];
  const middle = width / Math.ceil(width / MOST);
  const places = signs.flatMap((sign, at) =>
    at > 0 && (AFTER.includes(signs[at - 1] ?? '') || BEFORE.includes(sign)) ? [at] : [],
  );
  const far = (at: number): number => Math.abs(widthOf(signs.slice(0, at).join('')) - middle);
  const fitting = places.filter((at) => {
    const first = widthOf(signs.slice(0, at).join(''));
    return first <= MOST && first >= middle / 2;
  });
  const [best] = fitting.sort((one, other) => far(one) - far(other));
  if (best === undefined) return [title];
  return [signs.slice(0, best).join(''), ...inLines(signs.slice(best).join(''))];
}
