import { listsOf, rowCount, saltRows, type Rolls } from './roll.rules.js';
import { ownUnitForbidden } from './rows.rules.js';

const rolls: Rolls = {
  objects: [
    { id: 'U2', stratum: 'ordinary', closed: true },
    { id: 'U1', stratum: 'key', closed: false },
    { id: 'U3', stratum: 'ordinary', closed: false },
  ],
  supervisors: [
    { id: 'S2', unit: 'U1', pool: 'lead', expiresOn: '2026-06-01', stoodDown: false },
    { id: 'S1', pool: 'member', expiresOn: '2026-05-31', stoodDown: false },
    { id: 'S3', pool: 'member', expiresOn: '2027-01-01', stoodDown: true },
  ],
  conflicts: [
    { o: 'U3', s: 'S1', why: 'relative' },
    { o: 'U1', s: 'S2', why: 'declared' },
  ],
};
const lists = listsOf(rolls, { day: '2026-06-01', cap: 2, exemptions: [{ unitId: 'U3', reason: '本年度已受检' }] });
const find = <R extends { id: string }>(rows: readonly R[], id: string) => rows.find((row) => row.id === id);

describe('the lists of a draw', () => {
  it('hold the whole roster, those who cannot take part with the reason', () => {
    expect(find(lists.objects, 'U1')).toEqual({ id: 'U1', stratum: 'key', w: 1, eligible: true });
    expect(find(lists.objects, 'U2')).toMatchObject({ eligible: false, reason: 'closed' });
    expect(find(lists.objects, 'U3')).toMatchObject({ eligible: false, reason: '本年度已受检' });
  });

  it('leave out a certificate that had expired on the day of the freeze, and not one that was good to its end', () => {
    expect(find(lists.supervisors, 'S1')).toMatchObject({ available: false, reason: 'certificate-expired' });
    expect(find(lists.supervisors, 'S2')).toEqual({ id: 'S2', unit: 'U1', pool: 'lead', cap: 2, available: true });
  });

  it('leave out who was stood down', () =>
    expect(find(lists.supervisors, 'S3')).toMatchObject({ unit: 'external', available: false, reason: 'stood-down' }));

  it('leave out who is away on the day of the freeze, and not who is back or not gone yet', () => {
    const days = { from: '2026-05-20', to: '2026-06-01' };
    const good = { pool: 'member', expiresOn: '2027-01-01', stoodDown: false };
    const reasonOn = (day: string) =>
      listsOf(
        { ...rolls, supervisors: [{ ...good, id: 'S1', absences: [{ from: '2020-01-01', to: '2020-01-02' }, days] }] },
        { day, cap: 1, exemptions: [] },
      ).supervisors[0]?.reason;
    expect(['2026-05-19', '2026-05-20', '2026-06-01', '2026-06-02'].map(reasonOn)).toEqual([
      ...[undefined, 'unavailable', 'unavailable', undefined],
    ]);
  });

  it('say what each unit weighs and when it was last inspected', () => {
    const scored = { id: 'U1', stratum: 'key', closed: false, w: 7, lastInspected: '2026-01-05' };
    const { objects } = listsOf({ ...rolls, objects: [scored] }, { day: '2026-06-01', cap: 1, exemptions: [] });
    expect(objects).toEqual([{ id: 'U1', stratum: 'key', w: 7, eligible: true, lastInspected: '2026-01-05' }]);
  });

  it('bar everybody from his own unit and from those declared, each once', () =>
    expect(lists.forbidden).toEqual([
      { o: 'U1', s: 'S2', why: 'own-unit' },
      { o: 'U3', s: 'S1', why: 'relative' },
    ]));

  it('bar everybody from the case files of his own unit', () =>
    expect(
      ownUnitForbidden([{ id: 'U1:2026-2' }, { id: 'U2:2026-1' }, { id: 'U1:2026-1' }], [{ id: 'S2', unit: 'U1' }]),
    ).toEqual([
      { o: 'U1:2026-1', s: 'S2', why: 'own-unit' },
      { o: 'U1:2026-2', s: 'S2', why: 'own-unit' },
    ]));

  it('get one salt per row and the protocol’s order', () => {
    const salts = Array.from({ length: rowCount(lists) }, (_, index) => `salt${index}`);
    const rows = saltRows(lists, salts);
    expect(rows.objects.map(({ id }) => id)).toEqual(['U1', 'U2', 'U3']);
    const used = [...rows.objects, ...rows.supervisors, ...rows.forbidden].map(({ salt }) => salt);
    expect(used.toSorted()).toEqual(salts);
  });
});
