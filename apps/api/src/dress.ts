import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HttpException, HttpStatus } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { openApiDocument } from './openapi.js';
import { queueBoard } from './queue-board.js';
import { SwaggerModule } from '@nestjs/swagger';

/** A whole office may sign in from behind one address in the same minute; a guesser is held by the lockout. */
const SIGN_INS_PER_MINUTE = 120;
/** Never in a log: who is signed in by what. */
const SECRETS = ['req.headers.cookie', 'res.headers["set-cookie"]'];
const LARGEST_BODY = '1mb';
/** 外部评议: a log that told when and from where a link was used would tell who answered. */
const BALLOTS = '/public/ballots';
/** 投诉举报: from where a lead came is nobody's business. */
const LEADS = '/public/leads';
const isUnlogged = (url: string): boolean => [BALLOTS, LEADS].some((begin) => url.startsWith(begin));
const MOST_MARKS = 10_000;
/** Longer than browsers and proxies leave a connection idle: were we the first to close it, a request on its way would be lost. */
const IDLE_MS = 75_000;
const CONSOLE = fileURLToPath(new URL('../../../../dist/console', import.meta.url));

/** Everything around the controllers: headers, bodies, the API's own pages, the queue board and the console. */
export function dress(app: NestExpressApplication, logger?: Logger): void {
  app.disable('x-powered-by');
  app.getHttpServer().keepAliveTimeout = IDLE_MS;
  app.set('trust proxy', 'loopback');
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: false,
      // A page that names no referrer at all calls its own origin null, and its forms are refused as foreign.
      referrerPolicy: { policy: 'strict-origin' },
    }),
  );
  if (logger)
    app.use(pinoHttp({ logger, redact: SECRETS, autoLogging: { ignore: ({ url = '' }) => isUnlogged(url) } }));
  app.use(express.json({ limit: LARGEST_BODY }));
  app.use(BALLOTS, express.urlencoded({ extended: false, limit: LARGEST_BODY, parameterLimit: MOST_MARKS }));
  app.use('/api/session', signInLimit());
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/docs-json' });
  queueBoard(app);
  serveConsole(app);
}

const signInLimit = () =>
  rateLimit({
    windowMs: 60_000,
    limit: SIGN_INS_PER_MINUTE,
    skip: ({ method }) => method !== 'POST',
    handler: (_request, _response, next) => next(new HttpException('too-many-requests', HttpStatus.TOO_MANY_REQUESTS)),
    validate: false,
  });

/** The console is one page; every address leads to it but the API's, the queue board's and the public site's. */
function serveConsole(app: NestExpressApplication): void {
  if (!existsSync(CONSOLE)) return;
  app.use(express.static(CONSOLE, { index: false, maxAge: '1h', setHeaders: keepHashed }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page =
      request.method === 'GET' && !/^\/(api|admin|public)(\/|$)/.test(request.path) && request.accepts('html');
    if (!page) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: CONSOLE });
  });
}

/** Files with their hash in the name never change. */
function keepHashed(response: Response, path: string): void {
  if (path.includes('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}
