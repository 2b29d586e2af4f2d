import type { Preview } from '../shell/import/import';
import { handoutsOf } from './account-import';

const row = (of: number, name: string, state: string) => ({ row: of, name, state, faults: [], changes: [] });

describe('accounts that a file opens', () => {
  it('have a first password each, and those that are there none', () => {
    const rows = [row(2, 'city.lead 赵立新', 'new'), row(3, 'zhou 周敏', 'unchanged'), row(4, 'x 阿 依', 'new')];
    const handouts = handoutsOf({ rows } as unknown as Preview);
    expect(handouts.map(({ row: of, login, name }) => [of, login, name])).toEqual([
      [2, 'city.lead', '赵立新'],
      [4, 'x', '阿 依'],
    ]);
    expect(new Set(handouts.map(({ password }) => password)).size).toBe(2);
  });
});
