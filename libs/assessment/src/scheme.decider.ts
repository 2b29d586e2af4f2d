import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { AdoptAssessmentScheme, ImportAssessmentScheme } from './commands.js';
import { AssessmentSchemeAdopted, AssessmentSchemeImported, type SchemeEvent } from './events.js';
import { refuseUnsoundScheme, type Scheme } from './scheme.rules.js';

interface State {
  readonly scheme?: Scheme;
}

const CODE = /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/;

/** Compared without the version it has or will have. */
const contents = ({ title, source, rankBy, levels, items }: Omit<Scheme, 'version'>): string =>
  JSON.stringify([title, source, rankBy, levels, items]);

export const schemeStream = (code: string): string => `assessment-scheme-${code}`;

/** 评分方案: each change is a version of its own; what runs goes on by the one it was opened with. */
export const assessmentScheme: Decider<AdoptAssessmentScheme, SchemeEvent, State> = {
  name: 'assessment-scheme',
  initial: {},
  stream: ({ data }) => schemeStream(data.scheme.code),

  decide({ data: { scheme, shipped = 0 } }, state) {
    const { code } = scheme;
    refuseIf(!CODE.test(code), 'scheme-code-malformed', { code });
    const version = Math.max(shipped, state.scheme?.version ?? 0) + 1;
    refuseUnsoundScheme({ ...scheme, version });
    if (state.scheme && contents(state.scheme) === contents(scheme)) return [];
    return [new AssessmentSchemeAdopted({ schemeCode: code, version, scheme: { ...scheme, version } })];
  },

  evolve: (_, { data: { scheme } }) => ({ scheme }),
};

/** 导入评分方案, beside the version it brings. */
export const schemeImport: Decider<ImportAssessmentScheme, AssessmentSchemeImported, null> = {
  name: 'assessment-scheme-import',
  initial: null,
  stream: ({ data }) => `assessment-scheme-import-${data.importId}`,

  decide({ data: { importId, schemeCode, fileName, sha256, added = 0, corrected = 0 } }) {
    const items = added + corrected;
    refuseIf(items === 0, 'no-scheme-items-to-import');
    return [new AssessmentSchemeImported({ importId, schemeCode, fileName, sha256, items })];
  },

  evolve: (state) => state,
};
