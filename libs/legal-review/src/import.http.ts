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
import { legalCaseColumns, legalCaseTemplate } from './case-sheet.js';
import { ImportLegalCases } from './commands.js';
import { PreviewLegalCaseImport } from './import.handlers.js';

@ApiTags('legal-review')
@Controller('api/legal-registers/:unitId/imports')
export class LegalCaseImportHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** An empty table to fill in. */
  @Get('template')
  template(): Promise<StreamableFile> {
    return download(legalCaseTemplate);
  }

  /** What the file would do. Nothing is written. */
  @Post('previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(
    @Param('unitId') unitId: string,
    @UploadedFile() file: Upload,
    @Asker() meta: Meta,
  ): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, legalCaseColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewLegalCaseImport({ ...sheet, unitId }, meta)));
  }

  /** Writes what was previewed, all of it or nothing. */
  @Post()
  @TakesSheet(SEEN)
  async write(
    @Param('unitId') unitId: string,
    @UploadedFile() file: Upload,
    @Body() { plan, sha256 }: ConfirmImportRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, legalCaseColumns);
    const command = new ImportLegalCases({ ...sheet, unitId, plan, importId: newId(meta) }, meta);
    return confirmed(this.commands, command, sha256);
  }
}
