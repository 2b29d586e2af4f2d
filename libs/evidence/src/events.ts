import type { Recorded } from '@app/eventing/message.js';
import { Event } from '@app/eventing/message.js';

/** One place where a file serves as evidence: the event that names it. `by` is the side it was handed in by. */
export interface EvidencePlace {
  readonly fileId: string;
  /** The unit that handed it in, or `office:` and the unit it is about, where no unit did. */
  readonly by: string;
  readonly stream: string;
  /** The event's place in its stream. */
  readonly version: number;
  /** The day it was handed in on, Asia/Shanghai. */
  readonly on: string;
}

/** 字节相同、画面相同. */
export type Sameness = 'bytes' | 'picture';

interface OfReuse {
  readonly reuseId: string;
}

/**
 * The same picture serves a second unit or a second year. `distance`: in how many of 64 points the two differ.
 * The sides stand inside, so that no unit finds another's matter in its own timeline.
 */
export class EvidenceReuseFound extends Event('EvidenceReuseFound')<
  OfReuse & { same: Sameness; distance: number; later: EvidencePlace; earlier: EvidencePlace }
> {}
/** 属实: the picture was used again without ground. */
export class EvidenceReuseConfirmed extends Event('EvidenceReuseConfirmed')<OfReuse & { note: string }> {}
/** 有理由: there is a ground for it. */
export class EvidenceReuseExcused extends Event('EvidenceReuseExcused')<OfReuse & { note: string }> {}

/** 保管期限 given by the office to a file of a unit; `unitId` is empty for what no unit handed in. */
export class RetentionGiven extends Event('RetentionGiven')<{
  fileId: string;
  unitId: string;
  retention: string;
  reason: string;
}> {}

export type ReuseEvent = EvidenceReuseFound | EvidenceReuseConfirmed | EvidenceReuseExcused;

/** A file an event names as evidence. */
export interface NamedFile {
  readonly fileId: string;
  /** Where in the thing: the check, the finding, before or after. */
  readonly place: string;
  readonly name?: string;
  /** 红头文件、图片 …, where it was said. */
  readonly kind?: string;
}

const FILE_ID = /^[0-9a-f]{64}$/;
type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function named(value: unknown, place: string): NamedFile | undefined {
  const { fileId, id, name, kind, side } = (typeof value === 'string' ? { id: value } : (value ?? {})) as Fields;
  const found = text(fileId) ?? text(id);
  if (found === undefined || !FILE_ID.test(found)) return undefined;
  const [title, sort] = [text(name), text(kind)];
  return {
    ...{ fileId: found, place: [place, text(side)].filter(Boolean).join(' ') },
    ...(title === undefined ? {} : { name: title }),
    ...(sort === undefined ? {} : { kind: sort }),
  };
}

/** The files an event hands in as evidence. One taken back, taken over in a merger, or a court's order to erase, is none. */
export function filesNamedBy({ type, data }: Pick<Recorded, 'type' | 'data'>): NamedFile[] {
  if (/Withdrawn$|^MergeReceived$|^Erasure|^PayloadErased|^EvidenceReuse|^RetentionGiven/.test(type)) return [];
  const fields = data as Fields;
  const place = text(fields.checkId) ?? text(fields.findingId) ?? '';
  const lists = [fields.evidence, fields.files, fields.pictures].flatMap((list): readonly unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const single = fields.fileId === undefined ? [] : [fields];
  return [...single, ...lists].flatMap((value) => named(value, place) ?? []);
}

/** Which kind of thing a file belongs to, and its page in the console. */
export interface Thing {
  readonly kind:
    | 'self-inspection'
    | 'material'
    | 'issue'
    | 'inspection'
    | 'mutual-visit'
    | 'opinion'
    | 'result'
    | 'scoring'
    | 'other';
  readonly link?: string;
}

/** Things whose files are of no kind of their own: the field that names one, and where its page is. */
const OTHERS: Readonly<Record<string, string>> = {
  leadId: 'leads',
  sessionId: 'training/sessions',
  pointId: 'demonstration-points',
};

/** Things without a page of their own: how their streams begin, and the list that shows them. */
const LISTED: Readonly<Record<string, string>> = {
  'pilot-activity-': '/pilot-activities',
  'engaged-activity-': '/engaged-activities',
};

function listOf(stream: string): Pick<Thing, 'link'> {
  const listed = Object.keys(LISTED).find((begin) => stream.startsWith(begin));
  return listed === undefined ? {} : { link: LISTED[listed] };
}

export function thingOf({ stream, data }: Pick<Recorded, 'stream' | 'data'>): Thing {
  const at = data as Readonly<Record<string, string | undefined>>;
  const path = (...parts: readonly unknown[]): string => parts.map((part) => `/${String(part)}`).join('');
  const other = Object.keys(OTHERS).find((field) => at[field]);
  if (other) return { kind: 'other', link: path(OTHERS[other], at[other]) };
  if (at.issueId) return { kind: 'issue', link: path('issues', at.issueId) };
  if (at.opinionId) return { kind: 'opinion', link: path('opinions', at.opinionId) };
  if (at.visitId) return { kind: 'mutual-visit', link: path('mutual-visits', at.visitId) };
  if (stream.startsWith('inspection-result-')) return { kind: 'result', link: path('inspections', at.inspectionId) };
  if (at.inspectionId) return { kind: 'inspection', link: path('inspections', at.inspectionId) };
  if (at.scoringId) return { kind: 'scoring', link: path('case-scoring/files', at.scoringId) };
  if (/^recording-(room|papers)-/.test(stream)) return { kind: 'other', link: path('recording-papers', at.unitId) };
  if (!at.campaignId || !at.unitId) return { kind: 'other', ...listOf(stream) };
  return at.code
    ? { kind: 'material', link: path('materials', at.campaignId, at.unitId, at.code) }
    : { kind: 'self-inspection', link: path('self-inspections', at.campaignId, at.unitId) };
}
