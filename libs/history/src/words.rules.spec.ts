import { tell } from './words.rules.js';

const names = new Map([['u1', '舞泉镇人民政府']]);

describe('a timeline', () => {
  it('tells days and times as papers write them', () =>
    expect(tell('延至{dueOn}，{at}登记', { dueOn: '2022-05-31', at: '2022-05-30T16:05:00.000Z' }, names)).toBe(
      '延至2022年5月31日，2022年5月31日 00:05登记',
    ));

  it('tells enumerations in the words of the plan', () =>
    expect(tell('{phase}阶段：{answer}{late}', { phase: 'rectification', answer: 'partly', late: true }, names)).toBe(
      '整改提升阶段：部分符合（逾期）',
    ));

  it('tells who was asked in 外部评议, and leaves a category of the plan as it is', () => {
    expect(tell('{category}', { category: 'deputy' }, names)).toBe('人大代表');
    expect(tell('{category}', { category: '行政执法公示' }, names)).toBe('行政执法公示');
  });

  it('tells results and grounds in the words of the law', () =>
    expect(
      tell('{result}，{ground}，{signed}', { result: 'unable', ground: 'confidential', signed: true }, names),
    ).toBe('无法检查，涉及国家秘密、商业秘密或者个人隐私，已签字'));

  it('names units and people by what they are called', () =>
    expect(tell('{unitId}：{supervisors}', { unitId: 'u1', supervisors: ['s1', 'u1'] }, names)).toBe(
      '舞泉镇人民政府：s1、舞泉镇人民政府',
    ));

  it('names a person who is known by name alone, and says so when a list is empty', () =>
    expect(
      tell(
        '{from}移交：{tasks}；{issues}',
        { from: { name: '王芳', accountId: 'a' }, tasks: [1, 5], issues: [] },
        names,
      ),
    ).toBe('王芳移交：1、5；无'));

  it.each(['constructor', 'toString', '__proto__'])('tells a reason that says %s as it is', (reason) =>
    expect(tell('退回：{reason}', { reason }, names)).toBe(`退回：${reason}`),
  );

  it('leaves out what the event does not say', () => expect(tell('开放{reason}', { files: {} }, names)).toBe('开放'));

  it('sets one full stop after what people wrote', () =>
    expect(tell('措施：{measures}。责任人{who}', { measures: '重新制定。', who: '某人' }, names)).toBe(
      '措施：重新制定。责任人某人',
    ));

  it('repeats what people wrote as they wrote it', () =>
    expect(tell('{text}', { text: '2022-05-31前完成' }, names)).toBe('2022-05-31前完成'));
});
