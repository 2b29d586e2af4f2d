import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { CheckDemonstrationStandard, CheckedItem } from './commands.js';
import {
  DemonstrationSelfChecked,
  DemonstrationShortfallFound,
  type DemonstrationPointEvent,
  type DemonstrationStandard,
} from './events.js';
import { isNamed, ofPoint, refuseUnlessByUnit, type KnownPoint } from './point.rules.js';

const LONGEST = 500;

export const raisedMark = (campaignId: string, code: string): string => `${campaignId} ${code}`;

/** 对照创建标准自查: every item once, and each shortfall into a campaign's ledger once. */
export function check(command: CheckDemonstrationStandard, state: KnownPoint): DemonstrationPointEvent[] {
  const { data, meta } = command;
  const { pointId, selfCheckId, campaignId, answers, standard } = data;
  refuseUnlessByUnit(meta);
  refuseIf(!isNamed(state), 'demonstration-not-named');
  if (!standard) throw new Rejection('demonstration-standard-missing');
  refuseUnlessWhole(answers, standard);
  refuseUnlessTaken(command, standard);
  const short = answers.filter(({ answer }) => answer !== 'met');
  for (const item of short) refuseUnfit(item, dayOf(meta.at), standard);
  const of = { ...ofPoint(pointId, state), selfCheckId, campaignId };
  const told = answers.map(({ code, answer, note }) => ({ code, answer, note }));
  const fresh = short.filter(({ code }) => !state.raised.includes(raisedMark(campaignId, code)));
  return [
    new DemonstrationSelfChecked({ ...of, answers: told, shortfalls: short.length }),
    ...fresh.map(({ findingId, code, note, dueOn = '', responsible = '' }) => {
      const text = `示范点创建标准“${nameOf(code, standard)}”：${note}`.slice(0, LONGEST);
      const finding = { findingId, code, text, category: standard.category, dueOn, responsible };
      return new DemonstrationShortfallFound({ ...of, ...finding });
    }),
  ];
}

const nameOf = (code: string, { items }: DemonstrationStandard): string =>
  items.find((item) => item.code === code)?.name ?? code;

function refuseUnlessWhole(answers: readonly CheckedItem[], { items }: DemonstrationStandard): void {
  const codes = answers.map(({ code }) => code);
  const unknown = codes.find((code) => !items.some((item) => item.code === code));
  refuseIf(unknown !== undefined, 'demonstration-item-unknown', { code: unknown ?? '' });
  const twice = codes.find((code, place) => codes.indexOf(code) !== place);
  refuseIf(twice !== undefined, 'demonstration-item-twice', { code: twice ?? '' });
  const missing = items.filter(({ code }) => !codes.includes(code)).map((item) => item.name);
  refuseIf(missing.length > 0, 'demonstration-items-missing', { missing: missing.join('、') });
}

/** A ledger that takes what is found: of a campaign the unit takes part in, with the main task it belongs to. */
function refuseUnlessTaken(
  { data: { ledger } }: CheckDemonstrationStandard,
  { category }: DemonstrationStandard,
): void {
  if (!ledger?.takesPart) throw new Rejection('demonstration-campaign-of-others');
  refuseIf(!ledger.categories.includes(category), 'demonstration-category-unknown', { category });
}

function refuseUnfit({ code, note, dueOn, responsible }: CheckedItem, today: string, standard: DemonstrationStandard) {
  const item = nameOf(code, standard);
  refuseIf(note.trim() === '', 'demonstration-shortfall-unsaid', { item });
  if (dueOn === undefined || (responsible ?? '').trim() === '')
    throw new Rejection('demonstration-shortfall-unassigned', { item });
  refuseIf(dueOn < today, 'demonstration-day-past', { day: dueOn });
}
