import { specify, type Meta } from '@app/eventing';
import {
  RecordDriftCheck,
  RecordRebuild,
  RecordRunFailure,
  RequestDriftCheck,
  RequestRebuild,
  type OperationsCommand,
} from './commands.js';
import { upkeep } from './decider.js';
import { DriftChecked, DriftCheckRequested, ProjectionRebuilt, RebuildRequested, RunFailed } from './events.js';

const { given } = specify(upkeep);
const meta: Meta = { actor: 'admin', roles: ['admin'], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
const run = (runId: string) => ({ runId, projection: 'issue', title: '整改台账' });
const amounts = { events: 10, rows: 3 };
const first = { table: 'issue', row: 'i1', kind: 'changed-cell', column: 'state' } as const;

describe('upkeep of a group of read tables', () => {
  it('is asked for by name', () => {
    given()
      .when(new RequestRebuild(run('a'), meta))
      .then(new RebuildRequested(run('a')));
    given()
      .when(new RequestDriftCheck(run('a'), meta))
      .then(new DriftCheckRequested(run('a')));
  });

  it.each([new RequestRebuild(run('b'), meta), new RequestDriftCheck(run('b'), meta)])(
    'is done one run at a time: no $type while one is open',
    (command) => {
      given(new RebuildRequested(run('a')))
        .when(command)
        .thenRefused('run-under-way', { title: '整改台账' });
      given(new DriftCheckRequested(run('a')))
        .when(command)
        .thenRefused('run-under-way');
    },
  );

  it('may be asked for again after a result', () => {
    given(new RebuildRequested(run('a')), new ProjectionRebuilt({ ...run('a'), ...amounts }))
      .when(new RequestRebuild(run('b'), meta))
      .then(new RebuildRequested(run('b')));
    given(new RebuildRequested(run('a')), new RunFailed({ ...run('a'), reason: 'full' }))
      .when(new RequestDriftCheck(run('b'), meta))
      .then(new DriftCheckRequested(run('b')));
  });

  it('is not held up by a run whose job is gone, and by no other', () => {
    given(new RebuildRequested(run('a')))
      .when(new RequestRebuild({ ...run('b'), lapsed: 'a' }, meta))
      .then(new RunFailed({ ...run('a'), reason: 'lapsed' }), new RebuildRequested(run('b')));
    given(new RebuildRequested(run('a')))
      .when(new RequestRebuild({ ...run('b'), lapsed: 'older' }, meta))
      .thenRefused('run-under-way');
  });

  it('records the result of the run that is open', () => {
    given(new RebuildRequested(run('a')))
      .when(new RecordRebuild({ ...run('a'), ...amounts }, meta))
      .then(new ProjectionRebuilt({ ...run('a'), ...amounts }));
    given(new DriftCheckRequested(run('a')))
      .when(new RecordDriftCheck({ ...run('a'), ...amounts, first }, meta))
      .then(new DriftChecked({ ...run('a'), ...amounts, first }));
    given(new DriftCheckRequested(run('a')))
      .when(new RecordRunFailure({ ...run('a'), reason: 'full' }, meta))
      .then(new RunFailed({ ...run('a'), reason: 'full' }));
  });

  it('records no result of a run that has one, or was given up', () => {
    const late: OperationsCommand[] = [
      new RecordRebuild({ ...run('a'), ...amounts }, meta),
      new RecordDriftCheck({ ...run('a'), ...amounts }, meta),
      new RecordRunFailure({ ...run('a'), reason: 'full' }, meta),
    ];
    const over = [
      [new RebuildRequested(run('a')), new ProjectionRebuilt({ ...run('a'), ...amounts })],
      [
        new RebuildRequested(run('a')),
        new RunFailed({ ...run('a'), reason: 'lapsed' }),
        new RebuildRequested(run('b')),
      ],
    ];
    for (const history of over)
      for (const command of late)
        given(...history)
          .when(command)
          .thenNothing();
  });
});
