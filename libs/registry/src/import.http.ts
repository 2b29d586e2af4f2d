import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  confirmed,
  ConfirmImportRequest,
  download,
  ImportPreviewAnswer,
  previewOf,
  SEEN,
  TakesSheet,
  titled,
  uploaded,
  type Upload,
} from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, Asker, newId } from '@app/http';
import { ImportSupervisors, ImportUnits } from './commands.js';
import { ExportSupervisors, ExportUnits } from './export.queries.js';
import { PreviewSupervisorImport, PreviewUnitImport } from './import.handlers.js';
import { supervisorColumns, supervisorExport, supervisorTemplate } from './supervisor-sheet.js';
import { SupervisorListRequest } from './supervisor.dto.js';
import { unitColumns, unitExport, unitTemplate } from './unit-sheet.js';
import { UnitListRequest } from './unit.dto.js';

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
