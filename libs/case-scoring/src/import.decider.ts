import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportScores } from './commands.js';
import { ScoresImported } from './events.js';

/** 导入线下填写的评查表, as one fact beside the sheet it hands in. What the sheet says is not in it. */
export const scoresImport: Decider<ImportScores, ScoresImported, null> = {
  name: 'scores-import',
  initial: null,
  stream: ({ data }) => `scores-import-${data.importId}`,

  decide({ data: { importId, scoringId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-scores-to-import');
    return [new ScoresImported({ importId, scoringId, fileName, sha256 })];
  },

  evolve: (state) => state,
};
