import { standingOf } from './standing.rules.js';

const today = '2022-05-24';
const at = (state: 'awaited' | 'submitted' | 'returned' | 'accepted', dueOn: string, late = false) =>
  standingOf({ state, dueOn, late }, today);

describe('a material', () => {
  it.each([
    ['2022-06-01', 'not-due', false],
    ['2022-05-31', 'due-soon', false],
    ['2022-05-24', 'due-soon', false],
    ['2022-05-23', 'missing-late', true],
  ])('that is awaited and due on %s is %s on 2022-05-24', (dueOn, state, late) => {
    expect(at('awaited', dueOn)).toEqual({ state, late });
  });

  it('that was returned is late once its new day has passed, and stays late if it was', () => {
    expect(at('returned', '2022-05-24')).toEqual({ state: 'returned', late: false });
    expect(at('returned', '2022-05-23')).toEqual({ state: 'returned', late: true });
    expect(at('returned', '2022-06-23', true)).toEqual({ state: 'returned', late: true });
  });

  it('that was handed in on time is not late for being looked at after its day', () => {
    expect(at('submitted', '2022-05-01')).toEqual({ state: 'submitted', late: false });
    expect(at('accepted', '2022-05-01')).toEqual({ state: 'accepted', late: false });
    expect(at('accepted', '2022-05-01', true)).toEqual({ state: 'accepted', late: true });
  });
});
