import type { components } from '../shell/api.generated';
import { daysFrom, officialDate } from '../shell/dates';
import type { Status } from '../shell/things/status';
import { AVAILABILITY, CERTIFICATE } from './words';

export type Supervisor = components['schemas']['SupervisorAnswer'];
export type Absence = components['schemas']['AbsenceAnswer'];
export type Conflict = components['schemas']['ConflictAnswer'];

/** Long enough before the last day for a new certificate to be applied for and issued. */
export const SOON_DAYS = 60;

/** A certificate is good to the end of its last day. */
export function certificateStanding({ expiresOn }: Pick<Supervisor, 'expiresOn'>, today: string): Status {
  const left = daysFrom(today, expiresOn);
  return left < 0 ? CERTIFICATE.expired : left <= SOON_DAYS ? CERTIFICATE.soon : CERTIFICATE.good;
}

/** Whether a draw may send him: not while he is stood down or away, not with an expired certificate. */
export function availability(
  supervisor: Pick<Supervisor, 'expiresOn' | 'stoodDownBecause' | 'absences'>,
  today: string,
): Status {
  if (supervisor.stoodDownBecause !== undefined) return AVAILABILITY['stood-down'];
  if (supervisor.expiresOn < today) return AVAILABILITY.expired;
  const away = supervisor.absences.some(({ from, to }) => from <= today && today <= to);
  return away ? AVAILABILITY.away : AVAILABILITY.available;
}

/** The last day, and the word that goes with it when it is near or past. */
export function expiryWords({ expiresOn }: Pick<Supervisor, 'expiresOn'>, today: string): string {
  const standing = certificateStanding({ expiresOn }, today);
  return `${officialDate(expiresOn)}${standing === CERTIFICATE.good ? '' : `（${standing.word}）`}`;
}
