import { refusalOf } from './refusal';

describe('a refusal', () => {
  it('keeps the rule, the code, the fields and the facts of problem+json', () => {
    const problem = { title: '规则', code: 'a-rule', errors: [{ field: 'dueOn', message: '过晚' }], facts: { n: 1 } };
    expect(refusalOf(409, JSON.stringify(problem))).toMatchObject({ status: 409, message: '规则', ...problem });
  });

  it.each(['', '<html>', 'null', '"x"'])('stays readable when the answer is %p', (body) => {
    expect(refusalOf(500, body)).toMatchObject({ status: 500, code: 'unreadable-answer', errors: [], facts: {} });
    expect(refusalOf(500, body).message).toContain('请稍后再试');
  });
});
