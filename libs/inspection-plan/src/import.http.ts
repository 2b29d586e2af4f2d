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
import { ImportInspectionItems } from './commands.js';
import { PreviewInspectionItemImport } from './import.handlers.js';
import { InspectionItemListRequest } from './item.dto.js';
import { ExportInspectionItems } from './item.queries.js';
import { itemColumns, itemExport, itemTemplate } from './item-sheet.js';

const NAME = '抽查事项清单';

@ApiTags('inspection-plan')
@Controller('api/inspection-items')
export class InspectionItemSheetsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** An empty table to fill in. */
  @Get('imports/template')
  template(): Promise<StreamableFile> {
    return download({ name: `${NAME}模板`, columns: itemTemplate, rows: [] });
  }

  /** What the file would do. Nothing is written. */
  @Post('imports/previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(@UploadedFile() file: Upload, @Asker() meta: Meta): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, itemColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewInspectionItemImport(sheet, meta)));
  }

  /** Writes what was previewed, all of it or nothing. */
  @Post('imports')
  @TakesSheet(SEEN)
  async write(
    @UploadedFile() file: Upload,
    @Body() { plan, sha256 }: ConfirmImportRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, itemColumns);
    return confirmed(this.commands, new ImportInspectionItems({ ...sheet, plan, importId: newId(meta) }, meta), sha256);
  }

  /** The list exactly as it is filtered and sorted, whole. */
  @Get('exports')
  async export(@Query() request: InspectionItemListRequest, @Asker() meta: Meta): Promise<StreamableFile> {
    const { items, past } = await this.queries.execute(new ExportInspectionItems(request, meta));
    return download({ title: titled(NAME, past?.asOf ?? meta.at), name: NAME, columns: itemExport, rows: items });
  }
}
