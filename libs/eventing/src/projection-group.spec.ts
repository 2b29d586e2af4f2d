import { projection } from './projection.js';
import { groupsOf } from './projection-group.js';

const named = (name: string, tables?: string[], reads?: string[]) => projection(name, {}, tables, reads);
const groups = (...projections: ReturnType<typeof named>[]) =>
  groupsOf(projections).map(({ name, projections: members, tables }) => ({
    name,
    members: members.map((member) => member.name),
    tables,
  }));

describe('groups of projections', () => {
  it('leaves apart what shares no table', () =>
    expect(groups(named('bell'), named('note'))).toEqual([
      { name: 'bell', members: ['bell'], tables: ['bell'] },
      { name: 'note', members: ['note'], tables: ['note'] },
    ]));

  it('joins who writes or reads a table of another, also through a third, in the order of the catalogue', () =>
    expect(
      groups(named('unit', ['unit', 'issue']), named('bell'), named('label', ['label'], ['tag']), named('issue'), {
        ...named('tag', ['tag', 'issue']),
      }),
    ).toEqual([
      { name: 'unit', members: ['unit', 'label', 'issue', 'tag'], tables: ['unit', 'issue', 'label', 'tag'] },
      { name: 'bell', members: ['bell'], tables: ['bell'] },
    ]));

  it('does not take a table that is read and never written', () =>
    expect(() => groups(named('bell', ['bell'], ['session']))).toThrow(/session/));
});
