import { All, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { Metadata } from '@tus/server';
import type { Request, Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { Asker, InvalidInput } from '@app/http';
import { fileAnswer, FileAnswer, LONGEST_NAME, UploadListAnswer } from './dto.js';
import { Uploads, type Announced } from './uploads.js';

/** What a tus client says of a file before it sends it. Throws InvalidInput. */
function announced({ headers }: Request): Announced {
  const name = nameIn(String(headers['upload-metadata'] ?? ''));
  const size = Number(headers['upload-length'] ?? Number.NaN);
  const errors = [
    ...(name && name.length <= LONGEST_NAME ? [] : [{ field: 'filename', message: '请写明文件名，不超过200个字' }]),
    ...(Number.isSafeInteger(size) && size >= 0 ? [] : [{ field: 'Upload-Length', message: '请写明文件的大小' }]),
  ];
  if (errors.length > 0) throw new InvalidInput(errors);
  return { name, size };
}

function nameIn(metadata: string): string {
  try {
    return Metadata.parse(metadata).filename ?? '';
  } catch {
    return '';
  }
}

/** Uploads that can be interrupted, by the tus protocol 1.0.0; `POST …/files` makes evidence of a finished one. */
@ApiTags('files')
@Controller('api/uploads')
export class UploadsHttp {
  constructor(@Inject(Uploads) private readonly uploads: Uploads) {}

  @Get()
  async list(@Asker() meta: Meta): Promise<UploadListAnswer> {
    return { items: await this.uploads.unfinished(meta) };
  }

  @Post()
  @ApiExcludeEndpoint()
  async begin(@Req() request: Request, @Res() response: Response, @Asker() meta: Meta): Promise<void> {
    await this.uploads.begin(announced(request), { request, response }, meta);
  }

  @Post(':id/files')
  complete(@Param('id') id: string, @Asker() meta: Meta): Promise<FileAnswer> {
    return this.uploads.complete(id, meta).then(fileAnswer);
  }

  @All(':id')
  @ApiExcludeEndpoint()
  async goOn(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
    @Asker() meta: Meta,
  ): Promise<void> {
    await this.uploads.describe(id, meta);
    // Nobody reads what has not been looked at.
    if (request.method === 'GET') throw new Rejection('not-found');
    await this.uploads.transfer({ request, response });
  }
}
