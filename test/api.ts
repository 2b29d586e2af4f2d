import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Agent } from 'supertest';
import request from 'supertest';
import { Credentials, OpenAccount } from '@app/identity';
import { createTestDatabase, createTestFolder } from '@app/testing';
import { AppModule } from '../apps/api/src/app.module.js';
import { dress } from '../apps/api/src/dress.js';
import { readEnv } from '../config/env.js';

export interface TestApi {
  readonly app: NestExpressApplication;
  readonly commands: CommandBus;
  readonly databaseUrl: string;
  /** Opens an account and signs it in: the agent keeps the cookie. */
  signedIn(login: string, roles: string[], unitId?: string): Promise<Agent>;
  /** Keeps no cookie. */
  readonly anybody: ReturnType<typeof request>;
  close(): Promise<void>;
}

export const PASSWORD = 'a long enough secret';

/** The whole API on a database of its own, as it runs in production but for the port. */
export async function startApi(): Promise<TestApi> {
  const database = await createTestDatabase();
  const env = {
    ...readEnv(),
    databaseUrl: database.url,
    redisUrl: database.redisUrl,
    dataFolder: createTestFolder(),
    logLevel: 'silent',
  };
  const module = await Test.createTestingModule({ imports: [AppModule.forRoot(env)] }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error'] });
  dress(app);
  await app.init();
  const commands = app.get(CommandBus);
  const credentials = app.get(Credentials);
  const server = app.getHttpServer();

  const signedIn = async (login: string, roles: string[], unitId?: string): Promise<Agent> => {
    const meta = { actor: 'cli', roles: ['system'], at: new Date().toISOString(), commandId: randomUUID() };
    await commands.execute(new OpenAccount({ accountId: login, login, name: login, roles, unitId }, meta));
    await credentials.set(login, login, PASSWORD);
    const agent = request.agent(server);
    await agent.post('/api/session').send({ login, password: PASSWORD }).expect(200);
    return agent;
  };
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { app, commands, databaseUrl: database.url, signedIn, anybody: request(server), close };
}
