import { randomInt } from 'node:crypto';

/** Without what looks alike on paper: 0 o, 1 l i. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be read out over a table: three groups of four. */
export const readablePassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  );
