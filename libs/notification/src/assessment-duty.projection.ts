import type { AssessmentEvent, AssessmentOpened } from '@app/assessment/events.js';
import { addDays } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import { defineDuties, endDutiesAbout, finishDuty, OFFICE, shiftDuty, type Duty } from './duties.js';

const inviteDuty = (assessmentId: string): string => `invite-raters-${assessmentId}`;
const openDuty = (assessmentId: string): string => `open-ballots-${assessmentId}`;
/** The box may be opened from the day after the last one for answers, and is owed by then. */
const openingDay = (ballotsBy: string): string => addDays(ballotsBy, 1);

/** Only where the scheme asks the public. */
function opened(event: Recorded<AssessmentOpened>, db: Db) {
  const { assessmentId, campaignId, title, scheme, ballotsBy } = event.data;
  if (!scheme.items.some(({ how }) => how === 'external')) return Promise.resolve();
  const shared = {
    ...{ roles: OFFICE, matter: `${title}外部评议`, thing: title, link: `/assessments/${assessmentId}/ballots` },
    ...{ about: { campaignId, assessmentId }, state: 'open' as const },
  };
  const duties: Duty[] = [
    { ...shared, id: inviteDuty(assessmentId), what: `邀请${title}外部评议人员`, dueOn: ballotsBy },
    { ...shared, id: openDuty(assessmentId), what: `${title}外部评议期满开箱`, dueOn: openingDay(ballotsBy) },
  ];
  return defineDuties(db, event, duties);
}

/** 外部评议: who is asked in time, and the box that is opened when the days are over. */
export const assessmentDutyBook = projection<AssessmentEvent>(
  'assessment_duty',
  {
    AssessmentOpened: opened,
    RatersInvited: (event, db) => finishDuty(db, event, inviteDuty(event.data.assessmentId)),
    BallotDayExtended: async (event, db) => {
      const { assessmentId, ballotsBy } = event.data;
      await shiftDuty(db, event, inviteDuty(assessmentId), ballotsBy);
      await shiftDuty(db, event, openDuty(assessmentId), openingDay(ballotsBy));
    },
    BallotsOpened: (event, db) => endDutiesAbout(db, event, { assessmentId: event.data.assessmentId }, 'done'),
    AssessmentPublished: (event, db) => endDutiesAbout(db, event, { assessmentId: event.data.assessment }, 'dropped'),
  },
  ['duty'],
);
