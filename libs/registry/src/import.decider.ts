import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportCommand } from './commands.js';
import { RegisterImported } from './events.js';

const REGISTER: Readonly<Record<ImportCommand['type'], RegisterImported['data']['register']>> = {
  ImportUnits: 'units',
  ImportSupervisors: 'supervisors',
  ImportAbsences: 'absences',
  ImportConflicts: 'conflicts',
};

/** 批量导入, as one fact beside the entries it brings. */
export const registerImport: Decider<ImportCommand, RegisterImported, null> = {
  name: 'register-import',
  initial: null,
  stream: ({ data }) => `register-import-${data.importId}`,

  decide({ type, data }) {
    const { importId, fileName, sha256, added = 0, corrected = 0 } = data;
    refuseIf(added + corrected === 0, 'nothing-to-import');
    return [new RegisterImported({ importId, register: REGISTER[type], fileName, sha256, added, corrected })];
  },

  evolve: (state) => state,
};
