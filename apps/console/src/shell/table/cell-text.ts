import { officialDate, officialTime } from '../dates';
import { valueOf, type Column } from './column';

/** What a cell says in words: shown on the screen, and written to the export. */
export function cellText<T extends object>(column: Column<T>, row: T): string {
  if (column.text !== undefined) return column.text(row);
  const value = valueOf(row, column.key);
  if (value === undefined || value === null || value === '') return '';
  switch (column.kind) {
    case 'date':
    case 'deadline':
      return officialDate(String(value));
    case 'time':
      return officialTime(String(value));
    case 'status':
      return column.statuses?.[String(value)]?.word ?? String(value);
    default:
      return Array.isArray(value) ? value.join('、') : String(value);
  }
}
