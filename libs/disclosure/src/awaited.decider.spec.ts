import { specify } from '@app/eventing/specify.js';
import { awaitedDecision } from './awaited.decider.js';
import { AnswerDecisionDisclosure, AwaitDecisionDisclosure, DateDecisionDisclosure } from './commands.js';
import { DecisionDisclosureAnswered, DecisionDisclosureAwaited, DecisionDisclosureDated } from './events.js';

const { given } = specify(awaitedDecision);
const meta = { commandId: 'c', at: '2026-06-01T02:00:00.000Z', actor: 'system', roles: ['system'] };
const of = { legalCaseId: 'k1', unitId: 'u1' };
const documentNumber = '舞城罚〔2026〕12号';
const made = { ...of, documentNumber, decidedOn: '2026-05-25' };
const due = { dueOn: '2026-06-03', workingDays: 7 };
const ask = (more: Partial<AwaitDecisionDisclosure['data']> = {}) =>
  new AwaitDecisionDisclosure({ ...made, kind: 'penalty', due, ...more }, meta);
const awaited = new DecisionDisclosureAwaited({ ...made, kind: 'penalty', ...due });
const answered = (late: boolean) => new DecisionDisclosureAnswered({ ...of, documentNumber, code: 'd-1', late });
const answer = (on: string) => new AnswerDecisionDisclosure({ ...of, code: 'd-1', on }, meta);

describe('a decided case', () => {
  it('owes the public its decision, once, whoever enters it', () => {
    given().when(ask()).then(awaited);
    given(awaited).when(ask()).thenNothing();
    given()
      .when(ask({ answered: true }))
      .thenNothing();
    given(awaited, answered(false)).when(ask()).thenNothing();
  });

  it('has answered with the publication of the decision, in time or late', () => {
    given(awaited).when(answer('2026-06-03')).then(answered(false));
    given(awaited).when(answer('2026-06-04')).then(answered(true));
    given(awaited, answered(false)).when(answer('2026-06-04')).thenNothing();
    given().when(answer('2026-06-03')).thenNothing();
  });

  it('gets its day with the working days of a year, and another with a corrected table', () => {
    const waits = new DecisionDisclosureAwaited({ ...made, kind: 'penalty', unarranged: '2027', workingDays: 7 });
    const dated = new DecisionDisclosureDated({ ...of, documentNumber, dueOn: '2026-06-04' });
    const date = new DateDecisionDisclosure({ ...of, due: { dueOn: '2026-06-04', workingDays: 7 } }, meta);
    given(waits).when(date).then(dated);
    given(awaited).when(date).then(dated);
    given(awaited, dated).when(date).thenNothing();
    given(awaited, dated, answered(false)).when(date).thenNothing();
    given(awaited, dated).when(answer('2026-06-04')).then(answered(false));
  });
});
