import type { SelectQueryBuilder } from 'typeorm';
import { page } from './page.js';

/** A query that holds no rows and remembers what it was asked to sort by. */
function emptyQuery() {
  const sorted: unknown[] = [];
  const query = {
    orderBy: (column: unknown) => (sorted.push(column), query),
    addOrderBy: (column: unknown) => (sorted.push(column), query),
    offset: () => query,
    limit: () => query,
    getManyAndCount: () => Promise.resolve([[], 0]),
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
});
