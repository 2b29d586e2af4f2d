import { disclosurePage, unitsPage } from './public-page.js';
import type { PublicEntry, PublicLine } from './public.queries.js';

const entry = (more: Partial<PublicEntry>): PublicEntry => ({
  ...{ id: 'u1.entrusted', n: 1, unitId: 'u1', code: 'entrusted', kind: 'standing', title: '委托执法', late: false },
  ...{ shownAt: '2026-06-01T02:00:00.000Z', ...more },
});
const open = (editions: readonly PublicEntry[], chosen?: number) =>
  disclosurePage({ unitId: 'u1', unitName: '甲局', code: 'entrusted', today: '2026-06-10', editions }, chosen);
const read = (editions: readonly PublicEntry[], chosen?: number) => open(editions, chosen).page;
const first = { edition: 1, text: '第一版全文' };
const gone = { ended: 'withdrawn', ground: 'revoked', untilAt: '2026-06-08T02:00:00.000Z' };

describe('the page of an entry', () => {
  it('that was withheld once and is shown now tells what is shown', () => {
    const withheld = entry({ ground: 'secrets', ended: 'updated', untilAt: '2026-06-02T02:00:00.000Z' });
    const page = read([entry({ ...first, n: 2, shownAt: '2026-06-02T02:00:00.000Z' }), withheld]);
    expect(page).toContain('第一版全文');
    expect(page).not.toContain('曾经公示的第');
    expect(page).not.toContain('现行内容');
  });

  it('that was in time and withdrawn late says so, and not that it was shown late', () => {
    const page = read([entry({ edition: 1, ...gone, withdrawnLate: true })]);
    expect(page).toContain('超过期限撤销');
    expect(page).not.toContain('晚于期限');
    const late = read([entry({ edition: 1, ...gone, late: true })]);
    expect(late).toContain('晚于期限');
    expect(late).not.toContain('超过期限撤销');
  });

  it('says of an earlier edition why it is read no more', () => {
    const updated = { ended: 'updated', untilAt: '2026-06-05T02:00:00.000Z' };
    expect(read([entry({ edition: 2, ...gone }), entry({ edition: 1, ...updated })], 1)).toContain(
      '公示的内容已经撤销，不再显示',
    );
    expect(read([entry({ edition: 2, text: '二' }), entry({ edition: 1, ended: 'blanked' })], 1)).toContain(
      '应当隐去的个人信息',
    );
  });

  it('is gone where it is read no more, and not where the public was told why it never was', () => {
    const withheld = entry({ ground: 'secrets' });
    const withdrawn = entry({ edition: 1, ...gone });
    expect(open([entry(first)]).gone).toBe(false);
    expect(open([withheld]).gone).toBe(false);
    expect(open([withdrawn]).gone).toBe(true);
    expect(open([withheld, withdrawn]).gone).toBe(false);
    expect(open([withheld, withdrawn], 1).gone).toBe(true);
    expect(open([entry({ edition: 2, text: '二' }), entry({ edition: 1, ended: 'blanked' })], 1).gone).toBe(true);
  });

  it('has no editions that never were', () => expect(() => read([entry(first)], 7)).toThrow('disclosure-not-found'));
});

describe('the page of all units', () => {
  it('counts the decisions that are before the public, and not those that only should be', () => {
    const line = { unitId: 'u1', unitName: '甲局', applicable: 9, shown: 1, withheld: 0, missing: 8, stale: 0 };
    const counted = { ...line, decisions: 10, inTime: 7, late: 3, decisionsShown: 2 } satisfies PublicLine;
    const page = unitsPage({ items: [counted], today: '2026-06-10' });
    expect(page).toContain('2件');
    expect(page).not.toContain('10件');
  });
});
