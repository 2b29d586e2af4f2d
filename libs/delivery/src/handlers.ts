import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Db, type Receipt } from '@app/eventing';
import { Formats } from './channels.js';
import { RegisterEndpoint, ResendDeliveries, ReviseEndpoint, type EndpointSecrets } from './commands.js';
import { endpoint } from './endpoint.decider.js';
import { takeUpAnew } from './outbox.js';
import { resend } from './resend.decider.js';
import { Webhook } from './webhook.js';
import { hostOf, readTemplate } from './webhook.rules.js';

/** What is kept of an endpoint apart from the history; undefined stays as it was. */
const keepSecrets = (db: Db, endpointId: string, { url, secret, template }: EndpointSecrets) =>
  db.query(
    `insert into delivery_endpoint_secret (endpoint_id, url, secret, template)
     values ($1, coalesce($2, ''), coalesce($3, ''), coalesce($4, ''))
     on conflict (endpoint_id) do update set url = coalesce($2, delivery_endpoint_secret.url),
       secret = coalesce($3, delivery_endpoint_secret.secret), template = coalesce($4, delivery_endpoint_secret.template)`,
    [endpointId, url ?? null, secret ?? null, template ?? null],
  );

async function kept(db: Db, endpointId: string): Promise<{ url?: string; template?: string }> {
  const { rows } = await db.query<{ url: string; template: string }>(
    'select url, template from delivery_endpoint_secret where endpoint_id = $1',
    [endpointId],
  );
  return rows[0] ?? {};
}

/** Looks at what is secret, keeps it apart, and records only the host and whether there is a template of one's own. */
class EndpointTermsHandler {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Webhook) private readonly webhook: Webhook,
    @Inject(Formats) private readonly formats: Formats,
  ) {}

  async keep(asked: RegisterEndpoint | ReviseEndpoint): Promise<Receipt> {
    const { secrets = {}, ...data } = asked.data;
    if (secrets.url !== undefined) {
      hostOf(secrets.url);
      await this.webhook.refuseForbidden(secrets.url);
    }
    if (secrets.template) readTemplate(secrets.template);
    const again = asked.type === 'RegisterEndpoint' ? RegisterEndpoint : ReviseEndpoint;
    return this.store.handle(endpoint, new again(data, asked.meta), async (_, db) => {
      await keepSecrets(db, data.endpointId, secrets);
      const { url = '', template = '' } = await kept(db, data.endpointId);
      const known = { formatKnown: this.formats.find(data.format) !== undefined };
      return new again({ ...data, ...known, host: hostOf(url), ownTemplate: template !== '' }, asked.meta);
    });
  }
}

@CommandHandler(RegisterEndpoint)
export class RegisterEndpointHandler extends EndpointTermsHandler implements ICommandHandler<RegisterEndpoint> {
  execute(asked: RegisterEndpoint): Promise<Receipt> {
    return this.keep(asked);
  }
}

@CommandHandler(ReviseEndpoint)
export class ReviseEndpointHandler extends EndpointTermsHandler implements ICommandHandler<ReviseEndpoint> {
  execute(asked: ReviseEndpoint): Promise<Receipt> {
    return this.keep(asked);
  }
}

@CommandHandler(ResendDeliveries)
export class ResendDeliveriesHandler implements ICommandHandler<ResendDeliveries> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ResendDeliveries): Promise<Receipt> {
    return this.store.handle(resend, asked, async ({ data, meta }, db) => {
      const found = await takeUpAnew(db, data.chosen, meta.at);
      return new ResendDeliveries({ ...data, found }, meta);
    });
  }
}
