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
  type SheetColumns,
  type Upload,
} from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, Asker, newId } from '@app/http';
import { ImportIssues } from './commands.js';
import { PreviewIssueImport, ShowIssueImportForm } from './import.handlers.js';
import { officeColumns, unitColumns } from './issue-sheet.js';

const columnsOf = ({ unit }: Meta): SheetColumns => (unit === undefined ? officeColumns : unitColumns);

@ApiTags('rectification')
@Controller('api/issue-ledgers/:campaignId/imports')
export class IssueImportHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** A unit's 自查自纠台账 with every check that applies to it; for the office an empty table with the words allowed. */
  @Get('template')
  async template(@Param('campaignId') campaignId: string, @Asker() meta: Meta): Promise<StreamableFile> {
    return download(await this.queries.execute(new ShowIssueImportForm({ campaignId }, meta)));
  }

  /** What the file would do. Nothing is written. */
  @Post('previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(
    @Param('campaignId') campaignId: string,
    @UploadedFile() file: Upload,
    @Asker() meta: Meta,
  ): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, columnsOf(meta));
    return previewOf(sheet, await this.queries.execute(new PreviewIssueImport({ ...sheet, campaignId }, meta)));
  }

  /** Writes what was previewed, all of it or nothing. */
  @Post()
  @TakesSheet(SEEN)
  async write(
    @Param('campaignId') campaignId: string,
    @UploadedFile() file: Upload,
    @Body() { plan, sha256 }: ConfirmImportRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, columnsOf(meta));
    const command = new ImportIssues({ ...sheet, campaignId, plan, importId: newId(meta) }, meta);
    return confirmed(this.commands, command, sha256);
  }
}
