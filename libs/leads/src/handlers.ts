import type { Provider } from '@nestjs/common';
import { dayOf } from '@app/calendar';
import { nextNumber } from '@app/eventing';
import { Files, informed } from '@app/files';
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

const noPicture = async ({ data: { pictures }, meta }: RecordEngagedActivity, files: Files) => ({
  noPicture: await files.firstNoPicture(pictures, meta),
});

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
