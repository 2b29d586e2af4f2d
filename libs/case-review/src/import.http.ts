import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseIntPipe,
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
import { caseColumns, caseTemplate } from './case-sheet.js';
import { ImportCaseFiles } from './commands.js';
import { PreviewCaseImport } from './import.handlers.js';

@ApiTags('case-catalogues')
@Controller('api/case-catalogues/:unitId/:year/imports')
export class CaseImportHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** An empty table to fill in. */
  @Get('template')
  template(@Param('year', ParseIntPipe) year: number): Promise<StreamableFile> {
    return download(caseTemplate(year));
  }

  /** What the file would do. Nothing is written. */
  @Post('previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @UploadedFile() file: Upload,
    @Asker() meta: Meta,
  ): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, caseColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewCaseImport({ ...sheet, unitId, year }, meta)));
  }

  /** Writes what was previewed, all of it or nothing. */
  @Post()
  @TakesSheet(SEEN)
  async write(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @UploadedFile() file: Upload,
    @Body() { plan, sha256 }: ConfirmImportRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, caseColumns);
    const command = new ImportCaseFiles({ ...sheet, unitId, year, plan, importId: newId(meta) }, meta);
    return confirmed(this.commands, command, sha256);
  }
}
