import { Body, Controller, Get, Inject, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import {
  ListCaseFiles,
  ReopenCaseCatalogue,
  SignOffCaseCatalogue,
  StrikeCaseFile,
  type CaseCatalogueCommand,
} from './commands.js';
import {
  CaseCatalogueAnswer,
  CaseCatalogueListAnswer,
  CaseFilesRequest,
  CaseSignOffRequest,
  CaseYearRequest,
  ReopenCatalogueRequest,
  StrikeCaseFileRequest,
} from './dto.js';
import { DescribeCaseCatalogue, ListCaseCatalogues } from './queries.js';
import { catalogueListSheet } from './sheets.js';

@ApiTags('case-catalogues')
@Controller('api/case-catalogues')
export class CaseCataloguesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(catalogueListSheet)
  list(@Query() { year }: CaseYearRequest, @Asker() meta: Meta): Promise<CaseCatalogueListAnswer> {
    return this.queries.execute(new ListCaseCatalogues({ year }, meta));
  }

  @Get(':unitId/:year')
  describe(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @Asker() meta: Meta,
  ): Promise<CaseCatalogueAnswer> {
    return this.queries.execute(new DescribeCaseCatalogue({ unitId, year }, meta));
  }

  @Post(':unitId/:year/files')
  listFiles(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() { files }: CaseFilesRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new ListCaseFiles({ unitId, year, files: files.map(({ ...file }) => file) }, meta));
  }

  @Post(':unitId/:year/files/:fileId/strikes')
  strike(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @Param('fileId') fileId: string,
    @Body() { reason }: StrikeCaseFileRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new StrikeCaseFile({ unitId, year, fileId, reason }, meta));
  }

  @Post(':unitId/:year/sign-offs')
  signOff(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() { count }: CaseSignOffRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new SignOffCaseCatalogue({ unitId, year, count }, meta));
  }

  @Post(':unitId/:year/reopenings')
  reopen(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() { reason }: ReopenCatalogueRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new ReopenCaseCatalogue({ unitId, year, reason }, meta));
  }

  private act(command: CaseCatalogueCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.unitId, command);
  }
}
