import { answersOf, shortfallsIn, unsaidOf } from './words';

const items = [
  { code: '1', name: '组织领导', requirement: '' },
  { code: '2', name: '案卷质量', requirement: '' },
];
const whole = { answer: 'unmet', note: '没有归档', dueOn: '2022-07-31', responsible: '程某' };

describe('what is said of the standard', () => {
  it('names every item that is not answered', () => {
    expect(unsaidOf(items, {})).toContain('1 组织领导、2 案卷质量');
    expect(unsaidOf(items, { 1: { answer: 'met' } })).toBe('还没有填写：2 案卷质量。');
  });

  it('asks of what falls short what, by when and by whom', () => {
    for (const lacking of ['note', 'dueOn', 'responsible'])
      expect(unsaidOf(items, { 1: { answer: 'met' }, 2: { ...whole, [lacking]: ' ' } })).toContain('2 案卷质量');
    expect(unsaidOf(items, { 1: { answer: 'met' }, 2: whole })).toBeUndefined();
  });

  it('goes without days and persons where nothing falls short', () => {
    expect(answersOf({ 1: { ...whole, answer: 'met' }, 2: whole })).toEqual([
      { code: '1', answer: 'met', note: '没有归档' },
      { code: '2', ...whole },
    ]);
    expect(shortfallsIn({ 1: { answer: 'met' }, 2: whole })).toBe(1);
  });
});
