import { after, freeze, manifestOf, rolls } from './rehearsal.js';
import type { Rows } from './rows.rules.js';
import { suspectRows } from './suspects.rules.js';

const frozen = freeze({ exemptions: [{ unitId: 'U5', reason: '本年度已接受上级检查' }] });
const manifest = manifestOf(after(frozen));
const rows = frozen.data.locked!.rows;
const register = { rolls, rotation: [], day: '2026-06-01' };
const suspects = (change: Partial<Rows>, registers = register) =>
  suspectRows({ manifest, rows: { ...rows, ...change } }, registers).map(
    ({ list, id, proven }) => `${list} ${id} ${proven}`,
  );
const objects = (id: string, change: Partial<Rows['objects'][number]>) => ({
  objects: rows.objects.map((row) => (row.id === id ? { ...row, ...change } : row)),
});

describe('rows that may have been changed since the freeze', () => {
  it('are none in lists that have their roots', () => expect(suspects({})).toEqual([]));

  it('are the one row that gives the root back when it reads as the register again', () => {
    expect(suspects(objects('U2', { eligible: false, reason: '免检' }))).toEqual(['objects U2 true']);
    expect(suspects({ objects: [...rows.objects, { ...rows.objects[0]!, id: 'U9' }] })).toEqual(['objects U9 true']);
    const supervisors = rows.supervisors.map((row) => (row.id === 'M2' ? { ...row, cap: 9 } : row));
    expect(suspects({ supervisors })).toEqual(['supervisors M2 true']);
    expect(suspects({ forbidden: [...rows.forbidden, { o: 'U2', s: 'L1', why: 'declared', salt: '0' }] })).toEqual([
      'forbidden U2|L1 true',
    ]);
  });

  it('are all that read otherwise than the register where none of them alone gives the root back', () => {
    const two = rows.objects.map((row) => (row.id === 'U2' || row.id === 'U3' ? { ...row, w: 7 } : row));
    expect(suspects({ objects: two })).toEqual(['objects U2 false', 'objects U3 false', 'objects U5 false']);
    expect(suspects({ objects: rows.objects.filter(({ id }) => id !== 'U2') })).toEqual([
      'objects U2 false',
      'objects U5 false',
    ]);
  });

  it('are told from units that the register itself has changed since', () => {
    const moved = rolls.objects.map((row) => (row.id === 'U6' ? { ...row, closed: true } : row));
    const later = { ...register, rolls: { ...rolls, objects: moved } };
    expect(suspects(objects('U2', { w: 7 }), later)).toEqual(['objects U2 true']);
  });
});
