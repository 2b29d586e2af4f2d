import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '@app/http';

const dist = (path: string): string => fileURLToPath(new URL(`../../../../dist/${path}`, import.meta.url));
const PAGE = dist('verifier/yuheng-verify.html');
const PROGRAMS: ReadonlyMap<string, string> = new Map([
  ['yuheng-verify.mjs', dist('verifier/yuheng-verify.mjs')],
  ['yuheng-verify.html', PAGE],
  ['yuheng-witness.mjs', dist('witness/yuheng-witness.mjs')],
]);

/** What other people check and witness with: the page that checks a file, and the programs to take away. */
@Public()
@ApiExcludeController()
@Controller('public/verifier')
export class PublicProgramsHttp {
  /** The page forbids itself the network; what the server would allow must not differ from it. */
  @Get()
  async page(@Res() response: Response): Promise<void> {
    if (!existsSync(PAGE)) throw new NotFoundException();
    const page = await readFile(PAGE, 'utf8');
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    if (policy !== undefined) response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    response.setHeader('Cache-Control', 'no-cache').type('html').send(page);
  }

  @Get(':name')
  program(@Param('name') name: string, @Res() response: Response): void {
    const path = PROGRAMS.get(name);
    if (path === undefined || !existsSync(path)) throw new NotFoundException();
    response.setHeader('Cache-Control', 'no-cache');
    response.download(path, name);
  }
}
