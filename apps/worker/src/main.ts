import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnv } from '../../../config/env.js';
import { JsonLogger } from '../../../config/logger.js';
import { WorkerModule } from './worker.module.js';

const env = readEnv();
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
  logger: new JsonLogger(env.logLevel),
});
app.enableShutdownHooks();
// Whoever started this process and goes away takes it along.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send?.({ ready: true });
