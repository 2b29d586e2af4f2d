import { join } from 'node:path';
import {
  Inject,
  Injectable,
  Module,
  type CallHandler,
  type DynamicModule,
  type ExecutionContext,
  type NestInterceptor,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Pool } from 'pg';
import { map, type Observable } from 'rxjs';
import { openDataFolder } from '@app/database';
import type { Receipt } from '@app/eventing';
import { formatVerifierKey, signReceipt, type NoteSigner } from '@app/transparency';
import { namesOf, signerFrom } from './key-file.js';
import { publishReceiptKey } from './published-policy.js';

const RECEIPT_SIGNER = Symbol('receipt-signer');
/** Within this time everything recorded stands in the tree; the sequencer's alarm goes off at the same time. */
export const PROMISED_SECONDS = 60;

/** The POSIX second an event's id was made, which is when it was recorded: its first 48 bits are milliseconds (RFC 9562, section 5.7). */
const secondOf = (id: string): number => Math.floor(parseInt(id.replace('-', '').slice(0, 12), 16) / 1000);

interface Act {
  readonly receipt?: Partial<Receipt>;
}

/**
 * Adds to every receipt a signed promise that its events will stand in the tree: a dropped event is then provable.
 * The promise follows from the events alone, so a request that is repeated is answered with the same one.
 */
@Injectable()
export class ReceiptPromise implements NestInterceptor, OnApplicationBootstrap {
  constructor(
    @Inject(RECEIPT_SIGNER) private readonly signer: NoteSigner,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await publishReceiptKey(this.db, formatVerifierKey(this.signer.key));
  }

  intercept(_: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(map((answer) => this.promised(answer)));
  }

  private promised(answer: unknown): unknown {
    const { receipt } = (answer ?? {}) as Act;
    if (!receipt?.events?.length) return answer;
    return { ...(answer as object), receipt: { ...receipt, promise: this.promise(receipt.events) } };
  }

  private promise(events: Receipt['events']): string {
    const { origin } = namesOf(this.signer.key.name.split('/')[0] ?? '');
    const by = Math.max(...events.map(({ id }) => secondOf(id))) + PROMISED_SECONDS;
    const promised = events.map(({ id, hash }) => ({ id, hash: Buffer.from(hash, 'hex') }));
    return signReceipt({ origin, by, events: promised }, this.signer);
  }
}

/** For the process that answers requests. Its key is another than the log's: it lies in the data folder. */
@Module({})
export class ReceiptPromiseModule {
  static forRoot(dataFolder: string, host: string): DynamicModule {
    return {
      module: ReceiptPromiseModule,
      providers: [
        { provide: RECEIPT_SIGNER, useFactory: () => receiptSigner(dataFolder, host) },
        { provide: APP_INTERCEPTOR, useClass: ReceiptPromise },
      ],
    };
  }
}

function receiptSigner(dataFolder: string, host: string): NoteSigner {
  const folder = join(dataFolder, 'signer');
  openDataFolder(folder);
  return signerFrom(join(folder, 'receipt.key'), namesOf(host).receipts);
}
