import { Controller, Get, HttpCode, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { download, TakesSheet, uploaded, XLSX, type Upload } from '@app/documents';
import { NameListAnswer } from './dto.js';
import { nameColumns, namesOf, nameTemplate } from './name-list.js';

/** 名单 of a notice as a table: it is read into the draft, where it is looked at before anything is written. */
@ApiTags('notice')
@Controller('api/office-name-lists')
export class NameListsHttp {
  @Get('template')
  @ApiProduces(XLSX)
  template(): Promise<StreamableFile> {
    return download(nameTemplate);
  }

  /** What a file says. Nothing is written. */
  @Post()
  @HttpCode(200)
  @TakesSheet()
  async read(@UploadedFile() file: Upload): Promise<NameListAnswer> {
    const { fileName, table } = await uploaded(file, nameColumns);
    return { fileName, ...namesOf(table) };
  }
}
