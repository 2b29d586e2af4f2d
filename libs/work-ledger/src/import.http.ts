import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
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
  uploaded,
  type Upload,
} from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, Asker, newId } from '@app/http';
import { ImportWorkLedger } from './commands.js';
import { PreviewWorkImport, ShowWorkImportForm } from './import.handlers.js';
import { workColumns } from './work-sheet.js';

@ApiTags('work-ledgers')
@Controller('api/work-ledgers/:campaignId/:unitId/imports')
export class WorkImportHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** The unit's table as it stands, with every task that applies to it. */
  @Get('template')
  async template(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Asker() meta: Meta,
  ): Promise<StreamableFile> {
    return download(await this.queries.execute(new ShowWorkImportForm({ campaignId, unitId }, meta)));
  }

  /** What the file would do. Nothing is written. */
  @Post('previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @UploadedFile() file: Upload,
    @Asker() meta: Meta,
  ): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, workColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewWorkImport({ ...sheet, campaignId, unitId }, meta)));
  }

  /** Writes what was previewed, all of it or nothing. */
  @Post()
  @TakesSheet(SEEN)
  async write(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @UploadedFile() file: Upload,
    @Body() { plan, sha256 }: ConfirmImportRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, workColumns);
    const command = new ImportWorkLedger({ ...sheet, campaignId, unitId, plan, importId: newId(meta) }, meta);
    return confirmed(this.commands, command, sha256);
  }
}
