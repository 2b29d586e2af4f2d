import { beaconCheck } from '@app/draw/verifying.js';

/** Whether the beacon itself signed the round. Another chain's signature is none that can be verified here. */
export const signedByBeacon = beaconCheck();
