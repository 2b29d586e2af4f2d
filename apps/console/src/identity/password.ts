import { Refusal } from '../shell/refusal';

const SHORTEST = 12;
/** Without what looks alike on paper: 0 o, 1 l i. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP = 4;

/** Bytes past the last whole alphabet would favour the first letters. */
const FAIR = 256 - (256 % LETTERS.length);

function letter(): string {
  const [byte] = crypto.getRandomValues(new Uint8Array(1)) as unknown as [number];
  return byte < FAIR ? LETTERS.charAt(byte % LETTERS.length) : letter();
}

/** One that can be read out over a table: three groups of four. */
export const readablePassword = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, letter).join('')).join('-');

const TRIES = 50;

/** One that does not hold the login, where such a one can be made. */
export const passwordFor = (login: string): string =>
  Array.from({ length: TRIES }, readablePassword).find((made) => complaintAboutPassword(login, made) === undefined) ??
  readablePassword();

export const PASSWORD_RULE = `至少${SHORTEST}位，不得包含登录名，区分大小写。`;

/** The rule the server keeps, said beside the field before anything is sent. */
export function complaintAboutPassword(login: string, password: string): string | undefined {
  if (password.length < SHORTEST) return `应当至少${SHORTEST}位，现在是${password.length}位。`;
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) return '不得包含登录名。';
  return undefined;
}

export function refuseWeak(login: string, password: string): void {
  const message = complaintAboutPassword(login, password);
  if (message !== undefined)
    throw new Refusal(409, 'password-too-weak', `密码${message}`, [{ field: 'password', message }]);
}
