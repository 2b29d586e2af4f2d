import {
  Controller,
  Get,
  Inject,
  Param,
  Post,
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
import { FileAnswer, fileAnswer, LONGEST_NAME } from './dto.js';
import { LARGEST_FILE } from './file-kinds.rules.js';
import { Files } from './files.js';

const ID = /^[0-9a-f]{64}$/;

/** Browsers send the name of a file as UTF-8 bytes, which multer reads as Latin-1. */
const fileName = (name: string): string => Buffer.from(name, 'latin1').toString('utf8');

@ApiTags('files')
@Controller('api/files')
export class FilesHttp {
  constructor(@Inject(Files) private readonly files: Files) {}

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
  ): Promise<StreamableFile> {
    if (!ID.test(id)) throw new Rejection('not-found');
    const { name, mediaType, size } = await this.files.describe(id, meta);
    const shown = /^(image\/|application\/pdf)/.test(mediaType) ? 'inline' : 'attachment';
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    const disposition = `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(await this.files.read(id), { type: mediaType, length: size, disposition });
  }

  @Get(':id/description')
  async describe(@Param('id') id: string, @Asker() meta: Meta): Promise<FileAnswer> {
    return fileAnswer(await this.files.describe(id, meta));
  }
}
