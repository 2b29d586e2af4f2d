import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { readTemplate, type Format } from './webhook.rules.js';

const FILE = join('config', 'webhook-formats.json');

/** What an installation lets messages leave it by. */
export class ChannelSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. Absent: no mail. */
  readonly smtpUrl?: string;
  /** The address mails come from. */
  readonly mailFrom?: string;
  /** Where people open the console; links in messages begin with it. */
  readonly publicUrl: string = 'http://localhost';
  /** Hosts a webhook may go to although they are this machine or a neighbour of its network card. */
  readonly webhookHosts?: readonly string[];
  /** For so many days the log keeps what was delivered or dropped. */
  readonly logDays: number = 400;
}

/** The sources and the build lie at different depths below the folder that holds config/. */
function dataFile(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is missing`);
}

/** The shipped formats of messages to groups. A faulty one stops the boot, not the first message. */
export class Formats {
  readonly all = JSON.parse(readFileSync(dataFile(), 'utf8')) as readonly Format[];

  constructor() {
    for (const { code, body } of this.all) {
      try {
        readTemplate(JSON.stringify(body));
      } catch (error) {
        throw new Error(`${FILE}: ${code} is unfit`, { cause: error });
      }
    }
  }

  find(code: string): Format | undefined {
    return this.all.find((format) => format.code === code);
  }
}

@Global()
@Module({})
export class ChannelsModule {
  static forRoot(settings: Partial<ChannelSettings>): DynamicModule {
    return {
      module: ChannelsModule,
      providers: [{ provide: ChannelSettings, useValue: Object.assign(new ChannelSettings(), settings) }],
      exports: [ChannelSettings],
    };
  }
}
