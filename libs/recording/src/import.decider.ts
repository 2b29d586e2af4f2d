import type { Decider } from '@app/eventing/decider.js';
import type { AnyEvent } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type {
  ImportCivilPhrases,
  ImportEnforcementOfficers,
  ImportRecordingDevices,
  ImportRecordingScenes,
  ImportRecords,
  RecordingImportCommand,
} from './commands.js';
import {
  CivilPhrasesImported,
  EnforcementOfficersImported,
  RecordingDevicesImported,
  RecordingScenesImported,
  RecordsImported,
} from './events.js';

/** One fact beside what a table brings, and none where it brings nothing. */
const factOf = <C extends RecordingImportCommand, E extends AnyEvent>(
  name: string,
  fact: new (data: RecordingDevicesImported['data']) => E,
): Decider<C, E, null> => ({
  name,
  initial: null,
  stream: ({ data }) => `${name}-${data.importId}`,

  decide({ data: { importId, unitId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-holdings-to-import');
    return [new fact({ importId, unitId, fileName, sha256, added })];
  },

  evolve: (state) => state,
});

export const recordingDeviceImport = factOf<ImportRecordingDevices, RecordingDevicesImported>(
  'recording-device-import',
  RecordingDevicesImported,
);
export const enforcementOfficerImport = factOf<ImportEnforcementOfficers, EnforcementOfficersImported>(
  'enforcement-officer-import',
  EnforcementOfficersImported,
);
export const civilPhraseImport = factOf<ImportCivilPhrases, CivilPhrasesImported>(
  'civil-phrase-import',
  CivilPhrasesImported,
);
export const recordingSceneImport = factOf<ImportRecordingScenes, RecordingScenesImported>(
  'recording-scene-import',
  RecordingScenesImported,
);
export const recordImport = factOf<ImportRecords, RecordsImported>('record-import', RecordsImported);
