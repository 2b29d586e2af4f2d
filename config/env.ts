import { join, resolve } from 'node:path';

/** Every setting of an installation. This is the only file that reads the environment. */
export interface Env {
  /** Address and port the API, the console and the public site answer on. */
  readonly host: string;
  readonly port: number;
  /** Folder of everything that must survive: embedded database, evidence files, first-run marks. */
  readonly dataFolder: string;
  /** An own Postgres (15 or newer). Absent: the embedded one in `dataFolder`. */
  readonly databaseUrl?: string;
  /** Redis for the job queues. Absent: the queues live in Postgres. */
  readonly redisUrl?: string;
  /** Host name that the event log is signed under; fixed at the first start. */
  readonly logHost: string;
  /** Folder of the signer's key and memory: elsewhere than `dataFolder` where the database's administrator has no account. */
  readonly signerFolder: string;
  /** Address under which the public reaches the site, without a slash at the end: it stands on every print. */
  readonly publicUrl: string;
  /** Where LibreOffice lies, by which PDF files are made. Absent: `soffice` as the system finds it. */
  readonly office?: string;
  /** JSON file of the beacon chains draws may use, with their relays. Absent: quicknet, typed in by the office. */
  readonly drandChains?: string;
  /** What notices may leave the installation by. */
  readonly channels: {
    /** smtp://user:password@host:587 or smtps://…; absent: no mail is sent. */
    readonly smtpUrl?: string;
    /** The address mails come from, such as 玉衡 <yuheng@example.cn>. */
    readonly mailFrom?: string;
    /** Where people open the console: links in messages begin with it. */
    readonly publicUrl: string;
    /** Hosts a webhook may go to although they are this machine or on its own link. */
    readonly webhookHosts: readonly string[];
    /** For so many days the log keeps what was delivered or dropped. */
    readonly logDays: number;
  };
  /** Load the demonstration county on the first start. */
  readonly demo: boolean;
  readonly logLevel: string;
  readonly production: boolean;
  /** What one run of the tests shares: its folder, the administrator's address, and the template each test file copies. */
  readonly testRun?: { readonly folder: string; readonly adminUrl: string; readonly url: string };
  /** The installation that the journeys in a browser walk through. */
  readonly journeys?: { readonly url: string; readonly data: string; readonly pictures: string };
}

const number = (text: string | undefined, fallback: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value >= 0 && value < 65536 ? value : fallback;
};

const told = <T>(text: string | undefined): T | undefined => (text ? (JSON.parse(text) as T) : undefined);

const publicUrl = ({ PUBLIC_URL: url, YUHENG_ORIGIN: origin, HOST = '127.0.0.1', PORT }: NodeJS.ProcessEnv): string =>
  url?.replace(/\/+$/, '') || (origin ? `https://${origin}` : `http://${HOST}:${number(PORT, 3000)}`);

const channelsOf = (env: NodeJS.ProcessEnv): Env['channels'] => ({
  smtpUrl: env.SMTP_URL || undefined,
  mailFrom: env.MAIL_FROM || undefined,
  publicUrl: publicUrl(env),
  webhookHosts: (env.WEBHOOK_HOSTS ?? '').split(',').filter(Boolean),
  logDays: number(env.DELIVERY_LOG_DAYS, 400),
});

export const readEnv = (env: NodeJS.ProcessEnv = process.env): Env => ({
  host: env.HOST ?? '127.0.0.1',
  port: number(env.PORT, 3000),
  dataFolder: resolve(env.YUHENG_DATA ?? '.data'),
  databaseUrl: env.DATABASE_URL || undefined,
  redisUrl: env.REDIS_URL || undefined,
  logHost: env.YUHENG_ORIGIN || 'localhost',
  signerFolder: resolve(env.YUHENG_SIGNER || join(env.YUHENG_DATA ?? '.data', 'signer')),
  publicUrl: publicUrl(env),
  office: env.SOFFICE || undefined,
  drandChains: env.DRAND_CHAINS ? resolve(env.DRAND_CHAINS) : undefined,
  channels: channelsOf(env),
  demo: env.YUHENG_DEMO !== 'off',
  logLevel: env.LOG_LEVEL ?? 'warn',
  production: env.NODE_ENV === 'production',
  testRun: told<Env['testRun']>(env.YUHENG_TEST_RUN),
  journeys: told<Env['journeys']>(env.YUHENG_JOURNEYS),
});
