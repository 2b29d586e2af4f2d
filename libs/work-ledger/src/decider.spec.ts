import { specify } from '@app/eventing';
import { AssignWork, HandOverWork, NoteWorkLeft } from './commands.js';
import { workLedger } from './decider.js';
import { WorkAssigned, WorkHandedOver, WorkLeftBehind, type NamedPerson } from './events.js';
import type { WorkFacts } from './rules.js';

const { given } = specify(workLedger);
const [campaignId, unitId] = ['2022', '11411121YH00007473'];
const of = { campaignId, unitId };
const meta = { actor: 'clerk', roles: ['unit-clerk'], unit: unitId, at: '2022-05-10T01:00:00.000Z', commandId: 'c' };
const chief: NamedPerson = { name: '赵立新', accountId: 'a-zhao' };
const clerk: NamedPerson = { name: '王芳', accountId: 'a-wang' };
const paper: NamedPerson = { name: '孙志远' };
const facts: WorkFacts = {
  finished: false,
  tasks: [
    { number: 1, applies: true },
    { number: 2, applies: false },
    { number: 5, applies: true },
  ],
  accounts: [
    { id: 'a-zhao', name: '赵立新' },
    { id: 'a-wang', name: '王芳' },
  ],
  issues: [
    { number: 7, responsible: { name: '王芳' } },
    { number: 8, responsible: { name: '孙志远' } },
  ],
};
const row = (task: number, lead = chief, responsible = clerk) => ({ task, lead, responsible });
const assign = (rows = [row(1)], known: WorkFacts | undefined = facts) =>
  new AssignWork({ ...of, rows, facts: known }, meta);
const handOver = (from: NamedPerson, to: NamedPerson, known: WorkFacts | undefined = facts) =>
  new HandOverWork({ ...of, from, to, reason: '调离', facts: known }, meta);
const assigned = (task: number, lead = chief, responsible = clerk) =>
  new WorkAssigned({ ...of, task, lead, responsible });
const handedOver = (from: NamedPerson, to: NamedPerson, tasks: number[], issues: number[]) =>
  new WorkHandedOver({ ...of, from, to, tasks, issues, reason: '调离' });

describe('the work ledger', () => {
  it('names a lead and a responsible person for each task, several at once', () =>
    given()
      .when(assign([row(1), row(5, chief, paper)]))
      .then(assigned(1), assigned(5, chief, paper)));

  it('records only the rows that say something new', () =>
    given(assigned(1))
      .when(assign([row(1), row(5)]))
      .then(assigned(5)));

  it('takes a name set apart to fill its column for the name itself', () =>
    given()
      .when(assign([row(1, { name: ' 李 明 ' }, { name: '王  芳', accountId: 'a-wang' })]))
      .then(assigned(1, { name: '李明' }, clerk)));

  it('takes a person whose account becomes known for a new entry', () =>
    given(assigned(1, chief, { name: '王芳' }))
      .when(assign())
      .then(assigned(1)));

  it('leaves who stands there already as he is, his account closed or not, and looks at whoever is new', () => {
    const left = { ...facts, accounts: facts.accounts.filter(({ id }) => id !== 'a-wang') };
    given(assigned(1))
      .when(assign([row(1)], left))
      .then();
    given(assigned(1))
      .when(assign([row(1, paper)], left))
      .then(assigned(1, paper));
    given(assigned(1, chief, paper))
      .when(assign([row(1)], left))
      .thenRefused('work-person-not-of-unit', { name: '王芳', task: 1 });
  });

  it.each([
    ['of an unknown task', [row(9)], 'work-task-unknown', { task: 9 }],
    ['of a task that does not apply to the unit', [row(2)], 'work-task-not-applicable', { task: 2 }],
    ['that stands twice in the table', [row(1), row(5), row(1)], 'work-task-twice', { task: 1 }],
    ['without a name', [row(1, { name: '  ' })], 'work-person-unnamed', { task: 1 }],
    [
      'of a person not of the unit',
      [row(5, chief, { name: '钱进', accountId: 'a-other' })],
      'work-person-not-of-unit',
      { name: '钱进', task: 5 },
    ],
    [
      'under another name than the account has',
      [row(5, chief, { name: '王方', accountId: 'a-wang' })],
      'work-person-other-name',
      { name: '王方', account: '王芳', task: 5 },
    ],
  ])('refuses a row %s, and with it the table', (_, rows, code, about) =>
    given().when(assign(rows)).thenRefused(code, about),
  );

  it('is closed with its campaign', () =>
    given()
      .when(assign([row(1)], { ...facts, finished: true }))
      .thenRefused('work-campaign-finished'));

  it('takes no names for a unit that takes part no more, whose open issues are still handed over', () => {
    const gone = { ...facts, letGo: true };
    given()
      .when(assign([row(1)], gone))
      .thenRefused('work-unit-let-go');
    given()
      .when(handOver(paper, clerk, gone))
      .then(handedOver(paper, clerk, [], [8]));
  });

  it('is there only for a unit of the campaign, and its own', () => {
    given()
      .when(new AssignWork({ ...of, rows: [row(1)] }, meta))
      .thenRefused('work-ledger-not-found');
    given()
      .when(new AssignWork({ ...of, rows: [row(1)], facts }, { ...meta, unit: 'another' }))
      .thenRefused('not-your-unit');
  });
});

describe('handing work over', () => {
  it('passes on every task and every open issue of the person, in both places', () =>
    given(assigned(1), assigned(5, clerk, paper))
      .when(handOver(clerk, paper))
      .then(handedOver(clerk, paper, [1, 5], [7])));

  it('finds a person without an account by his name', () =>
    given(assigned(5, chief, paper))
      .when(handOver(paper, clerk))
      .then(handedOver(paper, clerk, [5], [8])));

  it('tells two people of one name apart by their accounts', () =>
    given(assigned(1, chief, { name: '王芳', accountId: 'a-second' }))
      .when(handOver(clerk, paper, { ...facts, issues: [] }))
      .thenRefused('work-nothing-to-hand-over', { name: '王芳' }));

  it('leaves nothing to hand over a second time', () =>
    given(assigned(1), handedOver(clerk, paper, [1], []))
      .when(handOver(clerk, chief, { ...facts, issues: [] }))
      .thenRefused('work-nothing-to-hand-over'));

  it('gives the successor what was handed over', () =>
    given(assigned(1), handedOver(clerk, paper, [1], []))
      .when(handOver(paper, clerk, { ...facts, issues: [] }))
      .then(handedOver(paper, clerk, [1], [])));

  it('refuses a successor who is the same person', () =>
    given(assigned(1))
      .when(handOver(clerk, { name: '王芳' }))
      .thenRefused('work-successor-same', { name: '王芳' }));

  it('refuses a successor not of the unit', () =>
    given(assigned(1))
      .when(handOver(clerk, { name: '钱进', accountId: 'a-other' }))
      .thenRefused('work-person-not-of-unit', { name: '钱进' }));

  it('is refused when the campaign has finished', () =>
    given(assigned(1))
      .when(handOver(clerk, paper, { ...facts, finished: true }))
      .thenRefused('work-campaign-finished'));
});

describe('a closed account', () => {
  const note = (known: WorkFacts = facts) =>
    new NoteWorkLeft(
      { ...of, person: clerk, facts: known },
      { actor: 'system', roles: ['system'], at: meta.at, commandId: 'c' },
    );

  it('is noted with the work it leaves behind', () =>
    given(assigned(1))
      .when(note())
      .then(new WorkLeftBehind({ ...of, person: clerk, tasks: [1], issues: [7] })));

  it('is not noted when nothing is left, or the campaign has finished', () => {
    given()
      .when(note({ ...facts, issues: [] }))
      .thenNothing();
    given(assigned(1))
      .when(note({ ...facts, finished: true }))
      .thenNothing();
  });
});
