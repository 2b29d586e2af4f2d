/** From one shape of an event's data to the next. Pure, and never changed once released. */
export type Step = (data: Readonly<Record<string, unknown>>) => object;

const steps = new Map<string, readonly Step[]>();

/**
 * The one upcasting function of a context, next to its events: for an event of shape n, the steps that led from
 * shape 1 to n, oldest first: `upcasting({ NoteWritten: [(data) => ({ ...data, kind: 'plain' })] })` makes shape 2
 * today's.
 */
export function upcasting(of: Readonly<Record<string, readonly Step[]>>): void {
  for (const [type, path] of Object.entries(of)) steps.set(type, path);
}

/** The data of a stored event as the program of today knows it. */
export const upcast = (type: string, schemaVersion: number, data: object): object =>
  (steps.get(type) ?? []).slice(schemaVersion - 1).reduce((older, step) => step({ ...older }), data);

/** The shape that events of this type are written in today: one more than the steps that lead to it. */
export const schemaVersionOf = (type: string): number => (steps.get(type)?.length ?? 0) + 1;
