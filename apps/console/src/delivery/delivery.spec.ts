import { choiceOf, chosenWords, kindsWords, timeOf, valuesOf, type ChoiceRequest } from './delivery';

describe('the settings', () => {
  const choice: ChoiceRequest = {
    email: ['deadline', 'result'],
    webhook: [],
    urgent: ['late'],
    quiet: { from: '20:00', until: '08:00', restDays: true },
    digestAt: '08:30',
  };
  it('come back as they were given', () => expect(choiceOf(valuesOf(choice))).toEqual(choice));
  it('leave out what is switched off, and keep it in the form', () => {
    const off = { ...valuesOf(choice), digest: false, quiet: false };
    expect(choiceOf(off)).toEqual({ email: ['deadline', 'result'], webhook: [], urgent: ['late'] });
    expect(off.digestAt).toBe('08:30');
  });
  it('are said in a sentence', () => {
    expect(chosenWords(valuesOf(choice))).toBe(
      '邮件接收期限提醒、办理结果，不紧急的每天08:30汇总成一封；20:00至次日08:00和非工作日免打扰。',
    );
    expect(chosenWords({ email: [] })).toBe('不接收邮件；不设免打扰时段。');
    expect(kindsWords(['deadline', 'request', 'assignment', 'result', 'escalation', 'announcement'])).toBe('全部');
  });
  it('take a time as people type it', () => expect([timeOf('8：30'), timeOf(' 12:00 ')]).toEqual(['08:30', '12:00']));
});
