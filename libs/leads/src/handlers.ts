import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import {
  EventStore,
  nextNumber,
  type AnyCommand,
  type AnyEvent,
  type Db,
  type Decider,
  type Meta,
  type Prepare,
  type Receipt,
} from '@app/eventing';
import { Files } from '@app/files';
import {
  AcceptLead,
  ConcludeInvestigation,
  EngageSupervisor,
  EnterLead,
  FileLead,
  FindLeadDuplicate,
  HandLeadOver,
  OpenInvestigation,
  RaiseLeadFindings,
  RecordEngagedActivity,
  RecordTransferReply,
  TransferLead,
} from './commands.js';
import { lead } from './decider.js';
import { engagedActivity, engagement } from './engagement.decider.js';
import { campaignFor, engagedBy, engagementFacts, intakeFacts, isHandler, isRegistered, otherLead } from './facts.js';

/** A command with what its decider must know, and the files it names, which its asker must have handed in. */
function informed<C extends AnyCommand, E extends AnyEvent, S>(
  decider: Decider<NoInfer<C>, E, S>,
  act: new (data: C['data'], meta: Meta) => C,
  look: (command: C, db: Db, files: Files) => Promise<Partial<C['data']>>,
  filesOf: (data: C['data']) => readonly string[] = () => [],
): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      const { data, meta } = asked;
      await this.files.refuseUnknown(filesOf(data), meta);
      const prepare: Prepare<C> = async (_, db) => new act({ ...data, ...(await look(asked, db, this.files)) }, meta);
      return this.store.handle(decider, asked, prepare);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

/** The name of the first file that is no photograph. */
async function noPicture({ data: { pictures }, meta }: RecordEngagedActivity, files: Files) {
  for (const id of pictures) {
    const { name, mediaType } = await files.describe(id, meta);
    if (!mediaType.startsWith('image/')) return { noPicture: name };
  }
  return {};
}

const nothing = () => Promise.resolve({});
const evidenceOf = ({ evidence }: { readonly evidence: readonly string[] }) => evidence;

export const informedHandlers: Provider[] = [
  // What the public sends was kept by the server itself, a moment before.
  informed(lead, FileLead, async ({ data, meta }, db) => ({ facts: await intakeFacts(data, meta.at, db) })),
  informed(
    lead,
    EnterLead,
    async ({ data, meta }, db) => ({ facts: await intakeFacts(data, meta.at, db) }),
    ({ pictures }) => pictures,
  ),
  informed(lead, AcceptLead, async ({ data }, db) => ({ unitKnown: await isRegistered(data.aboutUnitId, db) })),
  informed(lead, FindLeadDuplicate, async ({ data }, db) => {
    const other = await otherLead(data.into, db);
    return other ? { other } : {};
  }),
  informed(lead, HandLeadOver, async ({ data }, db) => ({ handlerKnown: await isHandler(data.handlerId, db) })),
  informed(lead, TransferLead, async ({ data }, db) => ({ unitKnown: await isRegistered(data.unitId, db) })),
  informed(lead, RecordTransferReply, nothing, evidenceOf),
  informed(lead, OpenInvestigation, async ({ meta }, db) => ({
    number: await nextNumber(db, `investigation-${dayOf(meta.at).slice(0, 4)}`),
  })),
  informed(lead, ConcludeInvestigation, nothing, evidenceOf),
  informed(lead, RaiseLeadFindings, async ({ data }, db) => {
    const campaign = await campaignFor(data.leadId, data.campaignId, db);
    return campaign ? { campaign } : {};
  }),
  informed(engagement, EngageSupervisor, async ({ data }, db) => ({ facts: await engagementFacts(data, db) })),
  informed(
    engagedActivity,
    RecordEngagedActivity,
    async (command, db, files) => ({
      known: await engagedBy(command.data.unitId, command.data.engaged, db),
      ...(await noPicture(command, files)),
    }),
    ({ pictures }) => pictures,
  ),
];
