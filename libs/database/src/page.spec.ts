import type { SelectQueryBuilder } from 'typeorm';
import { cursorAt, page } from './page.js';

/** A query that holds no rows and remembers what it was asked to sort by. */
function emptyQuery() {
  const sorted: unknown[] = [];
  const query = {
    orderBy: (column: unknown) => (sorted.push(column), query),
    addOrderBy: (column: unknown) => (sorted.push(column), query),
    offset: () => query,
    limit: () => query,
    getCount: () => Promise.resolve(0),
    getMany: () => Promise.resolve([]),
    expressionMap: {},
  };
  return { sorted, query: query as unknown as SelectQueryBuilder<object> };
}

const sortedBy = async (sort: string) => {
  const { sorted, query } = emptyQuery();
  await page(query, { name: 'u.name' }, 'u.id', { sort });
  return sorted;
};

describe('a page of a list', () => {
  it('sorts by a column of the list, then by its tie', async () => {
    expect(await sortedBy('-name')).toEqual(['u.name', 'u.id']);
  });

  it.each(['nonsense', '__proto__', '-__proto__', 'constructor', 'toString'])(
    'takes %s for no column',
    async (sort) => {
      expect(await sortedBy(sort)).toEqual(['u.id']);
    },
  );

  it('of the second half of a list is read from its end, and told in its order', async () => {
    const asked: unknown[] = [];
    const query = {
      expressionMap: {},
      orderBy: (...by: unknown[]) => (asked.push(by), query),
      addOrderBy: (...by: unknown[]) => (asked.push(by), query),
      offset: (n: number) => (asked.push(n), query),
      limit: (n: number) => (asked.push(n), query),
      getCount: () => Promise.resolve(45),
      getMany: () => Promise.resolve([45, 44, 43, 42, 41]),
    };
    const last = { cursor: cursorAt(40), sort: '-name' };
    const { items, next } = await page(
      query as unknown as SelectQueryBuilder<object>,
      { name: 'u.name' },
      'u.id',
      last,
    );
    expect(asked).toEqual([['u.name', 'ASC', 'NULLS FIRST'], ['u.id', 'DESC'], 0, 5]);
    expect(items).toEqual([41, 42, 43, 44, 45]);
    expect(next).toBeUndefined();
  });
});
