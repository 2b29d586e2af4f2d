import { projection, type Recorded } from '@app/eventing';
import type { CampaignEvent, CampaignLaunched, MaterialEvent } from '@app/campaign/events.js';
import type { SelfInspectionEvent } from '@app/self-inspection/events.js';
import { defineDuties, finishDuty, LEAD, moveDuties, OFFICE, openDuty, UNIT, type Duty } from './duties.js';

interface MaterialOf {
  readonly campaignId: string;
  readonly unitId: string;
  readonly code: string;
}

export const materialDuty = ({ campaignId, unitId, code }: MaterialOf): string =>
  `material-${campaignId}-${unitId}-${code}`;
const checkDuty = (of: MaterialOf): string => `check-${materialDuty(of)}`;
export const selfInspectionDuty = ({ campaignId, unitId }: Omit<MaterialOf, 'code'>): string =>
  `self-inspection-${campaignId}-${unitId}`;
const signOffDuty = (of: Omit<MaterialOf, 'code'>): string => `sign-off-${selfInspectionDuty(of)}`;

type Launch = CampaignLaunched['data'];

function materialDuties({ campaignId, title, materials, units }: Launch): Duty[] {
  return units.flatMap(({ unitId, name: unit }) =>
    materials.flatMap(({ code, name, dueOn }) => {
      const of = { campaignId, unitId, code };
      const matter = `${name}（${code}）`;
      const shared = { matter, link: `/materials/${campaignId}/${unitId}/${code}`, about: { campaignId, unitId } };
      return [
        {
          ...shared,
          id: materialDuty(of),
          unitId,
          roles: UNIT,
          what: `报送${matter}`,
          thing: title,
          dueOn,
          state: 'open' as const,
        },
        { ...shared, id: checkDuty(of), roles: OFFICE, what: `审核${matter}`, thing: unit, state: 'waiting' as const },
      ];
    }),
  );
}

/** The lead sees both: that the answers are complete is the clerk's work and the lead's concern. */
function selfInspectionDuties({ campaignId, title, phases, units }: Launch): Duty[] {
  const dueOn = phases.find(({ phase }) => phase === 'self-inspection')?.dueOn;
  return units.flatMap(({ unitId }) => {
    const of = { campaignId, unitId };
    const link = `/self-inspections/${campaignId}/${unitId}`;
    const shared = { unitId, matter: '自查', thing: title, link, about: of, dueOn, state: 'open' as const };
    return [
      { ...shared, id: selfInspectionDuty(of), roles: UNIT, what: '完成自查并签字' },
      { ...shared, id: signOffDuty(of), roles: LEAD, what: '签批自查', reminds: false },
    ];
  });
}

const launched = (event: Recorded<CampaignLaunched>): Duty[] => [
  ...materialDuties(event.data),
  ...selfInspectionDuties(event.data),
];

/** What each unit hands in during a campaign, and what the office then checks. */
export const materialDutyBook = projection<CampaignEvent | MaterialEvent>(
  'material_duty',
  {
    CampaignLaunched: (event, db) => defineDuties(db, event, launched(event)),
    PhaseExtended: async (event, db) => {
      const { campaignId, phase, dueOn, materials } = event.data;
      const of = (pattern: string) =>
        db.query<{ id: string }>('select id from duty where about @> $1::jsonb and id like $2', [
          JSON.stringify({ campaignId }),
          pattern,
        ]);
      for (const moved of materials) {
        const { rows } = await of(`material-%-${moved.code}`);
        await moveDuties(
          db,
          event,
          rows.map(({ id }) => id),
          moved.dueOn,
        );
      }
      if (phase !== 'self-inspection') return;
      const { rows } = await of('%self-inspection-%');
      await moveDuties(
        db,
        event,
        rows.map(({ id }) => id),
        dueOn,
      );
    },
    MaterialSubmitted: async (event, db) => {
      await finishDuty(db, event, materialDuty(event.data));
      await openDuty(db, event, checkDuty(event.data));
    },
    MaterialReturned: async (event, db) => {
      await finishDuty(db, event, checkDuty(event.data));
      await openDuty(db, event, materialDuty(event.data), { dueOn: event.data.dueOn, verb: '重新报送' });
    },
    MaterialAccepted: (event, db) => finishDuty(db, event, checkDuty(event.data)),
  },
  ['duty'],
);

export const selfInspectionDutyBook = projection<SelfInspectionEvent>(
  'self_inspection_duty',
  {
    SelfInspectionSignedOff: async (event, db) => {
      await finishDuty(db, event, selfInspectionDuty(event.data));
      await finishDuty(db, event, signOffDuty(event.data));
    },
    SelfInspectionReturned: async (event, db) => {
      const { dueOn } = event.data;
      await openDuty(db, event, selfInspectionDuty(event.data), { dueOn });
      await openDuty(db, event, signOffDuty(event.data), { dueOn });
    },
  },
  ['duty'],
);
