import {
  Controller,
  Get,
  Headers,
  Inject,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { Asker, InvalidInput } from '@app/http';
import { FileAnswer, fileAnswer, LONGEST_NAME, PreviewRequest } from './dto.js';
import { LARGEST_FILE } from './file-kinds.rules.js';
import type { FileRow } from './file.entity.js';
import { Files } from './files.js';
import { isPicture, Pictures } from './pictures.js';

const ID = /^[0-9a-f]{64}$/;
const PDF = 'application/pdf';
/** Asked for each time: the next account at the same machine, or whoever comes after an erasure, has no sight of it. */
const ASKED_AGAIN = 'private, no-cache';
const NOTHING_RUNS = "default-src 'none'; sandbox";
/** The browser's own viewer opens a PDF in no sandboxed page; the viewer shuts what is in the PDF off from the site. */
const IN_THE_VIEWER =
  "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Browsers send the name of a file as UTF-8 bytes, which multer reads as Latin-1. */
const fileName = (name: string): string => Buffer.from(name, 'latin1').toString('utf8');

/** Whoever may see it and has it already is told so: 304. */
function isKnown(tag: string, known: string | undefined, response: Response): boolean {
  response.setHeader('Cache-Control', ASKED_AGAIN);
  response.setHeader('ETag', tag);
  if (!known?.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === tag)) return false;
  response.status(304);
  return true;
}

@ApiTags('files')
@Controller('api/files')
export class FilesHttp {
  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(Pictures) private readonly pictures: Pictures,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_FILE, files: 1 } }))
  async keep(@UploadedFile() file: Express.Multer.File | undefined, @Asker() meta: Meta): Promise<FileAnswer> {
    const name = fileName(file?.originalname ?? '');
    if (!file || name.length > LONGEST_NAME)
      throw new InvalidInput([{ field: 'file', message: '请选择一个文件，文件名不超过200个字' }]);
    return fileAnswer(await this.files.keep(name, file.buffer, meta));
  }

  @Get(':id')
  async read(
    @Param('id') id: string,
    @Asker() meta: Meta,
    @Res({ passthrough: true }) response: Response,
    @Headers('if-none-match') known?: string,
  ): Promise<StreamableFile | undefined> {
    const { name, mediaType, size } = await this.find(id, meta);
    const shown = isPicture(mediaType) || mediaType === PDF ? 'inline' : 'attachment';
    response.setHeader('Content-Security-Policy', mediaType === PDF ? IN_THE_VIEWER : NOTHING_RUNS);
    if (isKnown(`"${id}"`, known, response)) return undefined;
    const disposition = `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(await this.files.read(id), { type: mediaType, length: size, disposition });
  }

  /** A smaller, upright JPEG of a picture, without what the camera wrote into it. */
  @Get(':id/preview')
  async preview(
    @Param('id') id: string,
    @Query() { size = 'small' }: PreviewRequest,
    @Asker() meta: Meta,
    @Res({ passthrough: true }) response: Response,
    @Headers('if-none-match') known?: string,
  ): Promise<StreamableFile | undefined> {
    const { mediaType } = await this.find(id, meta);
    if (!isPicture(mediaType)) throw new Rejection('not-previewable');
    if (isKnown(`"${id}-${size}"`, known, response)) return undefined;
    const { content, length } = await this.pictures.preview(id, size);
    response.setHeader('Content-Security-Policy', NOTHING_RUNS);
    return new StreamableFile(content, { type: 'image/jpeg', length });
  }

  @Get(':id/description')
  async describe(@Param('id') id: string, @Asker() meta: Meta): Promise<FileAnswer> {
    return fileAnswer(await this.find(id, meta));
  }

  private find(id: string, meta: Meta): Promise<FileRow> {
    if (!ID.test(id)) throw new Rejection('not-found');
    return this.files.describe(id, meta);
  }
}
