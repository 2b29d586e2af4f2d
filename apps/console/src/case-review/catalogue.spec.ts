import { kindWord, parsePasted } from './catalogue';

describe('pasted case files', () => {
  it('are read as they come from a spreadsheet, headings passed over', () =>
    expect(
      parsePasted(
        '文号\t种类\t结案日期\n舞城罚〔2026〕1号\t行政处罚\t2026年3月5日\r\n\n舞交许〔2026〕2号\t许可\t2026/11/30\n',
      ),
    ).toEqual({
      files: [
        { caseNumber: '舞城罚〔2026〕1号', kind: 'penalty', closedOn: '2026-03-05' },
        { caseNumber: '舞交许〔2026〕2号', kind: 'licence', closedOn: '2026-11-30' },
      ],
      mistakes: [],
    }));

  it('have every wrong row named', () =>
    expect(parsePasted('舞城罚〔2026〕1号\t罚款\t三月\n\t行政处罚\t2026-03-05').mistakes).toEqual([
      expect.stringContaining('第1行种类“罚款”'),
      expect.stringContaining('第1行结案日期“三月”'),
      '第2行没有文号。',
    ]));
});

it('a kind has its word', () => expect([kindWord('levy'), kindWord('new')]).toEqual(['行政征收', 'new']));
