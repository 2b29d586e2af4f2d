import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type {
  IssueCivilPhrases,
  IssueRecordingScenes,
  IssueRecordingSystem,
  PostRecordingSystem,
  RecordingPaperCommand,
} from './commands.js';
import {
  CivilPhrasesIssued,
  RecordingScenesIssued,
  RecordingSystemIssued,
  RecordingSystemPostedOnWall,
  type RecordingPaperEvent,
  type SystemKind,
} from './events.js';
import { refuseNoPicture } from './picture.rules.js';

/** The edition of each paper that is in force; 0 or nothing: none yet. */
interface Papers {
  readonly systems: Readonly<Partial<Record<SystemKind, { readonly edition: number; readonly issuedOn: string }>>>;
  readonly phrases: number;
  readonly scenes: number;
}

/** The three systems, 文明用语 and 音像记录清单 of one unit. */
export const recordingPapers: Decider<RecordingPaperCommand, RecordingPaperEvent, Papers> = {
  name: 'recording-papers',
  initial: { systems: {}, phrases: 0, scenes: 0 },
  stream: ({ data }) => `recording-papers-${data.unitId}`,

  decide(command, state) {
    const { unitId, unitKnown = false } = command.data;
    refuseUnlessOwn(command.meta, unitId);
    refuseIf(!unitKnown, 'recording-unit-unknown');
    switch (command.type) {
      case 'IssueRecordingSystem':
        return [issueSystem(command, state)];
      case 'PostRecordingSystem':
        return [post(command, state)];
      case 'IssueCivilPhrases':
        return [issuePhrases(command, state)];
      case 'IssueRecordingScenes':
        return [issueScenes(command, state)];
    }
  },

  evolve(state, { type, data }): Papers {
    switch (type) {
      case 'RecordingSystemIssued': {
        const { kind, edition, issuedOn } = data;
        return { ...state, systems: { ...state.systems, [kind]: { edition, issuedOn } } };
      }
      case 'CivilPhrasesIssued':
        return { ...state, phrases: data.edition };
      case 'RecordingScenesIssued':
        return { ...state, scenes: data.edition };
      default:
        return state;
    }
  },
};

interface Dated {
  readonly data: { readonly issuedOn: string };
  readonly meta: { readonly at: string };
}
const refuseFuture = ({ data: { issuedOn }, meta }: Dated): void =>
  refuseIf(issuedOn > dayOf(meta.at), 'recording-paper-in-future', { issuedOn });

function issueSystem(command: IssueRecordingSystem, { systems }: Papers): RecordingPaperEvent {
  refuseFuture(command);
  const { unitId, kind, title, documentNumber, issuedOn, fileId } = command.data;
  const edition = (systems[kind]?.edition ?? 0) + 1;
  return new RecordingSystemIssued({ unitId, edition, documentNumber, issuedOn, kind, title, fileId });
}

/** What hangs on the wall is a system that was issued, and is seen to hang there. */
function post({ data, meta }: PostRecordingSystem, { systems }: Papers): RecordingPaperEvent {
  const { unitId, kind, place, pictures, postedOn, noPicture } = data;
  const { edition = 0, issuedOn = '' } = systems[kind] ?? {};
  refuseIf(edition === 0, 'system-posted-before-issued');
  refuseIf(pictures.length === 0, 'system-posted-without-picture');
  refuseNoPicture(noPicture);
  const right = postedOn >= issuedOn && postedOn <= dayOf(meta.at);
  refuseIf(!right, 'system-posting-day', { postedOn, issuedOn });
  return new RecordingSystemPostedOnWall({ unitId, kind, edition, place, pictures, postedOn });
}

function issuePhrases(command: IssueCivilPhrases, state: Papers): RecordingPaperEvent {
  refuseFuture(command);
  const { unitId, documentNumber, issuedOn, phrases } = command.data;
  refuseIf(phrases.length === 0, 'civil-phrases-empty');
  const edition = state.phrases + 1;
  return new CivilPhrasesIssued({ unitId, edition, documentNumber, issuedOn, phrases });
}

function issueScenes(command: IssueRecordingScenes, state: Papers): RecordingPaperEvent {
  refuseFuture(command);
  const { unitId, documentNumber, issuedOn, scenes } = command.data;
  refuseIf(scenes.length === 0, 'recording-scenes-empty');
  const twice = scenes.find(({ code }, place) => scenes.findIndex((other) => other.code === code) !== place);
  refuseIf(twice !== undefined, 'scene-code-twice', { code: twice?.code ?? '' });
  const edition = state.scenes + 1;
  return new RecordingScenesIssued({ unitId, edition, documentNumber, issuedOn, scenes });
}
