import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { readEnv } from '../../../config/env.js';
import { AppModule } from './app.module.js';
import { dress } from './dress.js';

const env = readEnv();
const app = await NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true, bodyParser: false });
app.useLogger(app.get(Logger));
dress(app);
app.enableShutdownHooks();
// Whoever started this process and goes away takes it along.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
await app.listen(env.port, env.host);
process.send?.({ ready: true });
