import { isReady, readinessWords, type Party } from './preparation.js';
import { preparedWords, preparingBody } from './preparing.js';

const party = (name: string, state: Party['state']): Party => ({ party: name, name, accountId: name, state });

describe('a draw with outside parties', () => {
  it('may be locked when each has committed or is waited for no more, and names who is missing', () => {
    const asked = [party('县纪委监委', 'committed'), party('县检察院', 'asked')];
    expect(isReady({ parties: asked })).toBe(false);
    expect(readinessWords({ state: 'preparing', parties: asked })).toContain('还等县检察院承诺');
    const ready = [party('县纪委监委', 'committed'), party('县检察院', 'released')];
    expect(isReady({ parties: ready })).toBe(true);
    expect(readinessWords({ state: 'preparing', parties: ready })).toBe('可以锁定名单了。');
    expect(readinessWords({ state: 'lapsed', parties: asked })).toBe('');
  });

  it('numbers the parties and leaves out empty lines', () => {
    const values = {
      item: '事项',
      planItem: 'JH-01',
      batch: 1,
      parties: [{ name: ' 县纪委监委 ', accountId: 'a1' }, {}, { name: '县检察院', accountId: 'a2' }],
      freezeDeadline: '2026-06-01 18:00',
    };
    expect(preparingBody(values, 'c1')).toMatchObject({
      campaignId: 'c1',
      batch: 1,
      freezeDeadline: '2026-06-01T18:00:00+08:00',
      parties: [
        { party: 'p1', name: '县纪委监委', accountId: 'a1' },
        { party: 'p2', name: '县检察院', accountId: 'a2' },
      ],
    });
    expect(preparedWords(values)).toContain('请县纪委监委、县检察院在2026年6月1日 18时00分以前各自承诺一个随机数');
  });
});
