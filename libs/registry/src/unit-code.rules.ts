/** GB 32100-2015: digits and letters without I, O, S, V, Z; the last of 18 characters checks the other 17. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const FORM = new RegExp(`^[${ALPHABET}]{18}$`);

export function isCreditCode(code: string): boolean {
  if (!FORM.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(code.charAt(place)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}
