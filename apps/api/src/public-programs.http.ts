import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Inject, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReadDrawBundle } from '@app/draw';
import type { Meta } from '@app/eventing';
import { Public, Visitor } from '@app/http';
import { DescribeLog } from '@app/proof';

const dist = (path: string): string => fileURLToPath(new URL(`../../../../dist/${path}`, import.meta.url));
const PAGE = dist('verifier/yuheng-verify.html');
const PROGRAMS: ReadonlyMap<string, string> = new Map([
  ['yuheng-verify.mjs', dist('verifier/yuheng-verify.mjs')],
  ['yuheng-verify.html', PAGE],
  ['yuheng-witness.mjs', dist('witness/yuheng-witness.mjs')],
]);

interface LoadedFile {
  readonly name: string;
  readonly text: string;
}

const EMPTY = /(<script type="application\/json" id="loaded">)(<\/script>)/;

/** As text that nothing executes: the hash of the page's one script, which its policy names, stays the same. */
function loaded(page: string, files: readonly LoadedFile[]): string {
  if (files.length === 0) return page;
  const json = JSON.stringify(files).replaceAll('<', '\\u003c');
  return page.replace(EMPTY, (_, open: string, close: string) => `${open}${json}${close}`);
}

/** What other people check and witness with: the page that checks a file, and the programs to take away. */
@Public()
@ApiExcludeController()
@Controller('public/verifier')
export class PublicProgramsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /**
   * The page forbids itself the network; what the server would allow must not differ from it. With `?draw=2026-1` it
   * comes with that draw's bundle and the keys written into it: it checks them at once, and fetches nothing.
   */
  @Get()
  async page(@Query('draw') number: unknown, @Visitor() meta: Meta, @Res() response: Response): Promise<void> {
    if (!existsSync(PAGE)) throw new NotFoundException();
    const files = typeof number === 'string' && number !== '' ? await this.filesOf(number, meta) : [];
    const page = loaded(await readFile(PAGE, 'utf8'), files);
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    if (policy !== undefined) response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    response.setHeader('Cache-Control', 'no-cache').type('html').send(page);
  }

  /** Throws `draw-not-found`. */
  private async filesOf(number: string, meta: Meta): Promise<LoadedFile[]> {
    const text = await this.queries.execute(new ReadDrawBundle({ number }, meta));
    const policy = await this.queries.execute(new DescribeLog({}, meta)).catch(() => undefined);
    const keys = policy ? [{ name: 'policy.json', text: JSON.stringify(policy) }] : [];
    return [{ name: `bundle-${number}.json`, text }, ...keys];
  }

  @Get(':name')
  program(@Param('name') name: string, @Res() response: Response): void {
    const path = PROGRAMS.get(name);
    if (path === undefined || !existsSync(path)) throw new NotFoundException();
    response.setHeader('Cache-Control', 'no-cache');
    response.download(path, name);
  }
}
