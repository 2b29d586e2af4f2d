import { dayOf } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { DeliverLetter, DraftDecision, DraftOpinion, IssueLetter, type LetterKind } from '@app/opinion';
import type { Act } from './agenda.js';
import { issueId } from './issues.js';
import type { Moment } from './moment.js';
import type { LetterStory, OpinionStory } from './story.js';

/** Letters the office sends about what was found; one stays unanswered until a decision follows. */
export const opinionsOf = (opinions: readonly OpinionStory[]): Act[] =>
  opinions.flatMap((story) => [
    ...letterOf(story, 'opinion', story),
    ...(story.decision ? letterOf(story, 'decision', story.decision) : []),
  ]);

const WORDS: Readonly<Record<LetterKind, string>> = { opinion: '监督意见书', decision: '监督决定书' };
const BASIS = '《河南省行政执法条例》第四十三条';

function letterOf({ unit, issue }: OpinionStory, letter: LetterKind, told: LetterStory): Act[] {
  const opinionId = idFrom('demo-opinion', issue);
  const { title, problems, demands, days } = told;
  const text = { title, problems, demands, days, basis: BASIS, dayKind: 'calendar' as const };
  const act = (day: number, does: string, perform: Act['perform']): Act => ({
    ...{ day, does: `${does}${WORDS[letter]}`, perform, thread: `opinion-${issue}` },
  });
  const draft = (moment: Moment) =>
    letter === 'opinion'
      ? new DraftOpinion(
          { opinionId, source: { kind: 'issue', id: issueId(issue) }, ...text },
          moment.as(told.draft.by),
        )
      : new DraftDecision({ opinionId, ...text, measure: 'order-correction' }, moment.as(told.draft.by));
  const deliver = (moment: Moment) => {
    const receivedBy = moment.cast.of(`${unit}.clerk`).name;
    const delivery = { deliveredOn: dayOf(moment.at), means: 'direct', receivedBy };
    return new DeliverLetter({ opinionId, letter, ...delivery }, moment.as(told.deliver.by));
  };
  return [
    act(told.draft.day, '起草', (moment) => moment.do(draft(moment))),
    act(told.signed.day, '签发', (moment) =>
      moment.do(new IssueLetter({ opinionId, letter }, moment.as(told.signed.by))),
    ),
    act(told.deliver.day, '送达', (moment) => moment.do(deliver(moment))),
  ];
}
