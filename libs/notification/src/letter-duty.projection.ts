import { projection, type Db, type Recorded } from '@app/eventing';
import type { LetterDrafted, LetterEvent, LetterKind, LetterText } from '@app/opinion/events.js';
import {
  countDuty,
  defineDuties,
  DIRECTOR,
  endDutiesAbout,
  finishDuty,
  LEAD,
  OFFICE,
  openDuty,
  shiftDuty,
  type Duty,
} from './duties.js';
import type { DayCount } from './rules.js';

const WORDS: Readonly<Record<LetterKind, string>> = { opinion: '监督意见书', decision: '监督决定书' };

interface Of {
  readonly opinionId: string;
  readonly letter: LetterKind;
}

type Step = 'issue' | 'revise' | 'deliver' | 'handle' | 'review' | 'decide' | 'criticise';

export const letterDuty = ({ opinionId, letter }: Of, step: Step): string => `${step}-${letter}-${opinionId}`;

const countOf = ({ dayKind }: LetterText): DayCount => (dayKind === 'working' ? 'working-days' : 'calendar-days');

/** Who must do what about a letter, from its draft to its end; the unit's own part is its leader's. */
async function define(event: Recorded<LetterDrafted>, db: Db): Promise<void> {
  const { opinionId, letter, unitId, title } = event.data;
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  const unit = rows[0]?.name ?? unitId;
  const matter = WORDS[letter];
  const shared = { matter, thing: `${unit}：${title}`, link: `/opinions/${opinionId}` };
  const duty = (step: Step, what: string, roles: readonly string[], state: Duty['state'] = 'waiting'): Duty => ({
    ...{ ...shared, id: letterDuty(event.data, step), what, roles, state, about: { unitId, opinionId, letter } },
  });
  await defineDuties(db, event, [
    duty('issue', `审核签发${matter}`, DIRECTOR, 'open'),
    duty('revise', `修改${matter}`, OFFICE),
    duty('deliver', `送达${matter}`, OFFICE),
    {
      ...duty('handle', `办理${matter}并报告`, LEAD),
      unitId,
      thing: title,
      reminds: true,
      counts: countOf(event.data),
    },
    duty('review', `审查${matter}的办理情况`, OFFICE),
    ...(letter === 'opinion' ? [duty('decide', '起草监督决定书', OFFICE)] : []),
    ...(letter === 'decision' ? [duty('criticise', '审定通报批评', DIRECTOR)] : []),
  ]);
  if (letter === 'decision') await finishDuty(db, event, letterDuty({ opinionId, letter: 'opinion' }, 'decide'));
}

/** A letter not carried out in time calls for the next step, which is the office's. */
const followUp = (of: Of): string => letterDuty(of, of.letter === 'opinion' ? 'decide' : 'criticise');

export const letterDutyBook = projection<LetterEvent>(
  'letter_duty',
  {
    LetterDrafted: define,
    LetterRevised: async (event, db) => {
      await finishDuty(db, event, letterDuty(event.data, 'revise'));
      await openDuty(db, event, letterDuty(event.data, 'issue'));
      await countDuty(db, letterDuty(event.data, 'handle'), countOf(event.data));
    },
    LetterReturned: async (event, db) => {
      await finishDuty(db, event, letterDuty(event.data, 'issue'));
      await openDuty(db, event, letterDuty(event.data, 'revise'));
    },
    LetterIssued: async (event, db) => {
      const { opinionId, letter } = event.data;
      await finishDuty(db, event, letterDuty(event.data, 'issue'));
      await openDuty(db, event, letterDuty(event.data, 'deliver'));
      if (letter === 'decision') await endDutiesAbout(db, event, { opinionId, letter: 'opinion' }, 'dropped');
    },
    LetterDelivered: async (event, db) => {
      await finishDuty(db, event, letterDuty(event.data, 'deliver'));
      await openDuty(db, event, letterDuty(event.data, 'handle'), { dueOn: event.data.dueOn });
    },
    LetterDeadlineMoved: (event, db) => shiftDuty(db, event, letterDuty(event.data, 'handle'), event.data.dueOn),
    HandlingReported: async (event, db) => {
      await finishDuty(db, event, letterDuty(event.data, 'handle'));
      await finishDuty(db, event, followUp(event.data));
      await openDuty(db, event, letterDuty(event.data, 'review'));
    },
    HandlingAccepted: (event, db) => {
      const { opinionId, letter } = event.data;
      return endDutiesAbout(db, event, { opinionId, letter }, 'done');
    },
    HandlingFoundInsufficient: async (event, db) => {
      await finishDuty(db, event, letterDuty(event.data, 'review'));
      await openDuty(db, event, letterDuty(event.data, event.data.letter === 'opinion' ? 'decide' : 'handle'));
    },
    LetterFellOverdue: (event, db) => openDuty(db, event, followUp(event.data)),
    LetterWithdrawn: (event, db) => {
      const { opinionId, letter } = event.data;
      return endDutiesAbout(db, event, letter === 'opinion' ? { opinionId } : { opinionId, letter }, 'dropped');
    },
    CriticismCirculated: (event, db) =>
      finishDuty(db, event, letterDuty({ opinionId: event.data.opinionId, letter: 'decision' }, 'criticise')),
  },
  ['duty'],
  ['addressed_unit'],
);
