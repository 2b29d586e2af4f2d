import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request, { type Response } from 'supertest';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, endOfDay, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { code, readSheet, text, type ImportPreviewAnswer } from '@app/documents';
import { EventingModule, EventStore, idFrom, type AnyCommand, type Meta } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { beforeReading, createTestDatabase, type TestDatabase } from '@app/testing';
import { CloseUnit, CorrectUnitParticulars, RegisterSupervisor, RegisterUnit, RegistryModule } from './index.js';

const CITY = '11411121YH00007473';
const HEALTH = '11411121YH0000376C';
const LAND = '11411121YH00011175';
const TOWNSHIP = '11411121YH00014831';
const POLICE = '11411121YH0002224R';

const clock = new MovedClock('2022-05-06T01:00:00.000Z');
let asked = 0;
const office = (): Meta => ({
  ...{ actor: 'staff-1', roles: ['office-staff'], at: clock.now().toISOString() },
  commandId: idFrom('spec', String(asked++)),
});
const staff: Account = { id: 'staff-1', login: 'office.staff1', name: '甲某', roles: ['office-staff'] };

const particulars = (name: string) => ({
  ...{ name, shortName: name, kind: 'department' as const, serviceWindow: true, demonstration: 'unnamed' as const },
  ...{ pilot: false, riskClass: 'ordinary' as const, officers: 10, avDevices: 5, aliases: [`${name}（旧）`] },
});
const person = (supervisorId: string, name: string) => ({
  ...{ supervisorId, name, organisation: '县司法局', pool: 'member', certificateNumber: `证-${supervisorId}` },
  expiresOn: '2024-12-31',
});

const UNITS = ['统一社会信用代码', '单位名称', '类别', '抽查类别', '风险分值', '执法人员', '所在乡镇'];
const PEOPLE = ['姓名', '所在单位', '单位信用代码', '组别', '监督证号', '原监督证号', '有效期至', '执法领域、专长'];
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let account: Account | undefined;

  beforeEach(async () => {
    clock.moveTo('2022-05-06T01:00:00.000Z');
    account = staff;
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[HttpModule, RegistryModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    await act(new RegisterUnit({ unitId: CITY, ...particulars('城管局') }, office()));
    await act(new RegisterUnit({ unitId: HEALTH, ...particulars('卫健委') }, office()));
    await act(new RegisterUnit({ unitId: LAND, ...particulars('自然资源局') }, office()));
    await act(new CloseUnit({ unitId: LAND, reason: '撤并' }, office()));
    await act(new RegisterSupervisor(person('s1', '甲某'), office()));
    await act(new RegisterSupervisor({ ...person('s2', '乙某'), organisation: '城管局', unitId: CITY }, office()));
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const act = (command: AnyCommand) => app.get(CommandBus).execute(command);
  const events = async () => (await app.get(EventStore).after(0, 1000)).map(({ type }) => type);
  const http = () => request(app.getHttpServer());

  const preview = async (register: string, data: SheetData | Buffer): Promise<ImportPreviewAnswer> => {
    const file = Buffer.isBuffer(data) ? data : await sheetOf(data);
    const { body } = await http()
      .post(`/api/${register}/imports/previews`)
      .attach('file', file, '名录.xlsx')
      .expect(200);
    return body as ImportPreviewAnswer;
  };
  const confirm = (
    register: string,
    file: Buffer,
    seen: { sha256: string; plan: string },
    key: string,
  ): Promise<Response> =>
    Promise.resolve(
      http()
        .post(`/api/${register}/imports`)
        .set('Idempotency-Key', key)
        .field('sha256', seen.sha256)
        .field('plan', seen.plan)
        .attach('file', file, '名录.xlsx'),
    );
  const amiss = ({ rows }: ImportPreviewAnswer) =>
    rows.flatMap(({ row, state, faults }) =>
      faults.map(({ column, message }) => `${row} ${state} ${column}${column && '：'}${message}`),
    );

  describe('of units', () => {
    const good: SheetData = [
      UNITS,
      [CITY, '城管局', '政府部门', '重点', 7, 12, '舞泉镇'],
      [HEALTH, '卫健委', '政府部门', '一般', 1, 10, null],
      [TOWNSHIP, '舞泉镇人民政府', '乡镇', null, null, '２１', '舞泉镇'],
    ];

    it('previews what is new, what changes and what stays, and writes nothing', async () => {
      const before = await events();
      const told = await preview('units', good);
      expect(told).toMatchObject({ added: 1, corrected: 1, unchanged: 1, amiss: 0, fileName: '名录.xlsx' });
      expect(told.rows.map(({ row, name, state, changes }) => ({ row, name, state, changes }))).toEqual([
        {
          ...{ row: 2, name: '城管局', state: 'changed' },
          changes: [
            { column: '抽查类别', before: '一般', after: '重点' },
            { column: '风险分值', before: '1', after: '7' },
            { column: '所在乡镇', before: '', after: '舞泉镇' },
            { column: '执法人员', before: '10', after: '12' },
          ],
        },
        { row: 3, name: '卫健委', state: 'unchanged', changes: [] },
        { row: 4, name: '舞泉镇人民政府', state: 'new', changes: [] },
      ]);
      expect(await events()).toEqual(before);
    });

    it('writes what was previewed, once, with what the table does not say left as it was', async () => {
      const file = await sheetOf(good);
      const seen = await preview('units', file);
      const [first, second] = await Promise.all([
        confirm('units', file, seen, 'k1'),
        confirm('units', file, seen, 'k1'),
      ]);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      expect((await events()).slice(6)).toEqual(['RegisterImported', 'UnitParticularsCorrected', 'UnitRegistered']);
      const { body } = await http().get(`/api/units/${CITY}`).expect(200);
      expect(body).toMatchObject({ riskClass: 'key', riskScore: 7, township: '舞泉镇', officers: 12, avDevices: 5 });
      expect(body).toMatchObject({ aliases: ['城管局（旧）'], serviceWindow: true });
      const again = await preview('units', file);
      expect(again).toMatchObject({ added: 0, corrected: 0, unchanged: 3 });
      const late = await confirm('units', file, again, 'k2');
      expect(late.body).toMatchObject({ code: 'nothing-to-import' });
      expect((await events()).length).toBe(9);
    });

    it('names every wrong row and every clash, and is not written while there is one', async () => {
      const file = await sheetOf([
        UNITS,
        [CITY, '城管局', '局', '重点', 0, '十', null],
        ['11411121YH00007474', '甲单位', '政府部门', '一般', 1, 1, null],
        [LAND, '自然资源局', '政府部门', '一般', 1, 1, null],
        [POLICE, '公安局', '政府部门', '一般', 1, 1, null],
        [POLICE, '公安局', '政府部门', '一般', 1, 1, null],
        [TOWNSHIP, '卫健委', '乡镇', '一般', 1, 1, null],
        ['11411121YH0001854P', '乙单位', null, null, null, null, null],
        [null, null, '政府部门'],
      ]);
      const told = await preview('units', file);
      expect(amiss(told)).toEqual([
        '2 wrong 类别：应当填写“政府部门”、“乡镇”、“直属单位”、“驻县单位”之一，现在是“局”',
        '2 wrong 风险分值：应当是1至10000的整数，现在是0',
        '2 wrong 执法人员：应当填写整数，现在是“十”',
        '3 wrong 统一社会信用代码：“11411121YH00007474”不是正确的代码：应为18位，末位是校验码，请照证书核对',
        '4 conflict 该单位已经注销，登记事项不能再变更。',
        '5 conflict 与第6行是同一个单位，只能保留一行。',
        '6 conflict 与第5行是同一个单位，只能保留一行。',
        expect.stringMatching(/^7 conflict 名录库中已有同名单位.*名录中该单位的代码是11411121YH0000376C/),
        '8 wrong 类别：没有填写，新登记的单位必须写明',
        '9 wrong 统一社会信用代码：没有填写',
        '9 wrong 单位名称：没有填写',
      ]);
      expect(told.amiss).toBe(8);
      const before = await events();
      const { body, status } = await confirm('units', file, told, 'k');
      expect([status, body]).toMatchObject([409, { code: 'import-row-refused', facts: { row: 2 } }]);
      expect(await events()).toEqual(before);
    });

    it('is not written over what another transaction commits while it is being written', async () => {
      const file = await sheetOf(good);
      const seen = await preview('units', file);
      const corrected = { unitId: CITY, ...particulars('城管局'), officers: 11, reason: '核实' };
      beforeReading(app.get(Pool), `unit-${CITY}`, 1, () => act(new CorrectUnitParticulars(corrected, office())));
      expect((await confirm('units', file, seen, 'b')).body).toMatchObject({ code: 'import-plan-changed' });
      expect((await events()).slice(6)).toEqual(['UnitParticularsCorrected']);
    });

    it('is not written when the file or the register is another than at the preview', async () => {
      const file = await sheetOf(good);
      const seen = await preview('units', file);
      const other = await sheetOf([...good, [POLICE, '公安局', '政府部门']]);
      expect((await confirm('units', other, seen, 'a')).body).toMatchObject({ code: 'import-file-changed' });
      const corrected = { unitId: CITY, ...particulars('城管局'), officers: 11, reason: '核实' };
      await act(new CorrectUnitParticulars(corrected, office()));
      expect((await confirm('units', file, seen, 'b')).body).toMatchObject({ code: 'import-plan-changed' });
      await act(new CloseUnit({ unitId: CITY, reason: '撤并' }, office()));
      const { body } = await confirm('units', file, seen, 'c');
      expect(body).toMatchObject({ code: 'import-row-refused', facts: { row: 2 } });
      expect((body as { title: string }).title).toContain('第2行不能写入：该单位已经注销');
      expect(await events()).not.toContain('RegisterImported');
    });

    it('is kept from who may not, and refuses what is no table', async () => {
      const { body } = await http()
        .post('/api/units/imports/previews')
        .attach('file', Buffer.from('代码,名称'), '名录.xlsx')
        .expect(415);
      expect(body).toMatchObject({ code: 'sheet-unreadable' });
      await http().post('/api/units/imports/previews').expect(422);
      await http()
        .post('/api/units/imports')
        .attach('file', await sheetOf(good), 'a.xlsx')
        .expect(422);
      account = { ...staff, roles: ['observer'] };
      await http()
        .post('/api/units/imports/previews')
        .attach('file', await sheetOf(good), 'a.xlsx')
        .expect(403);
    });
  });

  describe('of supervisors', () => {
    it('registers, corrects and renews', async () => {
      const file = await sheetOf(
        [
          PEOPLE,
          ['甲某', '县司法局', null, '专家', '证-s1', null, '2024年12月31日', '税务、市场监管'],
          ['乙某', '城管局', CITY, '组员', '证-新', '证-s2', '2025.12.31', null],
          ['丙某', '城管局（旧）', null, '观察组', '411121198001011234', null, new Date('2025-06-30T00:00:00Z'), null],
          ['丁某', '县人大', null, null, '证-4', null, '2025/6/30', null],
        ].map((row) =>
          row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'yyyy-mm-dd' } : cell)),
        ),
      );
      const told = await preview('supervisors', file);
      expect(amiss(told)).toEqual([]);
      expect(told).toMatchObject({ added: 2, corrected: 2, unchanged: 0 });
      expect(told.rows.map(({ state, changes, note }) => [state, changes.map(({ column }) => column), note])).toEqual([
        ['changed', ['组别', '执法领域、专长'], undefined],
        ['changed', ['监督证号', '有效期至'], undefined],
        ['new', [], '名录中的执法单位“城管局”的人员，对该单位一律回避'],
        ['new', [], undefined],
      ]);
      expect((await confirm('supervisors', file, told, 'k')).status).toBe(201);
      expect((await events()).slice(6)).toEqual([
        ...['RegisterImported', 'SupervisorParticularsCorrected', 'SupervisorCertificateRenewed'],
        ...['SupervisorRegistered', 'SupervisorRegistered'],
      ]);
      const { body } = await http().get('/api/supervisors?sort=certificateNumber').expect(200);
      const items = (body as { items: object[] }).items;
      expect(items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ name: '丙某', pool: '观察组', unitId: CITY, organisation: '城管局' }),
          expect.objectContaining({ name: '甲某', pool: 'expert', specialties: ['税务', '市场监管'] }),
          expect.objectContaining({ name: '乙某', certificateNumber: '证-新', expiresOn: '2025-12-31', unitId: CITY }),
        ]),
      );
      expect(items.length).toBe(4);
      expect(await preview('supervisors', file)).toMatchObject({ amiss: 1 });
    });

    it('names every wrong row and every clash', async () => {
      const told = await preview('supervisors', [
        PEOPLE,
        ['丙某', '县审计局', null, '组员', '证-3', null, '2022年5月5日', null],
        ['丁某', '县审计局', '11411121YH0001854P', '组员', '证-4', null, '2025-01-01', null],
        ['戊某', '县审计局', null, '组员', '证-5', null, '2025-01-01', null],
        ['己某', '县审计局', null, '组员', '证-5', null, '2025-01-01', null],
        ['甲某', '县司法局', null, '组员', '证-6', null, '2025-01-01', null],
        ['庚某', '县审计局', null, '组员', '证-s2', null, '2025-01-01', null],
        ['乙某', '城管局', null, '组员', '证-s2', null, '2023-01-01', null],
        ['辛某', '县审计局', null, '组员', '证-7', '证-0', '2025-01-01', null],
      ]);
      expect(amiss(told)).toEqual([
        '2 wrong 监督证件有效期至2022年5月5日，已经过期。执法监督应当持有效证件，请先换证。',
        '3 wrong 单位信用代码：名录中没有代码为“11411121YH0001854P”的单位，或者已经注销；不在名录的单位不填代码',
        '4 conflict 与第5行的监督证号相同，一个证号只能对应一人。',
        '5 conflict 与第4行的监督证号相同，一个证号只能对应一人。',
        '6 conflict 名录中已有县司法局的甲某（证号证-s1）。换了新证的，请在“原监督证号”一列填写原证号。',
        '7 conflict 与第8行的监督证号相同，一个证号只能对应一人。',
        '8 conflict 与第7行的监督证号相同，一个证号只能对应一人。',
        '9 wrong 原监督证号：名录中没有证号为“证-0”的监督人员',
      ]);
      const others = await preview('supervisors', [
        PEOPLE,
        ['庚某', '县审计局', null, '组员', '证-s2', null, '2025-01-01', null],
        ['甲某', '县司法局', null, '组员', '证-s1', null, '2023-01-01', null],
      ]);
      expect(amiss(others)).toEqual([
        '2 conflict 监督证号证-s2在名录中登记的是乙某。姓名登记有误的，请在其页面上更正。',
        '3 wrong 换证后的有效期应当晚于原有效期2024年12月31日，请核对新证件。',
      ]);
    });
  });

  describe('and its counterpart, an export', () => {
    const binary = (path: string) =>
      http()
        .get(path)
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });
    const columns = {
      code: { header: '统一社会信用代码', read: code(18) },
      name: { header: '单位名称', read: text(99) },
    };
    const codesIn = async (path: string) =>
      (await readSheet((await binary(path).expect(200)).body as Buffer, columns)).rows.map(({ values }) => values.code);

    it('holds exactly the list as it is filtered, sorted and dated', async () => {
      expect(await codesIn('/api/units/exports?sort=id')).toEqual([CITY, HEALTH, LAND].sort());
      expect(await codesIn('/api/units/exports?closed=false&q=卫健')).toEqual([HEALTH]);
      clock.moveTo('2022-05-08T01:00:00.000Z');
      await act(new CloseUnit({ unitId: HEALTH, reason: '撤并' }, office()));
      expect(await codesIn('/api/units/exports?closed=false')).toEqual([CITY]);
      const then = encodeURIComponent(endOfDay('2022-05-07'));
      expect(await codesIn(`/api/units/exports?closed=false&asOf=${then}`)).toEqual([HEALTH, CITY].sort());
    });

    it('can be imported again and changes nothing', async () => {
      for (const register of ['units', 'supervisors']) {
        const path = `/api/${register}/exports?${register === 'units' ? 'closed=false' : ''}`;
        const told = await preview(register, (await binary(path).expect(200)).body as Buffer);
        expect(told).toMatchObject({ added: 0, corrected: 0, unchanged: 2, amiss: 0 });
      }
    });

    it('has a template to fill in', async () => {
      for (const register of ['units', 'supervisors']) {
        const template = (await binary(`/api/${register}/imports/template`).expect(200)).body as Buffer;
        const { body } = await http()
          .post(`/api/${register}/imports/previews`)
          .attach('file', template, '模板.xlsx')
          .expect(422);
        expect(body).toMatchObject({ code: 'sheet-empty' });
      }
    });

    it('shows a unit its own entry and nothing else', async () => {
      account = { ...staff, roles: ['unit-clerk'], unitId: HEALTH };
      expect(await codesIn('/api/units/exports')).toEqual([HEALTH]);
      await binary('/api/supervisors/exports').expect(403);
    });
  });
});
