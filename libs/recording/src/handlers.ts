import type { Provider } from '@nestjs/common';
import { nextNumber, type Db, type Meta } from '@app/eventing';
import { Files, informed } from '@app/files';
import {
  CorrectEnforcementOfficer,
  CorrectRecordingDevice,
  CorrectRecordingRoom,
  EnterRecordingDevice,
  IssueCivilPhrases,
  IssueRecordingScenes,
  IssueRecordingSystem,
  ListEnforcementOfficer,
  OpenRecordingRoom,
  PostRecordingSystem,
  StoreRecord,
} from './commands.js';
import { recordingDevice } from './device.decider.js';
import { firstRecordOf, holdingFacts, isRegistered, recordFacts, stayOf } from './facts.js';
import { enforcementOfficer } from './officer.decider.js';
import { recordingPapers } from './paper.decider.js';
import { record } from './record.decider.js';
import { recordSeries } from './record-plan.js';
import { recordingRoom } from './room.decider.js';

const unitKnown = async ({ data: { unitId } }: { data: { unitId: string } }, db: Db) => ({
  unitKnown: await isRegistered(unitId, db),
});
interface Pictured {
  readonly data: { readonly pictures: readonly string[] };
  readonly meta: Meta;
}
const pictured = ({ pictures }: Pictured['data']) => pictures;

const noPicture = async ({ data: { pictures }, meta }: Pictured, files: Files) => ({
  noPicture: await files.firstNoPicture(pictures, meta),
});
const seen = async (command: Pictured & { data: { unitId: string } }, db: Db, files: Files) => ({
  ...(await unitKnown(command, db)),
  ...(await noPicture(command, files)),
});

export const informedHandlers: Provider[] = [
  informed(recordingDevice, EnterRecordingDevice, async ({ data }, db) => ({
    facts: await holdingFacts('device', { ...data, id: data.deviceId, mark: data.serial }, db),
  })),
  informed(recordingDevice, CorrectRecordingDevice, async ({ data }, db) => {
    const stay = await stayOf('device', data.deviceId, db);
    if (!stay) return {};
    const asked = { ...stay, from: data.from ?? stay.from, id: data.deviceId, mark: data.serial };
    return { facts: { ...(await holdingFacts('device', asked, db)), ...(await firstRecordOf(data.deviceId, db)) } };
  }),
  informed(enforcementOfficer, ListEnforcementOfficer, async ({ data }, db) => ({
    facts: await holdingFacts('officer', { ...data, id: data.officerId, mark: data.certificate }, db),
  })),
  informed(enforcementOfficer, CorrectEnforcementOfficer, async ({ data }, db) => {
    const stay = await stayOf('officer', data.officerId, db);
    if (!stay) return {};
    const asked = { ...stay, from: data.from ?? stay.from, id: data.officerId, mark: data.certificate };
    return { facts: await holdingFacts('officer', asked, db) };
  }),
  informed(recordingRoom, OpenRecordingRoom, seen, pictured),
  informed(recordingRoom, CorrectRecordingRoom, (command, _, files) => noPicture(command, files), pictured),
  informed(recordingPapers, IssueRecordingSystem, unitKnown, ({ fileId }) => [fileId]),
  informed(recordingPapers, PostRecordingSystem, seen, pictured),
  informed(recordingPapers, IssueCivilPhrases, unitKnown),
  informed(recordingPapers, IssueRecordingScenes, unitKnown),
  informed(record, StoreRecord, async ({ data, meta }, db) => ({
    facts: await recordFacts(data, db),
    number: await nextNumber(db, recordSeries(data.unitId, meta.at)),
  })),
];
