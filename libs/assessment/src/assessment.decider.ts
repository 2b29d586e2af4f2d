import { addDays, dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { extend, invite, open as openBox, receive, refuseUnfitBallotDay, type Collecting } from './ballot.rules.js';
import type { AssessmentCommand, CompleteScoring, OpenAssessment, PublishAssessment } from './commands.js';
import {
  AssessmentOpened,
  AssessmentPublished,
  ScoringCompleted,
  ScoringRequested,
  type AssessmentEvent,
  type RatersInvited,
} from './events.js';
import { rankingOf, ruleOf } from './ranking.rules.js';
import { itemsOf } from './scheme.rules.js';

interface Known extends Collecting {
  readonly is: 'open' | 'published';
  readonly year: number;
  readonly campaignId: string;
  readonly title: string;
  /** Runs asked for, and the last that came to its end. */
  readonly requested: number;
  readonly completed: number;
}
type State = { readonly is: 'absent' } | Known;

const MOST_BALLOTS = 10_000;
/** Days: two years. */
const LONGEST = 730;

export const assessmentStream = (assessmentId: string): string => `assessment-${assessmentId}`;

/** 考核: opened with a frozen scheme → answers collected, units scored as often as wanted → published once complete. */
export const assessment: Decider<AssessmentCommand, AssessmentEvent, State> = {
  name: 'assessment',
  initial: { is: 'absent' },
  stream: ({ data }) => assessmentStream(data.assessmentId),

  decide(command, state) {
    if (command.type === 'OpenAssessment') return open(command, state);
    if (state.is === 'absent') throw new Rejection('assessment-not-found');
    refuseIf(state.is === 'published', 'assessment-published');
    return carryOn(command, state);
  },

  evolve(state, event): State {
    if (event.type === 'AssessmentOpened') {
      const { year, campaignId, title, scheme, leastBallots, ballotsBy, units } = event.data;
      const of = { year, campaignId, title, scheme, leastBallots, ballotsBy };
      const none = { links: [], invited: {}, received: 0, boxOpened: false, requested: 0, completed: 0 };
      return { is: 'open', ...of, ...none, units: units.map(({ unitId }) => unitId) };
    }
    return state.is === 'absent' ? state : progress(state, event);
  },
};

function progress(state: Known, event: Exclude<AssessmentEvent, AssessmentOpened>): Known {
  switch (event.type) {
    case 'RatersInvited':
      return invited(state, event);
    case 'BallotDayExtended':
      return { ...state, ballotsBy: event.data.ballotsBy };
    case 'BallotReceived':
      return { ...state, received: state.received + 1 };
    case 'BallotsOpened':
      return { ...state, boxOpened: true };
    case 'BallotRead':
      return state;
    case 'ScoringRequested':
      return { ...state, requested: event.data.run };
    case 'ScoringCompleted':
      return { ...state, completed: event.data.run };
    case 'AssessmentPublished':
      return { ...state, is: 'published' };
  }
}

function invited(state: Known, { data: { category, links } }: RatersInvited): Known {
  const together = (state.invited[category] ?? 0) + links.length;
  return { ...state, links: [...state.links, ...links], invited: { ...state.invited, [category]: together } };
}

function open({ data, meta }: OpenAssessment, state: State): AssessmentEvent[] {
  const { assessmentId, title, campaignId, from, to, leastBallots, ballotsBy, scheme, units, number = 0 } = data;
  refuseIf(state.is !== 'absent', 'assessment-opened');
  if (!scheme) throw new Rejection('scheme-unknown');
  if (!units) throw new Rejection('assessed-campaign-unknown');
  refuseIf(units.length === 0, 'assessment-without-units');
  refuseIf(to < from, 'assessed-period-backward', { from, to });
  refuseIf(addDays(from, LONGEST) < to, 'assessed-period-too-long', { from, to });
  const asked = itemsOf(scheme, 'external').length > 0;
  refuseIf(asked && !(leastBallots >= 1 && leastBallots <= MOST_BALLOTS), 'least-ballots-unfit');
  if (asked) refuseUnfitBallotDay(ballotsBy, dayOf(meta.at));
  const year = Number(to.slice(0, 4));
  return [
    new AssessmentOpened({
      ...{ assessmentId, year, number, title, campaignId, from, to, scheme, units },
      ...{ leastBallots: asked ? leastBallots : 0, ballotsBy },
    }),
  ];
}

function carryOn(command: Exclude<AssessmentCommand, OpenAssessment>, state: Known): AssessmentEvent[] {
  const { assessmentId } = command.data;
  switch (command.type) {
    case 'InviteRaters':
      return invite(command, state);
    case 'ExtendBallots':
      return extend(command, state);
    case 'CastBallot':
      return receive(command, state);
    case 'OpenBallots':
      return openBox(command, state);
    case 'RequestScoring':
      return [new ScoringRequested({ assessmentId, run: state.requested + 1 })];
    case 'CompleteScoring':
      return complete(command, state);
    case 'PublishAssessment':
      return publish(command, state);
  }
}

/** A run that was overtaken by another, or told twice, is no news. */
function complete({ data }: CompleteScoring, { completed }: Known): AssessmentEvent[] {
  return data.run <= completed ? [] : [new ScoringCompleted(data)];
}

/** Only what is whole is published: every item of every unit, by a run that came to its end. */
function publish({ data }: PublishAssessment, state: Known): AssessmentEvent[] {
  const { assessmentId, standing = { units: [], missing: 0, named: '' } } = data;
  const { year, campaignId: campaign, title, scheme } = state;
  refuseIf(state.completed === 0, 'assessment-not-scored');
  refuseIf(state.completed < state.requested, 'scoring-under-way');
  const { missing, named } = standing;
  refuseIf(missing > 0, 'assessment-incomplete', { missing, named });
  const [rule, ranking] = [ruleOf(scheme.rankBy), rankingOf(standing.units)];
  return [new AssessmentPublished({ assessment: assessmentId, year, campaign, title, rule, ranking })];
}
