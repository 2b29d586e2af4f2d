import type { Agent } from 'supertest';
import { startApi, type TestApi } from './api.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly type?: string; readonly enum?: readonly string[] };
}
type Paths = Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;

/** A year that is arranged, a day in it, or something that nobody has ever entered. */
function unknown({ name, schema }: Parameter): string {
  if (schema?.enum?.[0] !== undefined) return schema.enum[0];
  if (/year$/i.test(name)) return '2022';
  if (/(?:on|asOf|from|until|day)$/i.test(name)) return '2022-06-01';
  return schema?.type === 'number' ? '1' : 'nobody-entered-this';
}

/** The address of a question about what is not there. */
function addressOf(path: string, parameters: readonly Parameter[]): string {
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((whole, one) => whole.replace(`{${one.name}}`, encodeURIComponent(unknown(one))), path);
  const query = parameters.filter((one) => one.in === 'query' && one.required);
  return query.length === 0
    ? filled
    : `${filled}?${new URLSearchParams(Object.fromEntries(query.map((one) => [one.name, unknown(one)]))).toString()}`;
}

describe('a question about what is not there', () => {
  let api: TestApi;
  let paths: Paths;
  beforeAll(async () => {
    api = await startApi();
    paths = ((await api.anybody.get('/api/docs-json').expect(200)).body as { paths: Paths }).paths;
  });
  afterAll(() => api.close());

  const about = (): string[] =>
    Object.entries(paths)
      .filter(([path, { get }]) => get && path.includes('{'))
      .map(([path, { get }]) => addressOf(path, get?.parameters ?? []));

  /** What is neither empty, nor absent, nor refused to this role, nor unfit: such an answer would be of a conflict or a fault. */
  async function amiss(agent: Agent): Promise<string[]> {
    const answers: string[] = [];
    for (const address of about()) {
      const { status, body } = await agent.get(address).set('Accept', 'application/json');
      if (status === 409 || status >= 500) answers.push(`${address} ${status} ${(body as { code?: string }).code}`);
    }
    return answers;
  }

  it.each([
    ['the office', 'office-director', undefined],
    ['a unit', 'unit-clerk', 'U1'],
    ['an officer', 'officer', 'U1'],
    ['an auditor', 'auditor', undefined],
    ['the administrator', 'admin', undefined],
  ])('of %s is answered that it is not there', async (_, role, unit) => {
    expect(about().length).toBeGreaterThan(90);
    expect(await amiss(await api.signedIn(`asks-${role}`, [role], unit))).toEqual([]);
  });
});
