import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Meta, Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { AcceptMaterial, MaterialCommand, ReturnMaterial, SubmitMaterial } from './commands.js';
import { MaterialAccepted, MaterialReturned, MaterialSubmitted, type MaterialEvent } from './events.js';

interface Material {
  readonly is: 'awaited' | 'submitted' | 'returned' | 'accepted';
  readonly round: number;
  /** Once late, always late: a return does not wash it off. */
  readonly late: boolean;
  /** Accounts that handed it in. None of them accepts it. */
  readonly submitters: readonly string[];
}

/** An event with the account that caused it, which the history keeps beside the event's data. */
type Told = MaterialEvent & Partial<Pick<Recorded, 'actor'>>;

export const material: Decider<MaterialCommand, Told, Material> = {
  name: 'material',
  initial: { is: 'awaited', round: 0, late: false, submitters: [] },
  stream: ({ data }) => `material-${data.campaignId}-${data.unitId}-${data.code}`,

  decide(command, state) {
    switch (command.type) {
      case 'SubmitMaterial':
        return submit(command, state);
      case 'ReturnMaterial':
        return sendBack(command, state);
      case 'AcceptMaterial':
        return accept(command, state);
    }
  },

  evolve(state, event): Material {
    switch (event.type) {
      case 'MaterialSubmitted': {
        const { round, late } = event.data;
        const submitters = event.actor === undefined ? state.submitters : [...state.submitters, event.actor];
        return { is: 'submitted', round, late: state.late || late, submitters };
      }
      case 'MaterialReturned':
        return { ...state, is: 'returned' };
      case 'MaterialAccepted':
        return { ...state, is: 'accepted' };
    }
  },
};

function submit({ data, meta }: SubmitMaterial, state: Material): MaterialEvent[] {
  const { campaignId, unitId, code, files, note, expected } = data;
  refuseIf(meta.unit !== unitId, 'not-your-unit');
  if (!expected) throw new Rejection('material-not-expected');
  refuseIf(!expected.begun, 'campaign-not-begun');
  refuseIf(state.is === 'submitted', 'material-under-review');
  refuseIf(state.is === 'accepted', 'material-already-accepted');
  refuseIf(files.length === 0, 'material-without-files');
  const { dueOn } = expected;
  const round = state.round + 1;
  return [new MaterialSubmitted({ campaignId, unitId, code, round, files, note, dueOn, late: dayOf(meta.at) > dueOn })];
}

/** The office looks at what a unit handed in; nobody looks at his own. */
function refuseUnlessReviewer(state: Material, meta: Meta): void {
  refuseIf(state.is === 'accepted', 'material-already-accepted');
  refuseIf(state.is !== 'submitted', 'material-not-submitted');
  refuseIf(meta.unit !== undefined || state.submitters.includes(meta.actor), 'own-material');
}

function sendBack({ data: { letGo, ...data }, meta }: ReturnMaterial, state: Material): MaterialEvent[] {
  refuseUnlessReviewer(state, meta);
  refuseIf(letGo ?? false, 'material-let-go');
  refuseIf(data.dueOn < dayOf(meta.at), 'return-day-past');
  return [new MaterialReturned({ ...data, round: state.round })];
}

function accept({ data, meta }: AcceptMaterial, state: Material): MaterialEvent[] {
  refuseUnlessReviewer(state, meta);
  return [new MaterialAccepted({ ...data, round: state.round, late: state.late })];
}
