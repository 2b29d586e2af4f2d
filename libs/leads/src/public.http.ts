import { randomUUID } from 'node:crypto';
import {
  Body,
  Catch,
  Controller,
  Get,
  Header,
  HttpCode,
  HttpException,
  Inject,
  Injectable,
  Post,
  Req,
  Res,
  UploadedFiles,
  UseFilters,
  UseGuards,
  UseInterceptors,
  type ArgumentsHost,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { FilesInterceptor, NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { Catalogue, idFrom, Rejection, type Meta } from '@app/eventing';
import { Files } from '@app/files';
import { newId, OptionalText, ProblemFilter, Public, Text, Visitor } from '@app/http';
import type { LeadEnquiryAnswer } from './answer.dto.js';
import { FileLead } from './commands.js';
import { LONGEST_LEAD } from './dto.js';
import { enquiryNumberOf, isEnquiryNumber, typedNumber } from './enquiry-number.js';
import { EnquireAfterLead, ListLeadUnits, ProbeFiling, ReadEnquiryNumber } from './handling.queries.js';
import { MOST_PICTURES, refuseUnfitFiling } from './intake.rules.js';
import { LeadLimits } from './limits.js';
import {
  enquiryPage,
  filedPage,
  HOME,
  LARGEST_PICTURE,
  leadsPage,
  SCRIPT,
  type Trouble,
  type Typed,
} from './public-page.js';

class PublicLeadRequest {
  /** Given with the form: the same form sent twice is one lead. */
  @IsUUID() formKey: string;
  @OptionalText(60) aboutUnitId?: string;
  @Text(LONGEST_LEAD) text: string;
  @OptionalText(50) name?: string;
  @OptionalText(50) phone?: string;
  @OptionalText(200) address?: string;
  /** No person sees it; what fills it in is a machine. */
  @IsString() @MaxLength(1000) website: string;
}
class PublicEnquiryRequest {
  @Text(40) number: string;
}

const CREATED = 201;
const OK = 200;
const LIMITS = { fileSize: LARGEST_PICTURE * 1024 * 1024, files: MOST_PICTURES, fields: 20, fieldSize: 100_000 };

/** Without it a browser would not say where a form comes from, and what comes from nowhere is refused. */
const SAYS_WHENCE = ['Referrer-Policy', 'same-origin'] as const;

const readsPages = ({ headers }: Request): boolean => (headers.accept ?? '').includes('text/html');

/** In words of our own: what was sent is too large, or more pictures than may be. */
function worded(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  if (error.getStatus() === 413) return new Rejection('lead-picture-too-large', { most: LARGEST_PICTURE });
  if (/^(Unexpected field|Too many files)/.test(error.message))
    return new Rejection('lead-too-many-pictures', { most: MOST_PICTURES });
  return error;
}

/** Whoever is refused has the form again with everything that was typed; a program has problem+json. */
@Injectable()
@Catch()
export class LeadFormFilter extends ProblemFilter {
  constructor(
    @Inject(Catalogue) catalogue: Catalogue,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {
    super(catalogue);
  }

  override catch(thrown: unknown, host: ArgumentsHost): void {
    const error = worded(thrown);
    const request = host.switchToHttp().getRequest<Request>();
    const problem = this.problem(error);
    if (!readsPages(request) || problem.status >= 500) return super.catch(error, host);
    const response = host.switchToHttp().getResponse<Response>();
    const typed = (request.body ?? {}) as Typed;
    const kept = Object.keys(typed).length > 0;
    const asking = request.path.endsWith('/enquiries');
    this.formAgain(typed, { title: problem.title, errors: problem.errors ?? [], kept, asking }).then(
      (page) =>
        response
          .status(problem.status)
          .setHeader(...SAYS_WHENCE)
          .setHeader('Cache-Control', 'no-store')
          .type('html')
          .send(page),
      (failure: unknown) => super.catch(failure, host),
    );
  }

  private async formAgain(typed: Typed, trouble: Trouble): Promise<string> {
    const asked: Meta = { actor: 'public', roles: ['public'], at: '', commandId: '' };
    const units = await this.queries.execute(new ListLeadUnits({}, asked));
    const { formKey } = typed;
    return leadsPage({ units, formKey: typeof formKey === 'string' ? formKey : randomUUID(), typed, trouble });
  }
}

@Injectable()
class NotTooOften implements CanActivate {
  constructor(@Inject(LeadLimits) private readonly limits: LeadLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (request.method === 'POST') await this.limits.sent(request, http.getResponse<Response>());
    return true;
  }
}

/** More than all pictures together may be, with the words and what stands between them. */
const LARGEST_FORM = MOST_PICTURES * LIMITS.fileSize + 1024 * 1024;

/** Said before the first byte of a picture is read: the parser of forms answers after the last. */
@Injectable()
class NotTooLarge implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<Request>();
    if (Number(headers['content-length'] ?? 0) <= LARGEST_FORM) return true;
    throw new Rejection('lead-picture-too-large', { most: LARGEST_PICTURE });
  }
}

/** 投诉举报 on the public site. */
@Public()
@ApiExcludeController()
@UseGuards(NotTooOften, NotTooLarge)
@UseFilters(LeadFormFilter)
@Controller(HOME.slice(1))
export class PublicLeadsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Files) private readonly files: Files,
    @Inject(LeadLimits) private readonly limits: LeadLimits,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @Header(...SAYS_WHENCE)
  async form(@Visitor() meta: Meta): Promise<string> {
    const units = await this.queries.execute(new ListLeadUnits({}, meta));
    return leadsPage({ units, formKey: randomUUID() });
  }

  @Get('form.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  script(): string {
    return SCRIPT;
  }

  @Post()
  @UseInterceptors(FilesInterceptor('pictures', MOST_PICTURES, { limits: LIMITS }))
  async file(
    @Body() typed: PublicLeadRequest,
    @UploadedFiles() sent: readonly Express.Multer.File[] | undefined,
    @Visitor() visitor: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const meta = { ...visitor, commandId: idFrom('public-lead', typed.formKey) };
    const filing = filingOf(typed);
    // Before a picture is kept for it.
    refuseUnfitFiling(filing);
    const leadId = newId(meta);
    await this.limits.filing(request, async () => {
      await this.queries.execute(new ProbeFiling({ ...filing, leadId }, meta));
      const pictures = [];
      for (const { buffer } of sent ?? []) pictures.push(await this.keep(buffer, meta));
      const enquiryNumber = enquiryNumberOf(meta.commandId);
      await this.commands.execute(new FileLead({ ...filing, leadId, enquiryNumber, pictures }, meta));
    });
    const given = await this.queries.execute(new ReadEnquiryNumber({ leadId }, meta));
    response.status(CREATED).setHeader('Cache-Control', 'no-store');
    if (readsPages(request)) response.type('html').send(filedPage(given));
    else response.json({ enquiryNumber: given });
  }

  /** The number is sent and not part of an address, which would stand in logs and in the browser's history. */
  @Post('enquiries')
  @HttpCode(OK)
  @UseInterceptors(NoFilesInterceptor())
  async enquire(
    @Body() { number }: PublicEnquiryRequest,
    @Visitor() meta: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const told = await this.limits.enquiring(request, async () => {
      const enquiryNumber = typedNumber(number);
      if (!isEnquiryNumber(enquiryNumber)) throw new Rejection('enquiry-number-unknown');
      return this.queries.execute<EnquireAfterLead, LeadEnquiryAnswer>(new EnquireAfterLead({ enquiryNumber }, meta));
    });
    response.status(OK).setHeader('Cache-Control', 'no-store');
    if (readsPages(request)) response.type('html').send(enquiryPage(told));
    else response.json(told);
  }

  /** In the words of this form, which takes fewer kinds of files than the console does. */
  private async keep(picture: Buffer, meta: Meta): Promise<string> {
    try {
      return (await this.files.keepPlainPicture(picture, meta)).id;
    } catch (error) {
      throw error instanceof Rejection && error.code === 'file-kind-forbidden'
        ? new Rejection('lead-no-picture')
        : error;
    }
  }
}

function filingOf({ aboutUnitId, text, name = '', phone = '', address = '', website }: PublicLeadRequest) {
  const named = name !== '' || phone !== '' || address !== '';
  return {
    ...{ text, trap: website },
    ...(aboutUnitId && { aboutUnitId }),
    ...(named && { sender: { name, phone, address } }),
  };
}
