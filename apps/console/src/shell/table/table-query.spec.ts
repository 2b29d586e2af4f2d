import { tableQuery } from './table-query';

describe('what of a list is exported', () => {
  const query = { state: 'closed', sort: '-dueOn', limit: 15, cursor: 'MTU' };
  const columns = [{ key: 'number' }, { key: 'text' }];

  it('is the whole question in the order and the columns shown, not the page', () =>
    expect(tableQuery(query, { columns, rows: [] })).toEqual({
      ...{ state: 'closed', sort: '-dueOn', columns: 'number,text' },
    }));

  it('is the rows that are selected, where some are', () =>
    expect(tableQuery(query, { columns, rows: [{ id: 'a' }, { id: 'b' }] })).toMatchObject({ only: 'a,b' }));
});
