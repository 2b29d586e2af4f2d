import type { Recorded } from '@app/eventing';

/** What people of the simulated county type about somebody who is nobody. Nothing of it may ever come before the public. */
export const OWN = {
  ...{ name: '易大川', identity: '411199199001010010', phone: '19900000001', address: '舞泉镇示范路8号院3号楼' },
} as const;

/** One thing a unit shows, as the history tells it. */
interface Entry {
  draft?: { readonly enteredBy: string; reviewed: boolean; returned: boolean };
  edition: number;
  shown: boolean;
  /** Who asked that it be taken down. */
  asked?: string;
}

export type Disclosures = Map<string, Entry>;

interface Told {
  readonly unitId: string;
  readonly edition?: number;
  readonly ground?: string;
}

type Hear = (entry: Entry, event: Recorded, told: Told) => string[];

const collected: Hear = (entry, { actor }) => {
  entry.draft = { enteredBy: actor, reviewed: false, returned: false };
  return [];
};

/** Another person than entered it looks at it, once. */
const looked =
  (what: 'reviewed' | 'returned'): Hear =>
  ({ draft }, { actor }) => {
    if (!draft) return ['reviews what nobody entered'];
    const over = draft.reviewed || draft.returned;
    draft[what] = true;
    return [
      ...(over ? ['reviews what was reviewed'] : []),
      ...(draft.enteredBy === actor ? [`${actor} entered and reviews`] : []),
    ];
  };

/** What goes before the public was reviewed, and is put there by another than entered it. */
function cameOut(entry: Entry, { actor, data }: Recorded): string[] {
  const { draft, asked } = entry;
  const said = JSON.stringify(data);
  delete entry.draft;
  return [
    ...(draft?.reviewed && !draft.returned ? [] : ['comes out without a review']),
    ...(draft?.enteredBy === actor ? [`${actor} entered and publishes`] : []),
    ...(asked === undefined ? [] : ['comes out while it is to be taken down']),
    ...Object.values(OWN)
      .filter((own) => said.includes(own))
      .map((own) => `${own} comes before the public`),
  ];
}

const HEARD: Readonly<Record<string, Hear>> = {
  DisclosureCollected: collected,
  NonDisclosureProposed: (entry, event, told) => [
    ...(entry.shown ? ['is shown and is not to be shown'] : []),
    ...collected(entry, event, told),
  ],
  DisclosureReturned: looked('returned'),
  DisclosureApproved: looked('reviewed'),
  DisclosurePublished: (entry, event, { edition = 0 }) => {
    const faults = cameOut(entry, event);
    const skipped = edition === entry.edition + 1 ? [] : [`edition ${edition} follows ${entry.edition}`];
    Object.assign(entry, { edition, shown: true });
    return [...faults, ...skipped];
  },
  DisclosureWithheld: (entry, event) => [
    ...(entry.shown ? ['is shown and said not to be shown'] : []),
    ...cameOut(entry, event),
  ],
  DisclosureConfirmed: ({ shown }) => (shown ? [] : ['is confirmed and not shown']),
  DisclosureWithdrawalRequested: (entry, { actor }, { ground = '' }) => {
    const faults = [
      ...(entry.shown && entry.asked === undefined ? [] : ['nothing is there to be taken down']),
      ...(ground === '' ? ['is taken down without a ground'] : []),
    ];
    entry.asked = actor;
    return faults;
  },
  DisclosureWithdrawn: (entry, { actor }) => {
    const faults = [
      ...(entry.asked === undefined ? ['nobody asked that it be taken down'] : []),
      ...(entry.asked === actor ? [`${actor} asks for it and takes it down`] : []),
    ];
    entry.shown = false;
    delete entry.asked;
    return faults;
  },
};

/** Who enters never reviews nor publishes; what is shown was reviewed; nothing of anybody's own is shown. */
export function disclosureFaults(entries: Disclosures, event: Recorded): string[] {
  const hear = HEARD[event.type];
  if (!hear) return [];
  const told = event.data as Told;
  const entry = entries.get(event.stream) ?? { edition: 0, shown: false };
  entries.set(event.stream, entry);
  const stranger = event.unit !== undefined && event.unit !== told.unitId;
  return [...hear(entry, event, told), ...(stranger ? [`${event.actor} acts for another unit`] : [])];
}
