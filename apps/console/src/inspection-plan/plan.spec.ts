import { Refusal } from '../shell/refusal';
import { bodyOf, changesOf, contentOf, newItem, nextBatch, onForm, typedOf, writtenWords, type Content } from './plan';
import { isRule, ruleFrom, ruleWords } from './rule';

const content: Content = {
  title: '2026年度抽查计划',
  coverage: '0.3',
  items: [
    {
      ...{ planItem: 'JH-01', name: '三项制度', items: ['SX-01'], slots: ['lead', 'member', 'member'] },
      frequencyMonths: 12,
      batches: [
        {
          ...{ number: 1, from: '2026-03-01', to: '2026-04-30' },
          strata: [
            { id: 'key', rule: 'ceil(0.4*N)' },
            { id: 'ordinary', rule: 'min(3,N)' },
          ],
        },
      ],
    },
  ],
};

describe('a share as people write it', () => {
  it.each([
    ['40%', 'ceil(0.4*N)', '40%'],
    ['４０％', 'ceil(0.4*N)', '40%'],
    ['12.5 %', 'ceil(0.125*N)', '12.5%'],
    ['3个', 'min(3,N)', '3个'],
    ['3', 'min(3,N)', '3个'],
    ['全部', 'N', '全部'],
    ['100%', 'N', '全部'],
    ['不抽', '0', '不抽'],
    ['1/3', 'ceil(1/3*N)', '1/3'],
  ])('%s becomes the rule %s and reads %s again', (typed, rule, words) => {
    expect(ruleFrom(typed)).toBe(rule);
    expect(ruleWords(rule)).toBe(words);
    expect(isRule(typed)).toBe(true);
  });

  it.each(['四成', '140%', '', 'ceil(x)'])('that is none stays as it was typed: "%s"', (typed) => {
    expect(ruleFrom(typed)).toBe(typed);
    expect(isRule(typed)).toBe(false);
  });
});

describe('the form of a plan', () => {
  it('gives back what it was filled with', () => expect(contentOf(typedOf(content))).toEqual(content));

  it('sends no day where none was typed, and nothing twice', () => {
    const [item] = bodyOf({ title: '计划', items: [newItem(2026, 0)] }).items;
    expect(item).toMatchObject({ planItem: 'JH2026-01', slots: ['lead', 'member'], frequencyMonths: 12 });
    expect(Object.keys(item!.batches[0]!)).toEqual(['number', 'strata']);
  });

  it('adds the next batch with the shares of the last', () =>
    expect(nextBatch([{ number: '2', key: '50%' }])).toEqual({ number: '3', key: '50%', ordinary: undefined }));

  it('says in a sentence what is recorded', () => {
    expect(writtenWords(typedOf(content), 'new')).toContain('计划事项1项、1个批次，年度覆盖面30%');
    expect(writtenWords(typedOf(content), 'amend')).toContain('原计划在调整批准以前继续执行');
  });

  it('says in which row a field is wrong', () => {
    const failure = new Refusal(422, 'invalid-input', '', [
      { field: 'items.1.batches.0.from', message: '日期不正确' },
      { field: 'title', message: '不能为空' },
    ]);
    expect((onForm(failure) as Refusal).errors).toEqual([
      { field: 'items', message: '第2项第1行批次：日期不正确' },
      { field: 'title', message: '不能为空' },
    ]);
  });
});

describe('an amendment', () => {
  it('names what is new, changed and gone', () => {
    const [item] = content.items;
    const other = { ...item!, planItem: 'JH-02' };
    const next = {
      ...content,
      items: [
        { ...item!, frequencyMonths: 6 },
        { ...item!, planItem: 'JH-03' },
      ],
    };
    expect([...changesOf(next, [item!, other])]).toEqual([
      ['JH-01', '变更'],
      ['JH-03', '新增'],
      ['JH-02', '删除'],
    ]);
    expect(changesOf(content, content.items).size).toBe(0);
  });
});
