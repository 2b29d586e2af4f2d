import { specify } from '@app/eventing/specify.js';
import { bar } from './bar.decider.js';
import { BarUnit, LiftBar } from './commands.js';
import { UnitBarred, UnitUnbarred, type BarCause } from './events.js';

const { given } = specify(bar);
const unitId = 'unit-a';
const meta = { actor: 'director', roles: [], at: '2022-07-01T02:00:00.000Z', commandId: 'c' };
const because: BarCause = {
  opinionId: 'o1',
  letter: 'opinion',
  documentNumber: '舞法监意〔2022〕1号',
  dueOn: '2022-06-17',
};
const barred = (cause = because) => new UnitBarred({ unitId, year: 2022, opinionId: cause.opinionId, because: cause });
const barUnit = (cause = because) => new BarUnit({ unitId, year: 2022, because: cause }, meta);
const lift = () => new LiftBar({ unitId, year: 2022, reason: '已全部执行' }, meta);
const lifted = () => new UnitUnbarred({ unitId, year: 2022, reason: '已全部执行' });

describe('a bar from commendation', () => {
  it('is set by an overdue letter, once', () => {
    given().when(barUnit()).then(barred());
    given(barred()).when(barUnit()).thenNothing();
    given(barred())
      .when(barUnit({ ...because, letter: 'decision' }))
      .then(barred({ ...because, letter: 'decision' }));
  });

  it('stays for the year unless the director lifts it with a reason', () => {
    given(barred()).when(lift()).then(lifted());
    given().when(lift()).thenRefused('unit-not-barred', { year: 2022 });
    given(barred(), lifted()).when(lift()).thenRefused('unit-not-barred');
  });

  it('lifted is set again by another letter, but not by the same one told twice', () => {
    given(barred(), lifted()).when(barUnit()).thenNothing();
    given(barred(), lifted())
      .when(barUnit({ ...because, opinionId: 'o2' }))
      .then(barred({ ...because, opinionId: 'o2' }));
  });
});
