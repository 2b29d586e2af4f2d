import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question, Rejection } from '@app/eventing';
import { MEASURES, MEASURE_NAMES } from './measure.rules.js';
import type {
  AssessmentSchemeAnswer,
  AssessmentSchemeListAnswer,
  AssessmentSchemePageAnswer,
  MeasureAnswer,
} from './scheme.dto.js';
import { Schemes, type KnownScheme } from './schemes.js';

export class ListAssessmentSchemes extends Question('ListAssessmentSchemes')<object, AssessmentSchemeListAnswer> {}
/** Without a version its newest one. */
export class DescribeAssessmentScheme extends Question('DescribeAssessmentScheme')<
  { readonly code: string; readonly version?: number },
  AssessmentSchemePageAnswer
> {}

const adopted = ({ adoptedAt }: KnownScheme) => (adoptedAt ? { adoptedAt: adoptedAt.toISOString() } : {});

export const schemeAnswer = (known: KnownScheme): AssessmentSchemeAnswer => ({
  ...known.scheme,
  levels: [...known.scheme.levels],
  items: [...known.scheme.items],
  streamVersion: known.streamVersion,
  ...adopted(known),
});

export const measureAnswers = (): MeasureAnswer[] =>
  MEASURE_NAMES.map((measure) => ({ measure, word: MEASURES[measure].word, rule: MEASURES[measure].rule }));

@QueryHandler(ListAssessmentSchemes)
export class ListAssessmentSchemesHandler implements IQueryHandler<ListAssessmentSchemes> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Schemes) private readonly schemes: Schemes,
  ) {}

  async execute(): Promise<AssessmentSchemeListAnswer> {
    const all = await this.schemes.all(this.db);
    const newest = all.filter(({ scheme }, place) => all[place - 1]?.scheme.code !== scheme.code);
    return {
      measures: measureAnswers(),
      items: newest.map((known) => {
        const { code, version, title, source, items } = known.scheme;
        const asksPublic = items.some(({ how }) => how === 'external');
        return { code, version, title, source, items: items.length, asksPublic, ...adopted(known) };
      }),
    };
  }
}

@QueryHandler(DescribeAssessmentScheme)
export class DescribeAssessmentSchemeHandler implements IQueryHandler<DescribeAssessmentScheme> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Schemes) private readonly schemes: Schemes,
  ) {}

  async execute({ data: { code, version } }: DescribeAssessmentScheme): Promise<AssessmentSchemePageAnswer> {
    const own = (await this.schemes.all(this.db)).filter(({ scheme }) => scheme.code === code);
    const known = version === undefined ? own[0] : own.find(({ scheme }) => scheme.version === version);
    if (!known || !own[0]) throw new Rejection('scheme-unknown');
    const { streamVersion } = own[0];
    const versions = own.map(({ scheme }) => scheme.version);
    return { scheme: schemeAnswer({ ...known, streamVersion }), versions, measures: measureAnswers() };
  }
}
