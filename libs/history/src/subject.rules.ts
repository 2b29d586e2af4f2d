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
};

export const SUBJECT =
  /^(unit|issue|draw|inspection|campaign|supervisor|account|erasure|opinion|talk|stream):[^\s].{0,300}$/;

/** Actors that are no account. */
const PROGRAMS = ['system', 'cli'];

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

/** The console's page of the thing an event is about, the narrowest it names. */
export function linkOf(data: object): string | undefined {
  const { link, erasureId, opinionId, talkId, issueId, inspectionId, visitId, drawId, campaignId, unitId, code } =
    data as Readonly<Record<string, unknown>>;
  const path = (...parts: readonly unknown[]): string => parts.map((part) => `/${String(part)}`).join('');
  if (typeof link === 'string') return link;
  if (erasureId !== undefined) return path('erasures', erasureId);
  if (opinionId !== undefined) return path('opinions', opinionId);
  if (talkId !== undefined) return path('talks', talkId);
  if (issueId !== undefined) return path('issues', issueId);
  if (inspectionId !== undefined) return path('inspections', inspectionId);
  if (visitId !== undefined) return path('mutual-visits', visitId);
  if (drawId !== undefined) return path('draws', drawId);
  if (campaignId === undefined || unitId === undefined) return undefined;
  return path(pageOf(data), campaignId, unitId, ...(code === undefined ? [] : [code]));
}
