import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  ImportCivilPhrases,
  ImportRecordingScenes,
  ImportRecords,
  IssueCivilPhrases,
  StoreRecord,
} from './commands.js';
import { CivilPhrasesImported, RecordingScenesImported, RecordsImported, type Scene } from './events.js';
import { civilPhraseImport, recordImport, recordingSceneImport } from './import.decider.js';
import { planPhrases, planScenes } from './paper-plan.js';
import { planRecords, recordMark } from './record-plan.js';

const unitId = 'unit-a';
const meta: Meta = { actor: 'clerk', roles: [], at: '2022-06-06T02:00:00.000Z', commandId: 'c', unit: unitId };
const asked = { unitId, fileName: '表.xlsx', meta };
const table = <T extends object>(...values: T[]) =>
  ({ rows: values.map((each, place) => ({ row: place + 2, values: each, faults: [] })) }) as never;
const told = (rows: readonly { state: string; faults: readonly { column: string; message: string }[] }[]) =>
  rows.map(({ state, faults }) => [state, ...faults.map(({ column, message }) => column || message)].join(' '));

describe('a table of 文明用语 or of the 音像记录清单', () => {
  const issued = { documentNumber: '舞城〔2022〕5号', issuedOn: '2022-06-01' };
  const hello = { occasion: '亮证', phrase: '您好', use: 'use' };
  const bye = { occasion: '结束', phrase: '再见', use: 'use' };
  const scene: Scene = { code: '1', scene: '现场检查', means: 'video', scope: '全程', retention: 'half-year' };
  const none = { unitKnown: true, lines: [], version: 0 };

  it('is one edition, issued with its first row, and says what it leaves out', () => {
    const rows = planPhrases(table({ ...hello, ...issued }, bye), none, asked);
    expect(told(rows)).toEqual(['new', 'new']);
    const [first, second] = rows;
    const phrases = [hello, bye].map(({ occasion, phrase }) => ({ occasion, phrase, forbidden: false }));
    expect(first?.deeds[0]?.command).toBeInstanceOf(IssueCivilPhrases);
    expect(first?.deeds[0]?.command.data).toMatchObject({ unitId, ...issued, phrases });
    expect(second?.deeds).toEqual([]);
    const known = { ...none, documentNumber: issued.documentNumber, lines: phrases, version: 7 };
    expect(told(planPhrases(table({ ...hello, ...issued }, bye), known, asked))).toEqual(['unchanged', 'unchanged']);
    expect(planPhrases(table({ ...hello, ...issued }), known, asked)).toMatchObject([
      { state: 'new', note: '不再列入：再见', version: 7 },
    ]);
  });

  it('names what is wrong by row and column', () => {
    expect(told(planScenes(table(scene), none, asked))).toEqual(['wrong 文号']);
    expect(told(planScenes(table({ ...scene, ...issued, issuedOn: '2022-06-07' }), none, asked))).toEqual([
      'wrong 印发日期',
    ]);
    expect(told(planScenes(table({ ...scene, ...issued }, scene), none, asked))).toEqual([
      ...['conflict 与第3行相同，只列一次。', 'conflict 与第2行相同，只列一次。'],
    ]);
  });
});

describe('a table of records', () => {
  const list = {
    edition: 1,
    scenes: [{ code: '1', scene: '现场检查', means: 'video', scope: '全程', retention: 'half-year' } as const],
  };
  const devices = [{ deviceId: 'd1', serial: 'DSJ-1', from: '2022-06-01', until: '2022-06-05' }];
  const known = { unitKnown: true, list, devices, stored: new Set<string>() };
  const line = {
    ...{ sceneCode: '1', serial: 'dsj-1', officers: ['某甲'], minutes: 20, means: 'video', place: '服务器' },
    madeAt: '2022-06-05T01:00:00.000Z',
  };

  it('goes by the rules of a single record, by the device as it was counted on the day', () => {
    const [row] = planRecords(table(line), known, asked);
    expect(row).toMatchObject({ state: 'new', name: 'DSJ-1' });
    expect(row?.deeds[0]?.command).toBeInstanceOf(StoreRecord);
    expect(row?.deeds[0]?.command.data).toMatchObject({ unitId, deviceId: 'd1', sceneCode: '1' });
    const wrong = [
      { ...line, madeAt: '2022-06-06T01:00:00.000Z' },
      { ...line, madeAt: '2022-06-07T01:00:00.000Z' },
      { ...line, sceneCode: '2', minutes: 1 },
      { ...line, minutes: 2000, madeAt: '2022-06-05T02:00:00.000Z' },
      { ...line, means: 'audio', madeAt: '2022-06-05T03:00:00.000Z' },
    ];
    expect(wrong.flatMap((one) => told(planRecords(table(one), known, asked)))).toEqual([
      ...['wrong 设备编号', 'wrong 记录时间', 'wrong 清单编号', 'wrong 时长（分钟）', 'wrong 方式'],
    ]);
  });

  it('leaves what is in the register already, and stores nothing twice', () => {
    const stored = new Set([recordMark('DSJ-1', line.madeAt)]);
    expect(told(planRecords(table(line), { ...known, stored }, asked))).toEqual(['unchanged']);
    expect(told(planRecords(table(line, { ...line, minutes: 5 }), known, asked))).toEqual([
      ...['conflict 与第3行的设备和时间相同，只登记一次。', 'conflict 与第2行的设备和时间相同，只登记一次。'],
    ]);
  });
});

describe('each of the tables', () => {
  it('is one fact beside what it brings, and none where nothing is new', () => {
    const file = { importId: 'i1', unitId, fileName: '表.xlsx', sha256: 'x' };
    const of = { ...file, plan: 'p', table: {} };
    specify(civilPhraseImport)
      .given()
      .when(new ImportCivilPhrases({ ...of, added: 2 }, meta))
      .then(new CivilPhrasesImported({ ...file, added: 2 }));
    specify(recordingSceneImport)
      .given()
      .when(new ImportRecordingScenes({ ...of, added: 1 }, meta))
      .then(new RecordingScenesImported({ ...file, added: 1 }));
    const records = specify(recordImport);
    records
      .given()
      .when(new ImportRecords({ ...of, added: 3 }, meta))
      .then(new RecordsImported({ ...file, added: 3 }));
    records.given().when(new ImportRecords(of, meta)).thenRefused('no-holdings-to-import');
  });
});
