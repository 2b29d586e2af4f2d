import type { LetterDrafted } from './events.js';
import type { Known, Letter, Matter, Told } from './letter.rules.js';

const drafted = ({ data: { days, dayKind } }: LetterDrafted, writer: string): Letter => ({
  ...{ is: 'drafted', writers: [writer], days, dayKind, rounds: 0, overdue: false },
});

function begun(state: Matter, event: LetterDrafted, writer: string): Matter {
  const letter = drafted(event, writer);
  if (state.is === 'known') return { ...state, decision: letter };
  return { is: 'known', unitId: event.data.unitId, opinion: letter, criticised: false };
}

type OfLetter = Exclude<Told, { type: 'LetterDrafted' | 'CriticismCirculated' }>;

/** What each event makes of the letter it is about. */
const MOVES: { readonly [T in OfLetter['type']]: (letter: Letter, event: Extract<OfLetter, { type: T }>) => Letter } = {
  LetterRevised: (letter, { data: { days, dayKind }, actor = '' }) => ({
    ...letter,
    ...{ is: 'drafted', days, dayKind },
    writers: letter.writers.includes(actor) ? letter.writers : [...letter.writers, actor],
  }),
  LetterReturned: (letter) => ({ ...letter, is: 'returned' }),
  LetterIssued: (letter, { data: { documentNumber, issuedOn } }) => ({
    ...letter,
    ...{ is: 'issued', documentNumber, issuedOn },
  }),
  LetterDelivered: (letter, { data: { dueOn } }) => ({ ...letter, is: 'delivered', dueOn }),
  LetterDeadlineMoved: (letter, { data: { dueOn } }) => ({ ...letter, dueOn }),
  HandlingReported: (letter, { data: { round } }) => ({ ...letter, is: 'reported', rounds: round }),
  HandlingAccepted: (letter) => ({ ...letter, is: 'accepted' }),
  HandlingFoundInsufficient: (letter) => ({ ...letter, is: 'insufficient' }),
  LetterFellOverdue: (letter) => ({ ...letter, overdue: true }),
  LetterWithdrawn: (letter) => ({ ...letter, is: 'withdrawn' }),
};

function changed(state: Known, event: OfLetter): Known {
  const { letter: kind } = event.data;
  const letter = state[kind];
  if (!letter) return state;
  const move = MOVES[event.type] as (letter: Letter, event: OfLetter) => Letter;
  return { ...state, [kind]: move(letter, event) };
}

/** What an event leaves behind of the matter. */
export function evolve(state: Matter, event: Told): Matter {
  if (event.type === 'LetterDrafted') return begun(state, event, event.actor ?? '');
  if (state.is === 'absent') return state;
  return event.type === 'CriticismCirculated' ? { ...state, criticised: true } : changed(state, event);
}
