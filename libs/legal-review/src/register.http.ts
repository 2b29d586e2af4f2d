import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  AdoptReviewCatalogue,
  CorrectLegalReviewer,
  NameLegalReviewer,
  ReleaseLegalReviewer,
  SetReviewTerm,
} from './commands.js';
import {
  LegalReviewerCorrectionRequest,
  LegalReviewerListAnswer,
  LegalReviewerListRequest,
  LegalReviewerReleaseRequest,
  NewLegalReviewerRequest,
  ReviewCatalogueAnswer,
  ReviewCatalogueRequest,
  ReviewerRatioAnswer,
  ReviewerRatioRequest,
  ReviewTermRequest,
} from './register.dto.js';
import { DescribeReviewCatalogue, ListLegalReviewers, ShowReviewerRatios } from './register.queries.js';
import { legalReviewerSheet, reviewerRatioSheet } from './sheets.js';

@ApiTags('legal-review')
@Controller('api/legal-reviewers')
export class LegalReviewersHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(legalReviewerSheet)
  list(@Query() request: LegalReviewerListRequest, @Asker() meta: Meta): Promise<LegalReviewerListAnswer> {
    return this.queries.execute(new ListLegalReviewers(request, meta));
  }

  /** 不少于执法人员总数的5%, on any day, with the rows it is counted from. */
  @Get('ratios')
  @AsSheet(reviewerRatioSheet)
  ratios(@Query() request: ReviewerRatioRequest, @Asker() meta: Meta): Promise<ReviewerRatioAnswer> {
    return this.queries.execute(new ShowReviewerRatios(request, meta));
  }

  @Post()
  name(@Body() { ...request }: NewLegalReviewerRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const reviewerId = newId(meta);
    return acted(this.commands, reviewerId, new NameLegalReviewer({ ...request, reviewerId }, meta));
  }

  @Post(':id/corrections')
  correct(
    @Param('id') reviewerId: string,
    @Body() { ...request }: LegalReviewerCorrectionRequest,
    @Asker() meta: Meta,
  ) {
    return acted(this.commands, reviewerId, new CorrectLegalReviewer({ ...request, reviewerId }, meta));
  }

  @Post(':id/releases')
  release(@Param('id') reviewerId: string, @Body() request: LegalReviewerReleaseRequest, @Asker() meta: Meta) {
    const { until, reason } = request;
    return acted(this.commands, reviewerId, new ReleaseLegalReviewer({ reviewerId, until, reason }, meta));
  }
}

@ApiTags('legal-review')
@Controller('api/review-catalogues')
export class ReviewCataloguesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get(':unitId')
  describe(@Param('unitId') unitId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    const asked = new DescribeReviewCatalogue({ unitId, asOf }, meta);
    return this.queries.execute<DescribeReviewCatalogue, ReviewCatalogueAnswer>(asked);
  }

  /** 公布目录清单, whole. */
  @Post(':unitId/editions')
  adopt(@Param('unitId') unitId: string, @Body() request: ReviewCatalogueRequest, @Asker() meta: Meta) {
    const { documentNumber, effectiveOn, items } = request;
    const list = items.map((item) => ({ ...item }));
    return acted(
      this.commands,
      unitId,
      new AdoptReviewCatalogue({ unitId, documentNumber, effectiveOn, items: list }, meta),
    );
  }

  /** 审核时限. */
  @Post(':unitId/terms')
  term(@Param('unitId') unitId: string, @Body() request: ReviewTermRequest, @Asker() meta: Meta) {
    const { days, extension, basis } = request;
    return acted(this.commands, unitId, new SetReviewTerm({ unitId, days, extension, basis }, meta));
  }
}
