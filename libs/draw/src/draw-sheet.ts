import type { BeaconChain } from './beacon.rules.js';
import type { Draw } from './decider.js';
import type { DrawAnswer, DrawListItem } from './dto.js';
import { changeOf, type DrawRecord } from './record.rules.js';
import { cutOffOf, loadsOf, outcomesOf, type Shown } from './result-sheet.js';
import { areWeak, contributionAnswers } from './seed-sheet.js';
import { nameOf, objectAnswers, recusalAnswers, supervisorAnswers, type Register } from './roll-sheet.js';

/** What the asker may see: the result, and what is not published with it. */
export interface View {
  readonly result: boolean;
  readonly particulars: boolean;
}

export interface Sheet {
  readonly record: DrawRecord;
  readonly state: Draw;
  readonly register: Register;
  readonly view: View;
  /** The beacon chains this installation knows, for their names. */
  readonly chains?: readonly BeaconChain[];
}

/** 抽查页: one draw as a page shows it, with what may be seen of its result. */
export function sheetOf({ ...item }: DrawListItem, sheet: Sheet): DrawAnswer {
  const { record, view } = sheet;
  const shown = shownOf(sheet);
  return {
    ...item,
    ...frozenPart(sheet, shown),
    ...thrownPart(record),
    contributions: contributionAnswers(record, sheet.chains ?? []),
    weakSources: areWeak(record.frozen.data.manifest.contributions),
    resultSealed: record.executed !== undefined && !view.result,
    ...(view.particulars ? { recusals: recusalAnswers(record.sealed.data.rows.forbidden) } : {}),
    ...(shown ? { resultHash: record.executed?.data.resultHash, order: [...shown.result.order] } : {}),
    ...(view.result ? { changes: changesOf(sheet) } : {}),
  };
}

function shownOf({ record, state, view }: Sheet): Shown | undefined {
  const result = view.result ? record.executed?.data.result : undefined;
  if (!result) return undefined;
  const { hash: suite, slots } = record.frozen.data.manifest;
  return { result, suite, slots, ...('standing' in state ? { standing: state.standing } : {}) };
}

function frozenPart({ record, register }: Sheet, shown: Shown | undefined) {
  const { manifest, observers } = record.frozen.data;
  const { rows } = record.sealed.data;
  const outcomes = shown && outcomesOf(shown, register);
  const loads = shown?.standing && loadsOf(shown.standing);
  return {
    observers: [...observers],
    manifest,
    strata: manifest.strata.map(({ id, method, rule, N, n }) => {
      const cutOff = shown && cutOffOf(shown, id);
      return {
        id,
        ...nameOf(id, register),
        method,
        rule,
        eligible: N,
        drawn: n,
        ...(cutOff === undefined ? {} : { cutOff }),
      };
    }),
    objects: objectAnswers(rows.objects, register).map(({ ...object }) => ({
      ...object,
      ...outcomes?.get(object.unitId),
    })),
    supervisors: supervisorAnswers(rows.supervisors, register).map(({ ...supervisor }) => ({
      ...supervisor,
      ...(loads ? { load: loads.get(supervisor.supervisorId) ?? 0 } : {}),
    })),
  };
}

const thrownPart = ({ thrown, infeasible }: DrawRecord) => ({
  ...(thrown ? { digits: thrown.data.digits, witnesses: [...thrown.data.witnesses] } : {}),
  ...(infeasible ? { shortage: infeasible.data.sentence, certificate: infeasible.data.certificate } : {}),
});

const changesOf = ({ record, view }: Sheet) =>
  record.replacements.map((replaced) => ({
    ...changeOf(replaced),
    ...(view.particulars ? { explanation: replaced.data.explanation } : {}),
  }));
