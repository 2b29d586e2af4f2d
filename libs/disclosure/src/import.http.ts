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
import { ImportDecisions } from './commands.js';
import { decisionColumns, decisionTemplate } from './decision-sheet.js';
import { PreviewDecisionImport } from './import.handlers.js';

/** 执法决定 from a table, each entered for its review. */
@ApiTags('disclosures')
@Controller('api/disclosures/:unitId/imports')
export class DecisionImportHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** An empty table to fill in. */
  @Get('template')
  template(): Promise<StreamableFile> {
    return download(decisionTemplate);
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
    const sheet = await uploaded(file, decisionColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewDecisionImport({ ...sheet, unitId }, meta)));
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
    const sheet = await uploaded(file, decisionColumns);
    const command = new ImportDecisions({ ...sheet, unitId, plan, importId: newId(meta) }, meta);
    return confirmed(this.commands, command, sha256);
  }
}
