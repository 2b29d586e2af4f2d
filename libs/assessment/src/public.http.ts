import { randomBytes, randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Inject, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { fill, isReadable, Public, Visitor } from '@app/http';
import { ReadBallotPaper, type BallotPaper } from './ballot.queries.js';
import { CastBallot } from './commands.js';
import type { Mark } from './events.js';
import { hashOf } from './http.js';
import {
  assessmentNotFoundPage,
  assessmentPage,
  assessmentsPage,
  ballotClosedPage,
  ballotPage,
  fieldOf,
  type Filled,
} from './public-page.js';
import { ListPublishedAssessments, ReadPublishedAssessment } from './public.queries.js';
import { refusals } from './refusals.js';

const HTML = 'text/html; charset=utf-8';
const [OK, NOT_FOUND, CONFLICT] = [200, 404, 409];
const BLIND_BYTES = 32;

const sentenceOf = ({ code, facts }: Rejection): string => fill(refusals[code] ?? code, facts);

/** 公布的考核结果, as pages that need neither an account nor a script. */
@Public()
@ApiExcludeController()
@Controller('public/assessments')
export class PublicAssessmentsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', HTML)
  async list(@Visitor() meta: Meta): Promise<string> {
    return assessmentsPage(await this.queries.execute(new ListPublishedAssessments({}, meta)));
  }

  @Get(':id')
  async one(@Param('id') assessmentId: string, @Visitor() meta: Meta, @Res() response: Response): Promise<void> {
    response.type(HTML);
    try {
      const told = await this.queries.execute(new ReadPublishedAssessment({ assessmentId }, meta));
      response.send(assessmentPage(told));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      response.status(NOT_FOUND).send(assessmentNotFoundPage());
    }
  }
}

/** Only what is text counts as filled in, and only what a page can show. */
function filledIn(body: unknown): Filled {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && isReadable(entry[1])),
  );
}

function marksOf({ units, items }: BallotPaper, filled: Filled): Mark[] {
  return units.flatMap(({ unitId }) =>
    items.flatMap(({ code }) => {
      const level = Object.hasOwn(filled, fieldOf(unitId, code)) ? filled[fieldOf(unitId, code)] : undefined;
      return level ? [{ unitId, code, level }] : [];
    }),
  );
}

/** 外部评议: one answer by one link. Neither is asked for an account, and nothing is kept that joins them. */
@Public()
@ApiExcludeController()
@Controller('public/ballots')
export class PublicBallotsHttp {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Get(':token')
  async paper(@Param('token') token: string, @Visitor() meta: Meta, @Res() response: Response): Promise<void> {
    await this.answer(response, token, meta, (paper) => Promise.resolve({ status: OK, page: ballotPage(paper) }));
  }

  @Post(':token')
  async cast(
    @Param('token') token: string,
    @Body() body: unknown,
    @Visitor() meta: Meta,
    @Res() response: Response,
  ): Promise<void> {
    const filled = filledIn(body);
    await this.answer(
      response,
      token,
      meta,
      async (paper) => {
        const { assessmentId } = paper;
        const ballot = { marks: marksOf(paper, filled), comment: (filled['comment'] ?? '').trim() };
        const blind = randomBytes(BLIND_BYTES).toString('hex');
        const own = { ...meta, commandId: randomUUID() };
        try {
          await this.commands.execute(new CastBallot({ assessmentId, link: hashOf(token), blind, ...ballot }, own));
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
          return { status: CONFLICT, page: ballotPage(paper, filled, sentenceOf(error)) };
        }
        return {
          status: OK,
          page: ballotClosedPage('评议已经提交', '感谢您的评议。您的答卷已经放入评议箱，评议结束以后开启。'),
        };
      },
      filled['comment'],
    );
  }

  /** The page is for whoever holds the link alone: it is not kept on the way, and not found by a search. */
  private async answer(
    response: Response,
    token: string,
    meta: Meta,
    make: (paper: BallotPaper) => Promise<{ status: number; page: string }>,
    comment?: string,
  ): Promise<void> {
    response.type(HTML).setHeader('Cache-Control', 'no-store').setHeader('X-Robots-Tag', 'noindex');
    try {
      const paper = await this.queries.execute(new ReadBallotPaper({ link: hashOf(token) }, meta));
      const { status, page } = paper.closed ? closed(paper.closed, comment) : await make(paper);
      response.status(status).send(page);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      response.status(NOT_FOUND).send(ballotClosedPage('评议链接无效', sentenceOf(error)));
    }
  }
}

/** Whoever typed something gets it back. */
const closed = (code: string, comment?: string): { status: number; page: string } => ({
  status: CONFLICT,
  page: ballotClosedPage('不能评议', refusals[code] ?? code, comment),
});
