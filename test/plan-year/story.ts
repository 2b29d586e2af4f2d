import type { Deed } from './deed.js';
import { materials } from './materials.js';
import { officeDeeds } from './office.js';
import { rectifications } from './rectifications.js';
import { launch } from './registers.js';
import { selfInspections } from './self-inspections.js';

const moment = ({ on, at }: Deed): string => `${on} ${at}`;

/** The year from 6 May to 30 November, in the order in which it happened. */
export const STORY: readonly Deed[] = [
  ...launch,
  ...materials,
  ...selfInspections,
  ...rectifications,
  ...officeDeeds,
].sort((one, other) => (moment(one) < moment(other) ? -1 : Number(moment(one) > moment(other))));

/** What is done after one day and up to another, that one included. */
export const deedsBetween = (after: string, until: string): Deed[] =>
  STORY.filter(({ on }) => on > after && on <= until);
