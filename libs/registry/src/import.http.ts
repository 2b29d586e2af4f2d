import { createHash } from 'node:crypto';
import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { dayOf } from '@app/calendar';
import { LARGEST_SHEET, readSheet, writeSheet, XLSX, type SheetColumns, type WrittenSheet } from '@app/documents';
import { refuseIf, type Meta, type Receipt } from '@app/eventing';
import { ActAnswer, Asker, InvalidInput, newId } from '@app/http';
import { ImportSupervisors, ImportUnits, type ImportCommand } from './commands.js';
import { ExportSupervisors, ExportUnits } from './export.queries.js';
import { PreviewSupervisorImport, PreviewUnitImport } from './import.handlers.js';
import { ConfirmImportRequest, ImportPreviewAnswer } from './import.dto.js';
import { counted, isAmiss, planHash, type PlannedRow } from './import-plan.js';
import { supervisorColumns, supervisorExport, supervisorTemplate } from './supervisor-sheet.js';
import { SupervisorListRequest } from './supervisor.dto.js';
import { unitColumns, unitExport, unitTemplate } from './unit-sheet.js';
import { UnitListRequest } from './unit.dto.js';

const LONGEST_NAME = 200;

type Upload = Express.Multer.File | undefined;

const TakesSheet = (fields: Readonly<Record<string, object>> = {}) =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' }, ...fields } } }),
    UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_SHEET, files: 1 } })),
  );

const SEEN = { sha256: { type: 'string' }, plan: { type: 'string' } };

interface Uploaded<C extends SheetColumns> {
  readonly fileName: string;
  readonly sha256: string;
  readonly table: Awaited<ReturnType<typeof readSheet<C>>>;
}

async function uploaded<C extends SheetColumns>(file: Upload, columns: C): Promise<Uploaded<C>> {
  // Browsers send the name of a file as UTF-8 bytes, which multer reads as Latin-1.
  const fileName = Buffer.from(file?.originalname ?? '', 'latin1')
    .toString('utf8')
    .replace(/\p{Cc}/gu, '');
  if (!file || fileName.length > LONGEST_NAME)
    throw new InvalidInput([{ field: 'file', message: '请选择一个文件，文件名不超过200个字' }]);
  const sha256 = createHash('sha256').update(file.buffer).digest('hex');
  return { fileName, sha256, table: await readSheet(file.buffer, columns) };
}

function previewOf(
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

async function download<T>(sheet: WrittenSheet<T>): Promise<StreamableFile> {
  const bytes = await writeSheet(sheet);
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.title ?? sheet.name}.xlsx`)}`;
  return new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition });
}

const officialDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const titled = (title: string, at: string): string => `${title}（截至${officialDay(dayOf(at))}）`;

async function confirmed(commands: CommandBus, command: ImportCommand, seen: string): Promise<ActAnswer> {
  refuseIf(command.data.sha256 !== seen, 'import-file-changed');
  const receipt = await commands.execute<ImportCommand, Receipt>(command);
  return { id: command.data.importId, receipt: { ...receipt, events: [...receipt.events] } };
}

@ApiTags('registry')
@Controller('api/units')
export class UnitSheetsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** An empty table to fill in. */
  @Get('imports/template')
  template(): Promise<StreamableFile> {
    return download({ name: '单位名录模板', columns: unitTemplate, rows: [] });
  }

  /** What the file would do. Nothing is written. */
  @Post('imports/previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(@UploadedFile() file: Upload, @Asker() meta: Meta): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, unitColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewUnitImport(sheet, meta)));
  }

  /** Writes what was previewed, all of it or nothing. */
  @Post('imports')
  @TakesSheet(SEEN)
  async write(
    @UploadedFile() file: Upload,
    @Body() { plan, sha256 }: ConfirmImportRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, unitColumns);
    return confirmed(this.commands, new ImportUnits({ ...sheet, plan, importId: newId(meta) }, meta), sha256);
  }

  /** The list exactly as it is filtered and sorted, whole. */
  @Get('exports')
  async export(@Query() request: UnitListRequest, @Asker() meta: Meta): Promise<StreamableFile> {
    const { items, past } = await this.queries.execute(new ExportUnits(request, meta));
    const title = titled('单位名录', past?.asOf ?? meta.at);
    return download({ title, name: '单位名录', columns: unitExport, rows: items });
  }
}

@ApiTags('registry')
@Controller('api/supervisors')
export class SupervisorSheetsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** An empty table to fill in. */
  @Get('imports/template')
  template(): Promise<StreamableFile> {
    return download({ name: '监督人员名录模板', columns: supervisorTemplate, rows: [] });
  }

  /** What the file would do. Nothing is written. */
  @Post('imports/previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(@UploadedFile() file: Upload, @Asker() meta: Meta): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, supervisorColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewSupervisorImport(sheet, meta)));
  }

  /** Writes what was previewed, all of it or nothing. */
  @Post('imports')
  @TakesSheet(SEEN)
  async write(
    @UploadedFile() file: Upload,
    @Body() { plan, sha256 }: ConfirmImportRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, supervisorColumns);
    return confirmed(this.commands, new ImportSupervisors({ ...sheet, plan, importId: newId(meta) }, meta), sha256);
  }

  /** The list exactly as it is filtered and sorted, whole. */
  @Get('exports')
  async export(@Query() request: SupervisorListRequest, @Asker() meta: Meta): Promise<StreamableFile> {
    const { items, past } = await this.queries.execute(new ExportSupervisors(request, meta));
    const title = titled('监督人员名录', past?.asOf ?? meta.at);
    return download({ title, name: '监督人员名录', columns: supervisorExport, rows: items });
  }
}
