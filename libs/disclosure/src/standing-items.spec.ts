import { specify } from '@app/eventing/specify.js';
import { OweStandingItems } from './commands.js';
import { StandingItemsOwed } from './events.js';
import { standingItems } from './standing-items.decider.js';

const { given } = specify(standingItems);
const meta = { commandId: 'c', at: '2026-06-01T02:00:00.000Z', actor: 'system', roles: ['system'] };
const subjects = { code: 'subjects', name: '行政执法主体清单' };
const posts = { code: 'posts', name: '工作岗位职责' };
const owe = (items: (typeof posts)[], dueOn: string) => new OweStandingItems({ unitId: 'u1', items, dueOn }, meta);
const owed = (items: (typeof posts)[], dueOn: string) => new StandingItemsOwed({ unitId: 'u1', items, dueOn });

describe('the items a unit has to show', () => {
  it('are owed once, from the first time they are due of it', () => {
    given()
      .when(owe([subjects], '2026-07-01'))
      .then(owed([subjects], '2026-07-01'));
    given(owed([subjects], '2026-07-01'))
      .when(owe([subjects], '2026-08-01'))
      .thenNothing();
    given().when(owe([], '2026-07-01')).thenNothing();
  });

  it('are owed by a new day where some are added, and by the same where some are not due any more', () => {
    given(owed([subjects], '2026-07-01'))
      .when(owe([subjects, posts], '2026-08-01'))
      .then(owed([subjects, posts], '2026-08-01'));
    given(owed([subjects, posts], '2026-08-01'))
      .when(owe([subjects], '2026-09-01'))
      .then(owed([subjects], '2026-08-01'));
  });
});
