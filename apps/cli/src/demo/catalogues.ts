import { addDays, dayOf } from '@app/calendar';
import { ListCaseFiles, SignOffCaseCatalogue, type CaseEntry } from '@app/case-review';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { Moment } from './moment.js';

const [DAY, UNITS, SIGNED, FILES] = [-7, 5, 4, 6];

/** 案卷目录: some units have listed what they closed this year; the leads of most have stated that it is all. */
export const cataloguesOf = ({ units }: County): Act[] =>
  units.slice(0, UNITS).map((unit, index) => ({
    day: DAY,
    thread: unit.key,
    does: `${unit.shortName}登记案卷目录`,
    perform: (moment) => list(moment, unit, index < SIGNED),
  }));

async function list(moment: Moment, { key, code: unitId, shortName }: CountyUnit, signed: boolean): Promise<void> {
  const today = dayOf(moment.at);
  const year = Number(today.slice(0, 4));
  const files = Array.from({ length: FILES }, (_, index): CaseEntry => {
    const closed = addDays(today, -3 * index);
    const closedOn = closed.startsWith(String(year)) ? closed : today;
    return { caseNumber: `舞${shortName.replace('县', '')}罚〔${year}〕${index + 1}号`, kind: 'penalty', closedOn };
  });
  await moment.do(new ListCaseFiles({ unitId, year, files }, moment.as(`${key}.clerk`)));
  if (signed) await moment.do(new SignOffCaseCatalogue({ unitId, year, count: FILES }, moment.as(`${key}.lead`)));
}
