import { createHash } from 'node:crypto';
import { applyDecorators, StreamableFile, UseInterceptors } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { dayOf, officialDate } from '@app/calendar';
import { refuseIf } from '@app/eventing';
import { acted, InvalidInput, type ActAnswer } from '@app/http';
import { counted, isAmiss, planHash, type ImportCommand, type PlannedRow } from './import-plan.js';
import type { ImportPreviewAnswer } from './import.dto.js';
import { LARGEST_SHEET, readSheet, type SheetColumns } from './read-sheet.js';
import { writeSheet, XLSX, type WrittenSheet } from './write-sheet.js';

const LONGEST_NAME = 200;

export type Upload = Express.Multer.File | undefined;

/** A route that takes one xlsx file as `file`, and these fields beside it. */
export const TakesSheet = (fields: Readonly<Record<string, object>> = {}) =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' }, ...fields } } }),
    UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_SHEET, files: 1 } })),
  );

/** What a confirmation hands back of the preview. */
export const SEEN = { sha256: { type: 'string' }, plan: { type: 'string' } };

export interface Uploaded<C extends SheetColumns> {
  readonly fileName: string;
  readonly sha256: string;
  readonly table: Awaited<ReturnType<typeof readSheet<C>>>;
}

/** Throws InvalidInput without a file, and whatever `readSheet` refuses. */
export async function uploaded<C extends SheetColumns>(file: Upload, columns: C): Promise<Uploaded<C>> {
  // Browsers send the name of a file as UTF-8 bytes, which multer reads as Latin-1.
  const fileName = Buffer.from(file?.originalname ?? '', 'latin1')
    .toString('utf8')
    .replace(/\p{Cc}/gu, '');
  if (!file || fileName.length > LONGEST_NAME)
    throw new InvalidInput([{ field: 'file', message: '请选择一个文件，文件名不超过200个字' }]);
  const sha256 = createHash('sha256').update(file.buffer).digest('hex');
  return { fileName, sha256, table: await readSheet(file.buffer, columns) };
}

export function previewOf(
  { fileName, sha256, table }: Uploaded<SheetColumns>,
  rows: readonly PlannedRow[],
): ImportPreviewAnswer {
  return {
    ...{ fileName, sha256, plan: planHash(rows), ignored: [...table.ignored] },
    ...{ added: counted(rows, 'new'), corrected: counted(rows, 'changed'), unchanged: counted(rows, 'unchanged') },
    amiss: rows.filter(isAmiss).length,
    rows: rows.map(({ row, name, state, faults, changes, note }) => ({
      ...{ row, name, state, faults: [...faults], changes: [...changes] },
      ...(note === undefined ? {} : { note }),
    })),
  };
}

export const sheetFile = (name: string, bytes: Buffer): StreamableFile => {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`;
  return new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition });
};

export const download = async <T>(sheet: WrittenSheet<T>): Promise<StreamableFile> =>
  sheetFile((sheet.title ?? sheet.name).replaceAll('\n', ''), await writeSheet(sheet));

/** 单位名录（截至2022年5月31日）; `at` is an instant. */
export const titled = (title: string, at: string): string => `${title}（截至${officialDate(dayOf(at))}）`;

/** What is confirmed is the file that was previewed; throws `import-file-changed` otherwise. */
export async function confirmed(commands: CommandBus, command: ImportCommand, seen: string): Promise<ActAnswer> {
  refuseIf(command.data.sha256 !== seen, 'import-file-changed');
  return acted(commands, command.data.importId, command);
}
