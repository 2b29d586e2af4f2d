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
import { download, TakesSheet, uploaded, type Upload } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { ImportWorkingYear } from './commands.js';
import {
  WorkingYearAnswer,
  WorkingYearRequest,
  WorkingYearsAnswer,
  YearPreviewAnswer,
  YearSheetAnswer,
} from './dto.js';
import { DescribeWorkingYear, ListWorkingYears, PreviewWorkingYear } from './queries.js';
import { linesOf, yearColumns, yearOf, yearTemplate } from './sheet.js';

/** 工作日历: which days are worked, by which document. */
@ApiTags('working-years')
@Controller('api/working-years')
export class WorkingYearsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Asker() meta: Meta): Promise<WorkingYearsAnswer> {
    return this.queries.execute(new ListWorkingYears({}, meta));
  }

  @Get(':year')
  year(@Param('year', ParseIntPipe) year: number, @Asker() meta: Meta): Promise<WorkingYearAnswer> {
    return this.queries.execute(new DescribeWorkingYear({ year }, meta));
  }

  /** The table of the year as xlsx, to be corrected and handed in again. */
  @Get(':year/sheet')
  async sheet(@Param('year', ParseIntPipe) year: number, @Asker() meta: Meta): Promise<StreamableFile> {
    const table = await this.queries.execute(new DescribeWorkingYear({ year }, meta));
    return download({ title: `${year}年工作日安排`, name: '工作日安排', columns: yearTemplate, rows: linesOf(table) });
  }

  /** What a file says, to be looked at before it is previewed. Nothing is written. */
  @Post('sheets')
  @HttpCode(200)
  @TakesSheet()
  async read(@UploadedFile() file: Upload): Promise<YearSheetAnswer> {
    const { fileName, table } = await uploaded(file, yearColumns);
    return { fileName, ...yearOf(table) };
  }

  /** What the table would change and which deadlines it would move. Nothing is written. */
  @Post('previews')
  @HttpCode(200)
  preview(@Body() { year, holidays, workdays }: WorkingYearRequest, @Asker() meta: Meta): Promise<YearPreviewAnswer> {
    return this.queries.execute(new PreviewWorkingYear({ year, holidays, workdays }, meta));
  }

  @Post()
  import(@Body() { ...year }: WorkingYearRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return acted(this.commands, String(year.year), new ImportWorkingYear({ ...year }, meta));
  }
}
