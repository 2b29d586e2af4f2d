import { refuseIf } from '@app/eventing/rejection.js';

/** What should be seen is shown by photographs: a text that describes it is none. */
export const refuseNoPicture = (name: string | undefined): void =>
  refuseIf(name !== undefined, 'recording-no-picture', { name: name ?? '' });
