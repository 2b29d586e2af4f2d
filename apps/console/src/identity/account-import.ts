import type { Preview } from '../shell/import/import';
import { passwordFor } from './password';

/** What the administrator tells somebody by word of mouth. */
export interface Handout {
  /** Of the file. */
  readonly row: number;
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** A first password for each account that a file opens. A row is called by its login and the name. */
export const handoutsOf = ({ rows }: Preview): Handout[] =>
  rows
    .filter(({ state }) => state === 'new')
    .map(({ row, name: called }) => {
      const [login = '', ...name] = called.split(' ');
      return { row, login, name: name.join(' '), password: passwordFor(login) };
    });
