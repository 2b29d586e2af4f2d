import type { Recorded } from '@app/eventing/message.js';

/** Things a timeline can be asked for, by the field of an event's data that names one. */
const FIELDS: Readonly<Record<string, string>> = {
  unitId: 'unit',
  issueId: 'issue',
  drawId: 'draw',
  inspectionId: 'inspection',
  campaignId: 'campaign',
  supervisorId: 'supervisor',
  accountId: 'account',
  erasureId: 'erasure',
  opinionId: 'opinion',
  talkId: 'talk',
  officeNoticeId: 'office-notice',
  legalCaseId: 'legal-case',
  scoringId: 'file-scoring',
  roundId: 'scoring-round',
  leadId: 'lead',
  engagementId: 'engagement',
  assessmentId: 'assessment',
};

export const SUBJECT =
  /^(unit|issue|draw|inspection|campaign|supervisor|account|erasure|opinion|talk|office-notice|legal-case|file-scoring|scoring-round|lead|engagement|assessment|stream):[^\s].{0,300}$/;

/** Actors that are no account. */
const PROGRAMS = ['system', 'cli', 'public'];

/** What an event is about: the things it names, who did it, on whose behalf, and the stream it stands in. */
export function subjectsOf({
  stream,
  data,
  actor,
  unit,
}: Pick<Recorded, 'stream' | 'data' | 'actor' | 'unit'>): string[] {
  const named = Object.entries(FIELDS).flatMap(([field, kind]) => {
    const id = (data as Readonly<Record<string, unknown>>)[field];
    return typeof id === 'string' ? [`${kind}:${id}`] : [];
  });
  const { supervisors } = data as { supervisors?: unknown };
  const team = Array.isArray(supervisors) ? supervisors.map((id) => `supervisor:${String(id)}`) : [];
  const by = PROGRAMS.includes(actor) ? [] : [`account:${actor}`];
  const behalf = unit === undefined ? [] : [`unit:${unit}`];
  return [...new Set([...named, ...team, ...by, ...behalf, `stream:${stream}`])];
}

/** The page of what a unit has in a campaign, by what the event says of it. */
function pageOf(data: object): string {
  if ('code' in data) return 'materials';
  if ('figures' in data || 'rule' in data) return 'computed-checks';
  return 'lead' in data || 'tasks' in data ? 'work-ledgers' : 'self-inspections';
}

/** Where the console shows a thing, the narrowest first. */
const PAGES: readonly (readonly [field: string, folder: string])[] = [
  ['erasureId', 'erasures'],
  ['opinionId', 'opinions'],
  ['leadId', 'leads'],
  ['officeNoticeId', 'office-notices'],
  ['pointId', 'demonstration-points'],
  ['recheckId', 'rechecks'],
  ['talkId', 'talks'],
  ['issueId', 'issues'],
  ['inspectionId', 'inspections'],
  ['visitId', 'mutual-visits'],
  ['drawId', 'draws'],
  ['legalCaseId', 'legal-cases'],
  ['recordId', 'recordings'],
  ['sessionId', 'training/sessions'],
  ['batchId', 'demonstration-batches'],
  ['scoringId', 'case-scoring/files'],
  ['roundId', 'case-scoring'],
  ['assessmentId', 'assessments'],
];

/** The console's page of the thing an event is about, the narrowest it names. */
export function linkOf(data: object): string | undefined {
  const named = data as Readonly<Record<string, unknown>>;
  const { link, campaignId, unitId, code, entryId } = named;
  const path = (...parts: readonly unknown[]): string => parts.map((part) => `/${String(part)}`).join('');
  if (typeof link === 'string') return link;
  if (entryId !== undefined) return path('disclosures', unitId, code);
  const page = PAGES.find(([field]) => named[field] !== undefined);
  if (page) return path(page[1], named[page[0]]);
  if (campaignId === undefined || unitId === undefined) return undefined;
  return path(pageOf(data), campaignId, unitId, ...(code === undefined ? [] : [code]));
}
