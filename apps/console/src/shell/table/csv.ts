import { cellText } from './cell-text';
import type { Column } from './column';

/** A spreadsheet must neither run a cell as a formula nor round an 18-digit code. */
function guarded(text: string, isCode: boolean): string {
  if (isCode && /^\d{11,}$/.test(text)) return `\t${text}`;
  return /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csvOf<T extends object>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const head = columns.map((column) => quoted(column.label));
  const body = rows.map((row) => columns.map((c) => quoted(guarded(cellText(c, row), c.kind === 'code'))));
  // The byte order mark lets a spreadsheet read the file as UTF-8.
  return `\uFEFF${[head, ...body].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

export function saveAs(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
