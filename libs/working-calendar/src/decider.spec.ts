import fc from 'fast-check';
import { addDays } from '@app/calendar';
import { specify, type Meta } from '@app/eventing';
import { ImportWorkingYear } from './commands.js';
import { workingYear } from './decider.js';
import { DeadlinesMoved, WorkingYearImported } from './events.js';
import { movesOf, type CountedDeadline } from './rules.js';

const { given } = specify(workingYear);
const table = { year: 2027, holidays: ['2027-01-01', '2027-02-08'], workdays: ['2027-02-20'], source: '国办发明电' };
const at = (day: string): Meta => ({
  ...{ actor: 'staff', roles: ['office-staff'], at: `${day}T02:00:00.000Z`, commandId: 'c' },
});
const bring = (more: Partial<ImportWorkingYear['data']> = {}, day = '2026-11-20') =>
  new ImportWorkingYear({ ...table, ...more }, at(day));
const first = new WorkingYearImported({ ...table, edition: 1 });

/** 4 January 2027 and five working days: the 11th. */
const of = { key: 'publish-result-1', unitId: 'unit-a', inspectionId: '1' };
const open: CountedDeadline = { ...of, countedFrom: '2027-01-04', days: 5, dueOn: '2027-01-11' };
const around = (...more: Partial<CountedDeadline>[]) => ({
  years: [{ year: 2027, holidays: table.holidays, workdays: table.workdays }],
  open: more.map((one) => ({ ...open, ...one })),
});
/** The 8th becomes a day off. */
const later = { holidays: [...table.holidays, '2027-01-08'], workdays: table.workdays };
const corrected = new WorkingYearImported({
  ...{ year: 2027, holidays: ['2027-01-01', '2027-01-08', '2027-02-08'], workdays: table.workdays },
  ...{ source: table.source, edition: 2 },
});
const moved = (from: string, to: string, counted = to) =>
  new DeadlinesMoved({ year: 2027, edition: 2, moves: [{ ...of, from, to, counted }] });

describe('the table of a year', () => {
  it('is taken from a named document, in order', () =>
    given()
      .when(bring({ holidays: ['2027-02-08', '2027-01-01'] }))
      .then(first));

  it.each([
    ['nothing', { holidays: [] }, 'working-year-unlikely'],
    ['a day of another year', { holidays: ['2026-12-31'] }, 'day-of-another-year'],
    ['a day twice', { workdays: ['2027-01-01'] }, 'day-named-twice'],
    ['a weekday worked instead', { workdays: ['2027-02-22'] }, 'workday-not-at-weekend'],
  ] as [string, Partial<ImportWorkingYear['data']>, string][])('that has %s is refused', (_, more, code) =>
    given().when(bring(more)).thenRefused(code),
  );

  it('is not imported again unchanged', () => given(first).when(bring()).thenRefused('working-year-unchanged'));

  it('is recorded with what it moves', () =>
    given(first)
      .when(bring({ ...later, around: around({}) }, '2027-01-05'))
      .then(corrected, moved('2027-01-11', '2027-01-12')));

  it('moves nothing that is counted alike', () =>
    given(first)
      .when(bring({ ...later, around: around({ days: 2, dueOn: '2027-01-06' }) }, '2027-01-05'))
      .then(corrected));

  it('gives an overdue deadline more time where it does, and never less', () => {
    given(first)
      .when(bring({ ...later, around: around({}) }, '2027-01-20'))
      .then(corrected, moved('2027-01-11', '2027-01-12'));
    given(first)
      .when(bring({ ...later, around: around({ dueOn: '2027-01-15' }) }, '2027-01-20'))
      .then(corrected);
  });

  it('makes nothing overdue: a day that would have passed is today', () =>
    given(first)
      .when(bring({ ...later, around: around({ dueOn: '2027-01-15' }) }, '2027-01-14'))
      .then(corrected, moved('2027-01-15', '2027-01-14', '2027-01-12')));

  it('moves nothing into a year that has no table', () =>
    given(first)
      .when(bring({ ...later, around: around({ countedFrom: '2099-12-01', dueOn: '2099-12-30' }) }, '2027-01-05'))
      .then(corrected));
});

describe('whatever table is imported', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 });
  const inYear = (offsets: number[]) => offsets.map((offset) => addDays('2027-01-01', offset));

  it('nobody is late by it who was not, and nobody who was is later', () =>
    fc.assert(
      fc.property(days, fc.nat({ max: 200 }), fc.nat({ max: 200 }), fc.nat({ max: 200 }), (off, from, due, now) => {
        const [dueOn, today] = [addDays('2027-01-01', due), addDays('2027-01-01', now)];
        const one = { ...open, countedFrom: addDays('2027-01-01', from), dueOn };
        const [move] = movesOf([one], [{ year: 2027, holidays: inYear(off), workdays: [] }], today);
        if (!move) return;
        if (dueOn < today) expect(move.to > dueOn).toBe(true);
        else expect(move.to >= today).toBe(true);
      }),
    ));
});
