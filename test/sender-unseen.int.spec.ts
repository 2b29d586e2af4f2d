import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Agent, Response } from 'supertest';
import { XLSX } from '@app/documents';
import { EventStore } from '@app/eventing';
import { startApi, type TestApi } from './api.js';
import { binary } from './exports.js';

interface Asked {
  readonly parameters?: readonly { readonly name: string }[];
}
type Paths = Readonly<Record<string, { readonly get?: Asked }>>;

/** As it is built, with every field. */
const DOCUMENT = new URL('../apps/api/openapi.json', import.meta.url);
const SENDER = { name: '欧阳举证', phone: '13700009876', address: '舞泉镇幸福路七号院' };
const SUMMARY = '收款不开票据';
const WORDS = Object.values(SENDER);
const [ABOUT, INVESTIGATES] = ['11411121YH00007473', '11411121YH0000376C'];
/** Answers for ever. */
const LIVE = '/api/live';
const AT_ONCE = 8;
const PATIENCE = 120_000;

/** Text, or what is packed in a table. */
function textOf({ body, headers }: Response): string {
  const bytes = body as Buffer;
  if (headers['content-type'] !== XLSX) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}

/** Whatever is asked, and in whichever form: a sender stands in the answer to a recorded look and in no other. */
describe('who sent a lead', () => {
  let api: TestApi;
  let director: Agent;
  let leadId: string;
  let addresses: string[];

  const unit = (code: string, name: string) => ({
    ...{
      code,
      name,
      shortName: name,
      kind: 'department',
      serviceWindow: false,
      demonstration: 'unnamed',
      pilot: false,
    },
    ...{ riskClass: 'ordinary', officers: 3, avDevices: 1, aliases: [] },
  });
  const acts = async (agent: Agent, path: string, body: object): Promise<void> => {
    await agent.post(`/api/leads/${leadId}/${path}`).send(body).expect(201);
  };

  beforeAll(async () => {
    api = await startApi();
    await api.app.listen(0, '127.0.0.1');
    director = await api.signedIn('handler', ['office-director']);
    for (const one of [unit(ABOUT, '甲局'), unit(INVESTIGATES, '乙局')])
      await director.post('/api/units').send(one).expect(201);
    const lead = await api.signedIn('lead', ['unit-lead'], INVESTIGATES);
    const filed = { ...SENDER, formKey: randomUUID(), text: '路口执法人员收款以后不开具票据', website: '' };
    const form = api.anybody.post('/public/leads').set('Accept', 'application/json');
    await Object.entries(filed)
      .reduce((sent, [name, value]) => sent.field(name, value), form)
      .expect(201);
    leadId = ((await director.get('/api/leads').expect(200)).body as { items: { id: string }[] }).items[0]?.id ?? '';
    await acts(director, 'acceptances', { aboutUnitId: ABOUT, summary: SUMMARY });
    await acts(director, 'sender-looks', { reason: '核实情况' });
    await acts(director, 'transfers', { unitId: INVESTIGATES, reason: '由上级单位调查' });
    await acts(lead, 'investigations', { ground: '线索具体', dueOn: '2099-01-01' });
    await acts(lead, 'sender-looks', { reason: '约见' });
    addresses = await everyAddress();
  });
  afterAll(() => api.close());

  /** Every question, about the lead or the event of its sender where it asks about a thing; as much as a list tells. */
  async function everyAddress(): Promise<string[]> {
    const { paths } = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as { paths: Paths };
    const events = await api.app.get(EventStore).stream(`lead-${leadId}`);
    const named = events.find(({ type }) => type === 'SenderNamed')?.id ?? '';
    const idFor = (path: string): string => {
      if (path.startsWith('/api/events/')) return named;
      return path.includes('{stream}') ? `lead-${leadId}` : leadId;
    };
    const asked = Object.entries(paths).flatMap(([path, { get }]) => {
      if (!get || path === LIVE) return [];
      const pages = get.parameters?.some(({ name }) => name === 'limit') ? '?limit=200' : '';
      return [
        `${path.replace(/\{(\w+)\}/g, (_, field: string) => (/year/i.test(field) ? '2022' : idFor(path)))}${pages}`,
      ];
    });
    const word = encodeURIComponent(SENDER.name);
    const subjects = [`lead:${leadId}`, `stream:lead-${leadId}`, `unit:${ABOUT}`, `unit:${INVESTIGATES}`];
    return [
      ...asked,
      ...subjects.map((subject) => `/api/history?subject=${subject}&limit=200`),
      ...[`/api/search?q=${word}`, `/api/leads?q=${word}`, `/api/evidence?q=${word}`],
    ];
  }

  /** Where who sent it stands, and where what the office says of it does. */
  async function readBy(
    agent: Agent,
    form: string,
    atOnce = AT_ONCE,
  ): Promise<{ sender: string[]; summary: string[] }> {
    const read = { sender: [] as string[], summary: [] as string[] };
    const waiting = [...addresses];
    const ask = async (): Promise<void> => {
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        const answer = await agent
          .get(address)
          .set('Accept', form)
          .buffer(true)
          .parse(binary as never);
        const text = textOf(answer);
        if (WORDS.some((word) => text.includes(word))) read.sender.push(`${address} ${answer.status}`);
        if (text.includes(SUMMARY)) read.summary.push(address);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, ask));
    return read;
  }

  it('is answered to whoever looks, with his reason', async () => {
    const looked = await director.post(`/api/leads/${leadId}/sender-looks`).send({ reason: '回访' }).expect(201);
    expect((looked.body as { sender: object }).sender).toEqual(SENDER);
  });

  it.each([
    ['whoever handles it', 'handler', ['office-director'], undefined],
    ['another of the office', 'staff', ['office-staff'], undefined],
    ['the unit that investigates', 'clerk-b', ['unit-clerk'], INVESTIGATES],
    ['the unit it is about', 'clerk-a', ['unit-lead'], ABOUT],
    ['an observer', 'observer', ['observer'], undefined],
    ['an auditor', 'auditor', ['auditor'], undefined],
    ['the administrator', 'admin', ['admin'], undefined],
  ])(
    'stands in no answer to %s',
    async (_, login, roles, of) => {
      const agent = login === 'handler' ? director : await api.signedIn(login, roles, of);
      expect((await readBy(agent, 'application/json')).sender).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'stands in no table, though the lead does',
    async () => {
      // Lists that are read whole take turns.
      const { sender, summary } = await readBy(director, XLSX, 1);
      expect(sender).toEqual([]);
      expect(summary).toContainEqual(expect.stringMatching(/^\/api\/leads(\?|$)/));
    },
    PATIENCE,
  );
});
