import { dayOf, officialMoment } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { DrawEvent, DrawFrozen, DrawPrepared } from '@app/draw/events.js';
import { sourcesInWords } from './draw-sources.rules.js';
import { defineDuties, endDutiesAbout, endDuty, finishDuty, OFFICE, openDuty } from './duties.js';

export const publishDuty = (drawId: string): string => `publish-draw-${drawId}`;
/** Its matter is what the draw is called. */
export const seedDuty = (drawId: string): string => `seed-draw-${drawId}`;
const freezeDuty = (drawId: string): string => `freeze-draw-${drawId}`;
const commitDuty = (drawId: string, party: string): string => `commit-draw-${drawId}-${party}`;
/** How the ids of a draw's duties to reveal begin. */
export const revealDuties = (drawId: string): string => `reveal-draw-${drawId}-`;
const revealDuty = (drawId: string, party: string): string => revealDuties(drawId) + party;

/** The office freezes what it prepared, brings in the seed and publishes; an outside party commits and reveals. */
export const drawDutyBook = projection<DrawEvent>(
  'draw_duty',
  {
    DrawPrepared: prepare,
    RevealCommitted: (event, db) => finishDuty(db, event, commitDuty(event.data.drawId, event.data.party)),
    PartyReleased: (event, db) => endDuty(db, event, commitDuty(event.data.drawId, event.data.party), 'dropped'),
    PreparationLapsed: (event, db) => endDutiesAbout(db, event, { drawId: event.data.drawId }, 'dropped'),
    DrawFrozen: freeze,
    RevealMade: (event, db) => finishDuty(db, event, revealDuty(event.data.drawId, event.data.party)),
    RevealMissed: (event, db) => endDuty(db, event, revealDuty(event.data.drawId, event.data.party), 'dropped'),
    SourcesAwaited: (event, db) =>
      openDuty(db, event, seedDuty(event.data.drawId), { verb: `${sourcesInWords(event.data.kinds)}：` }),
    DrawExecuted: async (event, db) => {
      await finishDuty(db, event, seedDuty(event.data.drawId));
      await openDuty(db, event, publishDuty(event.data.drawId));
    },
    DrawInfeasible: (event, db) => finishDuty(db, event, seedDuty(event.data.drawId)),
    DrawPublished: (event, db) => finishDuty(db, event, publishDuty(event.data.drawId)),
    DrawVoided: (event, db) => endDutiesAbout(db, event, { drawId: event.data.drawId }, 'dropped'),
  },
  ['duty'],
);

/** Its deadlines are moments of a day, of which the draw's own jobs tell: the day of a duty warns nobody. */
function prepare(event: Recorded<DrawPrepared>, db: Db) {
  const { drawId, campaignId, item, parties, freezeDeadline } = event.data;
  const [matter, about] = ['抽查名录', { campaignId, drawId }];
  const shared = { matter, thing: item, about, dueOn: dayOf(freezeDeadline), reminds: false };
  const until = officialMoment(freezeDeadline);
  const contribution = { ...shared, roles: [], link: `/draws/${drawId}/contribution` };
  return defineDuties(db, event, [
    {
      ...{ ...shared, id: freezeDuty(drawId), roles: OFFICE, state: 'open' },
      ...{ what: `在${until}前冻结抽查名录`, link: `/draws/preparations/${drawId}` },
    },
    ...parties.flatMap(({ party, accountId }) => [
      {
        ...{ ...contribution, id: commitDuty(drawId, party), accountId, state: 'open' as const },
        what: `在${until}前交存抽查的承诺`,
      },
      {
        ...{ ...contribution, id: revealDuty(drawId, party), accountId, state: 'waiting' as const },
        ...{ matter: '抽查的数', what: '揭示抽查的数' },
      },
    ]),
  ]);
}

async function freeze(event: Recorded<DrawFrozen>, db: Db): Promise<void> {
  const { drawId, campaignId, year, number, item, manifest } = event.data;
  await finishDuty(db, event, freezeDuty(drawId));
  const draw = `${year}年第${number}次抽查`;
  const shared = { thing: item, link: `/draws/${drawId}`, about: { campaignId, drawId }, roles: OFFICE };
  const waiting = { ...shared, reminds: false, state: 'waiting' as const };
  const matter = `${draw}抽取结果`;
  await defineDuties(db, event, [
    { ...waiting, id: seedDuty(drawId), matter: draw, what: `录入种子来源：${draw}` },
    { ...waiting, id: publishDuty(drawId), matter, what: `公示${matter}`, dueOn: dayOf(manifest.publishBy) },
  ]);
  const dueOn = dayOf(manifest.revealBy);
  const verb = `在${officialMoment(manifest.revealBy)}前揭示`;
  for (const planned of manifest.contributions) {
    if (planned.kind === 'reveal') await openDuty(db, event, revealDuty(drawId, planned.party), { dueOn, verb });
  }
}
