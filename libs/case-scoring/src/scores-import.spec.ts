import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { ImportScores, type HandInScores } from './commands.js';
import { ScoresImported } from './events.js';
import type { KnownFile } from './file.rules.js';
import { scoresImport } from './import.decider.js';
import { planScores } from './scores-import.js';
import { scoresTemplate, type ScoresTable } from './scores-sheet.js';
import type { ScoreSheet } from './sheet.rules.js';

const sheet: ScoreSheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'zero' },
  vetoes: [{ code: 'v1', group: '主体', text: '有处罚权' }],
  items: [
    { code: 'i1', group: '文书', text: '笔录齐全', marks: 60 },
    { code: 'i2', group: '归档', text: '目录齐全', marks: 40 },
  ],
  grades: [
    { name: '合格', from: 60 },
    { name: '不合格', from: 0 },
  ],
  maxDifference: 5,
};
const file: KnownFile = {
  ...{ is: 'scoring', roundId: 'r1', unitId: 'U1', campaignId: 'c1', caseNumber: '舞城罚〔2026〕1号' },
  ...{ scoreBy: '2026-06-30', objectionDays: 10, rulingDays: 10, recused: [], putAside: [], raised: [] },
  scorers: [{ scorerId: 'a', name: '某甲', place: 1 }],
};
const scorer = { scorerId: 'a', name: '某甲', unitIds: [], recusedFrom: [] };
const meta: Meta = { actor: 'a', roles: ['supervisor'], at: '2026-06-08T02:00:00.000Z', commandId: 'c' };
const asked = { scoringId: 's1', fileName: '评查表.xlsx', meta };
const table = (...rows: object[]): ScoresTable => ({
  ...{ present: ['code'], ignored: [] },
  rows: rows.map((values, index) => ({ row: index + 3, values, faults: [] })),
});
const plan = (rows: object[], more: object = {}) =>
  planScores(table(...rows), { file, sheet, seen: 4, scorer }, { ...asked, ...more });
const faults = (rows: object[], more: object = {}) =>
  plan(rows, more).flatMap(({ faults: found, state }) =>
    found.map(({ column, message }) => `${state} ${column}${message}`),
  );

describe('a sheet filled in offline', () => {
  it('has a row for every criterion', () => {
    const { rows, title } = scoresTemplate(sheet, file.caseNumber);
    expect([title, rows.map(({ code }) => code)]).toEqual(['小评查表（案卷舞城罚〔2026〕1号）', ['v1', 'i1', 'i2']]);
  });

  it('is handed in as a whole, and what is blank takes nothing off', () => {
    const rows = plan([
      { code: 'v1', fails: true, reason: '没有委托书' },
      { code: 'i1' },
      { code: 'i2', points: 2.5, reason: '没有目录' },
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['new', 'unchanged', 'new']);
    const deeds = rows.flatMap((row) => row.deeds);
    expect(deeds).toHaveLength(1);
    expect((deeds[0]?.command as HandInScores).data.marking).toEqual({
      vetoes: [{ code: 'v1', reason: '没有委托书' }],
      deductions: [{ code: 'i2', points: 2.5, reason: '没有目录' }],
    });
  });

  /** What a table says once it is read again. */
  const read = ({ rows, columns }: ReturnType<typeof scoresTemplate>): object[] =>
    rows.map((line) => {
      const cell = (header: string) => columns.find((column) => column.header === header)?.value(line, '');
      const [fails, points, reason] = [cell('不合格'), cell('扣分'), cell('理由')];
      return {
        code: cell('编号'),
        ...(fails === undefined ? {} : { fails: fails === '是' }),
        ...(points === undefined ? {} : { points }),
        ...(reason === undefined ? {} : { reason }),
      };
    });
  const handsIn = (rows: object[]) =>
    plan(rows).flatMap((row) => row.deeds.map(({ command }) => command as HandInScores));

  it('says after a way out and in again what it said before', () => {
    const marking = {
      vetoes: [{ code: 'v1', reason: '没有委托书' }],
      deductions: [{ code: 'i2', points: 2.5, reason: '没有目录' }],
    };
    const [deed] = handsIn(read(scoresTemplate(sheet, file.caseNumber, marking)));
    expect(deed?.data.marking).toEqual(marking);
  });

  it('is faultless where every line is there and blank, and says so before it is handed in', () => {
    const blank = read(scoresTemplate(sheet, file.caseNumber));
    expect(plan(blank).map(({ state }) => state)).toEqual(['new', 'unchanged', 'unchanged']);
    expect(plan(blank)[0]?.changes).toMatchObject([{ after: '各项都没有问题，不扣分，得100分' }]);
    expect(handsIn(blank).map(({ data }) => data.marking)).toEqual([{ vetoes: [], deductions: [] }]);
    expect(handsIn(blank.slice(1))).toEqual([]);
  });

  it('names every row that the sheet does not allow', () =>
    expect(
      faults([
        { code: 'i9', points: 1, reason: '无' },
        { code: 'v1', points: 1, reason: '无' },
        { code: 'i1', points: 61, reason: '无' },
        { code: 'i2', points: 1 },
      ]),
    ).toEqual([
      'wrong 编号评查标准中没有这个编号',
      'wrong 扣分基础标准不扣分，不合格的请在“不合格”一列填“是”',
      'wrong 扣分“笔录齐全”一项扣了61分，超过了评查标准中这一项的满分60分。',
      'wrong 理由“目录齐全”一项没有写明理由；不合格和扣分都应当逐项写明理由。',
    ]));

  it('names what stands twice, what is no basic criterion, and who may not hand it in', () => {
    const one = { code: 'i1', points: 1, reason: '缺页' };
    expect(faults([one, one])).toEqual(['conflict 与第4行的编号相同。', 'conflict 与第3行的编号相同。']);
    expect(faults([{ code: 'i1', fails: true, reason: '缺页' }])).toEqual([
      'wrong 不合格这一项不是基础标准，请在“扣分”一列填写',
    ]);
    expect(faults([one], { meta: { ...meta, actor: 'x' } })).toEqual(['wrong 您不是这个案卷的评查人员，不能评分。']);
  });

  it('loses no reason: one with nothing taken off is named', () =>
    expect(
      faults([
        { code: 'v1', reason: '没有委托书' },
        { code: 'i1', points: 0, reason: '缺页' },
      ]),
    ).toEqual(['wrong 不合格写了理由，没有填“是”', 'wrong 扣分写了理由，没有填写扣分']));

  it('is handed in by nobody who may not score the file any more', () => {
    const stands = { file, sheet, seen: 4, scorer: { ...scorer, recusedFrom: ['U1'] } };
    const [row] = planScores(table({ code: 'i1', points: 1, reason: '缺页' }), stands, asked);
    expect(row).toMatchObject({ state: 'wrong', faults: [{ message: '某甲已经申报回避，不能评查这个案卷。' }] });
  });

  const { given } = specify(scoresImport);
  const fact = { importId: 'i1', scoringId: 's1', fileName: '评查表.xlsx', sha256: 'ab' };

  it('is one fact beside the sheet it brings, and none where it takes nothing off', () => {
    const command = { ...fact, plan: 'cd', table: {} };
    given()
      .when(new ImportScores({ ...command, added: 2 }, meta))
      .then(new ScoresImported(fact));
    given().when(new ImportScores(command, meta)).thenRefused('no-scores-to-import');
  });
});
