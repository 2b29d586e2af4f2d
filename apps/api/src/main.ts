import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readEnv } from '../../../config/env.js';
import { JsonLogger } from '../../../config/logger.js';
import { AppModule } from './app.module.js';
import { dress } from './dress.js';

const env = readEnv();
const logger = new JsonLogger(env.logLevel);
const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(env), { logger, bodyParser: false });
dress(app, logger.pino);
app.enableShutdownHooks();
// Whoever started this process and goes away takes it along.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
await app.listen(env.port, env.host);
process.send?.({ ready: true });
