/** What a verifier needs of a draw: to hold it again from its published bundle. Pure rules alone. */
/** The county's day of an instant, as the lists name the last inspections. */
export { dayOf } from '@app/calendar/dates.js';
export { beaconCheck, QUICKNET, roundRule, roundTime, type BeaconChain } from './beacon.rules.js';
export { BUNDLE_FORMAT, type DrawBundle } from './bundle.rules.js';
export type { Check } from './check.rules.js';
export type { BeaconCheck, DrandContribution } from './seed-checks.rules.js';
export { verifyBundleText, type Verification, type VerifyOptions } from './verify.rules.js';
