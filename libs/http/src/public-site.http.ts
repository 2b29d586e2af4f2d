import { Controller, Get, Header, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './asker.js';
import { PUBLIC_STYLE } from './public-style.js';

/** What all public pages share. */
@Public()
@ApiExcludeController()
@Controller('public')
export class PublicSiteHttp {
  @Get()
  @Redirect('/public/draws')
  home(): void {
    return;
  }

  @Get('public.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return PUBLIC_STYLE;
  }
}
