import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, idFrom, type Db, type Receipt } from '@app/eventing';
import { AddressCodes, confirmBy } from './address-codes.js';
import { ConfirmAddress, GiveAddress, RequestAddressCode, SendTestMail, WithdrawAddress } from './commands.js';
import { deliveryChoice } from './decider.js';
import { Mail } from './mail.js';

/** Holds the address until the end of the transaction. */
async function isConfirmed(db: Db, accountId: string, address?: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from delivery_address
      where account_id = $1 and confirmed_at is not null and ($2::text is null or address = $2) for update`,
    [accountId, address ?? null],
  );
  return rowCount === 1;
}

/** Keeps the address in the command's transaction, apart from the history, the command's fingerprint included. */
@CommandHandler(GiveAddress)
export class GiveAddressHandler implements ICommandHandler<GiveAddress> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  execute({ data: { address = '' }, meta }: GiveAddress): Promise<Receipt> {
    return this.store.handle(deliveryChoice, new GiveAddress({}, meta), async (_, db) => {
      if (await isConfirmed(db, meta.actor, address)) return new GiveAddress({ confirmed: true }, meta);
      await db.query(
        `insert into delivery_address (account_id, address, given_at) values ($1, $2, $3)
         on conflict (account_id) do update
           set address = excluded.address, given_at = excluded.given_at, confirmed_at = null`,
        [meta.actor, address, meta.at],
      );
      await db.query('delete from delivery_address_code where account_id = $1', [meta.actor]);
      const codeId = this.mail.on ? { codeId: idFrom('address-code', meta.commandId) } : {};
      return new GiveAddress(codeId, meta);
    });
  }
}

@CommandHandler(RequestAddressCode)
export class RequestAddressCodeHandler implements ICommandHandler<RequestAddressCode> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  execute(asked: RequestAddressCode): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(deliveryChoice, asked, async (_, db) => {
      const confirmed = await isConfirmed(db, meta.actor);
      return new RequestAddressCode({ ...data, mailOn: this.mail.on, confirmed }, meta);
    });
  }
}

@CommandHandler(ConfirmAddress)
export class ConfirmAddressHandler implements ICommandHandler<ConfirmAddress> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(AddressCodes) private readonly codes: AddressCodes,
  ) {}

  async execute({ data: { code = '' }, meta }: ConfirmAddress): Promise<Receipt> {
    const tried = await this.codes.tried(meta.actor, code, meta.at);
    return this.store.handle(deliveryChoice, new ConfirmAddress({}, meta), async (_, db) => {
      if (await isConfirmed(db, meta.actor)) return new ConfirmAddress({ confirmed: true }, meta);
      const stands = tried.is !== 'right' || (await confirmBy(db, meta.actor, meta.at));
      return new ConfirmAddress({ tried: stands ? tried : { is: 'none' } }, meta);
    });
  }
}

@CommandHandler(WithdrawAddress)
export class WithdrawAddressHandler implements ICommandHandler<WithdrawAddress> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: WithdrawAddress): Promise<Receipt> {
    return this.store.handle(deliveryChoice, asked, async (command, db) => {
      for (const table of ['delivery_address', 'delivery_address_code'])
        await db.query(`delete from ${table} where account_id = $1`, [asked.meta.actor]);
      return command;
    });
  }
}

@CommandHandler(SendTestMail)
export class SendTestMailHandler implements ICommandHandler<SendTestMail> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  execute(asked: SendTestMail): Promise<Receipt> {
    return this.store.handle(deliveryChoice, asked, async (_, db) => {
      const { data, meta } = asked;
      const { rows } = await db.query<{ at: Date | null }>(
        `select max(queued_at) as at from delivery where account_id = $1 and kind = 'test'`,
        [meta.actor],
      );
      const testedAt = rows[0]?.at?.toISOString();
      const confirmed = await isConfirmed(db, meta.actor);
      return new SendTestMail({ ...data, mailOn: this.mail.on, confirmed, ...(testedAt && { testedAt }) }, meta);
    });
  }
}
