import { Command } from '@app/eventing/message.js';
import type { ArchiveMade, CampaignArchived, OrderFilled, OrderWork, PrintSubject } from './events.js';

/** What was written from the read tables, before it is recorded. No asker fills it in. */
export interface MadePrint {
  readonly printId: string;
  readonly version: number;
  readonly name: string;
  readonly sha256: string;
  readonly fileSha256: string;
  readonly size: number;
  readonly printedOn: string;
}

export class PrintDocument extends Command('PrintDocument')<PrintSubject & { made?: MadePrint }> {}

export type PrintCommand = PrintDocument;

/** `name` and, where a print is meant, what it is about are looked up. */
export class OrderPaper extends Command('OrderPaper')<{ orderId: string; work: OrderWork; name?: string }> {}
export class RecordOrderFilled extends Command('RecordOrderFilled')<
  OrderFilled['data'] & {
    archive?: Omit<ArchiveMade['data'], 'orderId' | 'sha256' | 'size'>;
    campaign?: Omit<CampaignArchived['data'], 'orderId' | 'sha256' | 'size'>;
  }
> {}
export class ClearOrder extends Command('ClearOrder')<{ orderId: string }> {}

export type OrderCommand = OrderPaper | RecordOrderFilled | ClearOrder;
