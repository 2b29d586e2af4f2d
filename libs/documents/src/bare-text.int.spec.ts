import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { bareName, bareNumber } from './bare-text.js';

const SIGNS = [
  ...'〔〕［］[]()（）【】{}｛｝〖〗〘〙〚〛﹝﹞﹙﹚',
  ...'\t\n\v\f\r \u0085\u00a0\u00ad\u1680\u180e\u2003\u200b\u200d\u200f\u2028\u202e\u202f\u205f\u2060\u2066\u3000\ufeff',
  ...'舞城罚决字第号年张三·-－—〇零0123789０１２３ＡａAa①㈠Ⅲ½ｶﾞ℃㎡é',
  'e\u0301',
];

/** The same numbers in every run (a linear congruential generator, as in Numerical Recipes). */
function* drawn(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function texts(count: number): string[] {
  const numbers = drawn(1);
  const next = (below: number): number => Math.floor((numbers.next().value as number) * below);
  return Array.from({ length: count }, () =>
    Array.from({ length: next(24) }, () => SIGNS[next(SIGNS.length)]!).join(''),
  );
}

describe('what a number or a name reads like', () => {
  let database: TestDatabase;
  let db: Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = new Pool({ connectionString: database.url });
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  it('is the same to the program and to the database', async () => {
    const generated = [...SIGNS, ...texts(3000)];
    const { rows } = await db.query<{ name: string; number: string }>(
      `select public.bare_name(t) as name, public.bare_number(t) as number
         from unnest($1::text[]) with ordinality as of(t, place) order by place`,
      [generated],
    );
    expect(rows).toEqual(generated.map((text) => ({ name: bareName(text), number: bareNumber(text) })));
  });
});
