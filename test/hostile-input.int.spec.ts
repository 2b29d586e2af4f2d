import { readFileSync } from 'node:fs';
import type { Agent } from 'supertest';
import { startApi, type TestApi } from './api.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Request {
  readonly address: string;
  readonly body?: string;
}

/** As it is built, with every field. */
const DOCUMENT = new URL('../apps/api/openapi.json', import.meta.url);

/** What is put in the place of a text, a number, a yes or no. */
interface Hostile {
  readonly text: unknown;
  readonly number: unknown;
  readonly flag: unknown;
}
/** Names that every object knows pass as texts, and reach what looks things up by them. */
const PASSES: Hostile = { text: 'constructor', number: 1, flag: true };
const HOSTILE: readonly Hostile[] = [
  PASSES,
  { text: ['constructor'], number: '1', flag: 'true' },
  { text: 'a\u0000b\ud800', number: 1e308, flag: 1 },
  { text: '__proto__', number: 0.3, flag: false },
  { text: '甲'.repeat(9_000), number: -9e15, flag: null },
];
const QUERIES = ['__proto__', "%00'%3B--", '-1e999'];
const NAMES = ['constructor', '__proto__', '%F0%9F%98%80%2F..%2F'];
const DEEPEST = 6;
/** Answers for ever; answers as its protocol says; would sign the asker out or lock his account. */
const APART = /^\/api\/(live|public\/log|session)(\/|$)/;

function filled(schema: Schema | undefined, by: Hostile, { components }: Document, depth = 0): unknown {
  const { $ref, allOf } = schema ?? {};
  const named = $ref?.split('/').at(-1);
  if (named !== undefined) return filled(components.schemas[named], by, { components } as Document, depth);
  if (allOf?.[0]) return filled(allOf[0], by, { components } as Document, depth);
  return depth > DEEPEST ? by.text : ofType(schema ?? {}, by, { components } as Document, depth);
}

function ofType(schema: Schema, by: Hostile, document: Document, depth: number): unknown {
  const { type, format, items, properties } = schema;
  if (schema.enum) return typeof by.text === 'string' ? schema.enum[0] : by.text;
  if (type === 'array') return [filled(items, by, document, depth + 1)];
  if (type === 'number' || type === 'integer') return by.number;
  if (type === 'boolean') return by.flag;
  if (format === 'date' && by === PASSES) return '2022-05-31';
  if (!properties) return by.text;
  return Object.fromEntries(Object.entries(properties).map(([key, of]) => [key, filled(of, by, document, depth + 1)]));
}

const placed = (path: string, name: string): string =>
  path.replace(/\{(\w+)\}/g, (_, field: string) => (/year/i.test(field) ? '2022' : name));

/** Every question with every value in its address and in each of its parameters. */
function questions({ paths }: Document): Request[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get || APART.test(path)) return [];
    const fields = (get.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
    const asked = QUERIES.map((value) => fields.map((name) => `${name}=${value}`).join('&'));
    asked.push(fields.map((name) => `${name}[]=1&${name}[x][y]=1`).join('&'));
    const named = path.includes('{') ? NAMES.map((name) => placed(path, name)) : [path];
    const told = fields.length === 0 ? [] : asked.map((query) => `${placed(path, 'nobody')}?${query}`);
    return [...named, ...told].map((address) => ({ address }));
  });
}

/** Each kind of hostile value in every place, and a form that passes but for one of its parts, which is not there. */
function bodiesOf(schema: Schema, document: Document): unknown[] {
  const form = filled(schema, PASSES, document) as Readonly<Record<string, unknown>>;
  const parts = Object.keys(form).filter((key) => typeof form[key] === 'object');
  const without = (key: string) => Object.fromEntries(Object.entries(form).filter(([other]) => other !== key));
  return [...HOSTILE.map((by) => filled(schema, by, document)), ...parts.map(without)];
}

/** Every act with each kind of body. */
const acts = (document: Document): Request[] =>
  Object.entries(document.paths).flatMap(([path, { post }]) => {
    if (!post || APART.test(path)) return [];
    const schema = post.requestBody?.content['application/json']?.schema;
    const bodies = schema ? bodiesOf(schema, document) : [['x'], { constructor: 1 }];
    return bodies.map((body, place) => ({
      address: placed(path, NAMES[place % NAMES.length] ?? 'nobody'),
      body: JSON.stringify(body),
    }));
  });

/** Past what reads a body, whoever asks. */
const RAW: readonly (readonly [what: string, body: string])[] = [
  ['a text', '"x"'],
  ['nothing', 'null'],
  ['half an object', '{"name":'],
  ['a number that is none', '{"name":1e999}'],
  ['names of what every object knows', '{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{"x":1}}}'],
  ['three thousand levels', `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`],
  ['five thousand fields', JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at])))],
  ['nearly a megabyte', JSON.stringify({ name: 'x'.repeat(900_000) })],
  ['two megabytes', JSON.stringify({ name: 'x'.repeat(2_000_000) })],
];

const AT_ONCE = 8;
/** Thousands of requests; beside other suites they take their time. */
const PATIENCE = 120_000;
const CHINESE = /\p{Script=Han}/u;

/** An answer that is a fault of ours, or a refusal without a code and a Chinese sentence. */
async function amissIn(agent: Agent, requests: readonly Request[]): Promise<string[]> {
  const amiss: string[] = [];
  const waiting = [...requests];
  const ask = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { address, body } = next;
      const asked = body === undefined ? agent.get(address) : agent.post(address).type('json').send(body);
      const answer = await asked.set('Accept', 'application/json');
      const { code, title } = answer.body as { code?: string; title?: string };
      const told = code !== undefined && CHINESE.test(title ?? '');
      if (answer.status >= 500 || (answer.status >= 400 && !told))
        amiss.push(`${address.slice(0, 200)} ${(body ?? '').slice(0, 200)} → ${answer.status} ${code ?? answer.text}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return amiss;
}

/** Whatever is sent, there is never a fault of ours, and whoever is refused is told why in his language. */
describe('hostile input', () => {
  let api: TestApi;
  let document: Document;
  beforeAll(async () => {
    api = await startApi();
    // One that listens serves several requests at once.
    await api.app.listen(0, '127.0.0.1');
    document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Document;
  });
  afterAll(() => api.close());

  it.each([
    ['the office', ['office-director', 'office-staff'], undefined],
    ['a unit', ['unit-lead', 'unit-clerk', 'reviewer', 'officer', 'supervisor'], 'U1'],
  ])(
    'in an act of %s is refused with a code and a sentence',
    async (who, roles, unit) => {
      const asked = acts(document);
      expect(asked.length).toBeGreaterThan(1500);
      expect(await amissIn(await api.signedIn(`acts-${who}`, roles, unit), asked)).toEqual([]);
    },
    PATIENCE,
  );

  it.each([
    ['the office', ['office-director'], undefined],
    ['an officer', ['officer'], 'U1'],
  ])(
    'in a question of %s is refused with a code and a sentence',
    async (who, roles, unit) => {
      const asked = questions(document);
      expect(asked.length).toBeGreaterThan(800);
      expect(await amissIn(await api.signedIn(`asks-${who}`, roles, unit), asked)).toEqual([]);
    },
    PATIENCE,
  );

  it.each(RAW)('as a body of %s is refused with a code and a sentence', async (_, body) => {
    const agent = await api.signedIn(`sends-${RAW.findIndex((one) => one[1] === body)}`, ['office-staff']);
    const places = ['/api/leads', '/api/training-sessions', '/api/office-notices', '/api/assessments', '/api/session'];
    expect(
      await amissIn(
        agent,
        places.map((address) => ({ address, body })),
      ),
    ).toEqual([]);
  });
});
