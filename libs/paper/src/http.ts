import { Body, Controller, Get, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { WholeReads } from '@app/database';
import { AsSheet, DOCX, download, wholeFile } from '@app/documents';
import type { Meta, Receipt } from '@app/eventing';
import { ActAnswer, Asker, type SignedInRequest } from '@app/http';
import { PrintDocument } from './commands.js';
import { PdfAnswer, PrintAnswer, PrintListAnswer, PrintListRequest, PrintRequest } from './dto.js';
import { refuseAtOnce } from './kind.rules.js';
import { printIdOf } from './print.handlers.js';
import { PrintFiles } from './print-files.js';
import { DescribePrint, ListPrints } from './queries.js';
import { printSheet } from './sheets.js';
import { TabulatePaper } from './table.queries.js';
import { withoutPdf } from './words.js';

/** 打印: official papers as docx, each with its version and the hash of what it says. */
@ApiTags('paper')
@Controller('api/prints')
export class PrintsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PrintFiles) private readonly files: PrintFiles,
    @Inject(WholeReads) private readonly reads: WholeReads,
  ) {}

  @Get()
  @AsSheet(printSheet)
  list(@Query() request: PrintListRequest, @Asker() meta: Meta): Promise<PrintListAnswer> {
    return this.queries.execute(new ListPrints(request, meta));
  }

  /** Whether PDF files can be made here, and why not. */
  @Get('pdf')
  async pdf(): Promise<PdfAnswer> {
    const lacking = await this.files.pdf.lacking();
    return lacking ? { possible: false, why: withoutPdf(lacking) } : { possible: true };
  }

  /** A ledger as a workbook, in the layout of its print; nothing is recorded. It waits for its turn, as exports do. */
  @Get('tables')
  table(
    @Query() { ...subject }: PrintRequest,
    @Req() request: SignedInRequest,
    @Asker() meta: Meta,
  ): Promise<StreamableFile | undefined> {
    return wholeFile(this.reads, request, Boolean(subject.asOf), async () =>
      download(await this.queries.execute(new TabulatePaper(subject, meta))),
    );
  }

  @Get(':id')
  describe(@Param('id') printId: string, @Asker() meta: Meta): Promise<PrintAnswer> {
    return this.queries.execute(new DescribePrint({ printId }, meta));
  }

  @Get(':id/file')
  async file(@Param('id') printId: string, @Asker() meta: Meta): Promise<StreamableFile> {
    const { name, version, fileSha256, size } = await this.queries.execute<DescribePrint, PrintAnswer>(
      new DescribePrint({ printId }, meta),
    );
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${name}（第${version}版）.docx`)}`;
    return new StreamableFile(await this.files.read(fileSha256), { type: DOCX, length: size, disposition });
  }

  /** The version of the series is that of its stream: unchanged contents answer with the print there is. */
  @Post()
  async print(@Body() { ...subject }: PrintRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    refuseAtOnce(subject, meta);
    const receipt = await this.commands.execute<PrintDocument, Receipt>(new PrintDocument(subject, meta));
    const id = printIdOf(receipt.stream, receipt.version);
    return { id, receipt: { ...receipt, events: [...receipt.events] } };
  }
}
