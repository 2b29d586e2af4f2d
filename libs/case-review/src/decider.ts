import { dayOf } from '@app/calendar/dates.js';
import { bareNumber } from '@app/documents/bare-text.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type {
  CaseCatalogueCommand,
  CaseEntry,
  ListCaseFiles,
  SignOffCaseCatalogue,
  StrikeCaseFile,
} from './commands.js';
import {
  CaseCatalogueReopened,
  CaseCatalogueSignedOff,
  CaseFilesListed,
  CaseFileStruck,
  type CaseCatalogueEvent,
} from './events.js';

/** The files of one unit and year: numbers by id, the last place used, and whether the lead has signed. */
interface Catalogue {
  readonly numbers: ReadonlyMap<string, string>;
  readonly last: number;
  readonly signedOff: boolean;
}

export const catalogueStream = ({ unitId, year }: { unitId: string; year: number }): string =>
  `case-catalogue-${unitId}-${year}`;

/** 案卷目录: files are listed by the unit → its lead states that they are all → the office may reopen it. */
export const caseCatalogue: Decider<CaseCatalogueCommand, CaseCatalogueEvent, Catalogue> = {
  name: 'case-catalogue',
  initial: { numbers: new Map(), last: 0, signedOff: false },
  stream: ({ data }) => catalogueStream(data),

  decide(command, state) {
    refuseUnlessOwn(command.meta, command.data.unitId);
    switch (command.type) {
      case 'ListCaseFiles':
        return list(command, state);
      case 'StrikeCaseFile':
        return strike(command, state);
      case 'SignOffCaseCatalogue':
        return signOff(command, state);
      case 'ReopenCaseCatalogue':
        refuseIf(!state.signedOff, 'case-catalogue-not-signed-off');
        return [new CaseCatalogueReopened(command.data)];
    }
  },

  evolve(state, { type, data }): Catalogue {
    switch (type) {
      case 'CaseFilesListed': {
        const numbers = new Map(state.numbers);
        for (const { fileId, caseNumber } of data.files) numbers.set(fileId, caseNumber);
        return { ...state, numbers, last: data.files.at(-1)?.seq ?? state.last };
      }
      case 'CaseFileStruck':
        return { ...state, numbers: new Map([...state.numbers].filter(([id]) => id !== data.fileId)) };
      case 'CaseCatalogueSignedOff':
        return { ...state, signedOff: true };
      case 'CaseCatalogueReopened':
        return { ...state, signedOff: false };
    }
  },
};

const refuseSigned = ({ signedOff }: Catalogue): void => refuseIf(signedOff, 'case-catalogue-signed-off');

/** 舞城罚〔2026〕12号: a body, a year in its own brackets, a number. */
const NUMBER = /^[^〔〕]+〔\d{4}〕.*号$/u;

/** All of them or none: the refusal names the row. */
function list({ data, meta }: ListCaseFiles, state: Catalogue): CaseCatalogueEvent[] {
  const { unitId, year, files, unitKnown } = data;
  refuseIf(unitKnown === false, 'case-unit-unknown');
  refuseSigned(state);
  refuseIf(files.length === 0, 'case-files-missing');
  const seen = new Set([...state.numbers.values()].map(bareNumber));
  for (const [index, file] of files.entries()) {
    refuseUnfit(file, { row: index + 1, year, today: dayOf(meta.at) });
    const number = bareNumber(file.caseNumber);
    refuseIf(seen.has(number), 'case-number-listed', { row: index + 1, caseNumber: file.caseNumber });
    seen.add(number);
  }
  const listed = files.map(({ caseNumber, kind, closedOn }, index) => {
    const seq = state.last + index + 1;
    return { fileId: `${unitId}:${year}-${seq}`, seq, caseNumber, kind, closedOn };
  });
  return [new CaseFilesListed({ unitId, year, files: listed })];
}

interface Row {
  readonly row: number;
  readonly year: number;
  readonly today: string;
}

function refuseUnfit({ caseNumber, closedOn }: CaseEntry, { row, year, today }: Row): void {
  refuseIf(!NUMBER.test(caseNumber), 'case-number-malformed', { row, caseNumber });
  refuseIf(!closedOn.startsWith(`${year}-`), 'case-closed-in-another-year', { row, caseNumber, closedOn, year });
  refuseIf(closedOn > today, 'case-closed-in-future', { row, caseNumber, closedOn });
}

function strike({ data }: StrikeCaseFile, state: Catalogue): CaseCatalogueEvent[] {
  refuseSigned(state);
  refuseIf(!state.numbers.has(data.fileId), 'case-file-not-found');
  return [new CaseFileStruck(data)];
}

/** The lead signs for what he saw, and for its being all. */
function signOff({ data, meta }: SignOffCaseCatalogue, state: Catalogue): CaseCatalogueEvent[] {
  const { unitId, year, count, unitKnown } = data;
  refuseIf(unitKnown === false, 'case-unit-unknown');
  refuseSigned(state);
  refuseIf(year > Number(dayOf(meta.at).slice(0, 4)), 'case-year-to-come', { year });
  refuseIf(count !== state.numbers.size, 'case-count-differs', { count: state.numbers.size });
  return [new CaseCatalogueSignedOff({ unitId, year, count })];
}
