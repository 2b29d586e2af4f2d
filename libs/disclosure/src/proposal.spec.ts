import { specify } from '@app/eventing/specify.js';
import {
  CollectDisclosure,
  ProposeNonDisclosure,
  PublishDisclosure,
  RequestDisclosureWithdrawal,
  WithdrawDisclosure,
} from './commands.js';
import { disclosure } from './decider.js';
import {
  DisclosureApproved,
  DisclosureCollected,
  DisclosurePublished,
  DisclosureWithdrawalRequested,
  DisclosureWithdrawn,
  NonDisclosureProposed,
  type DecisionFacts,
} from './events.js';

const { given } = specify(disclosure);
const by = (actor: string, day = '2026-06-01') => ({
  ...{ actor, roles: ['unit-clerk'], unit: 'u1', at: `${day}T02:00:00.000Z`, commandId: 'c' },
});
const item = { unitId: 'u1', code: 'subjects' };
const ofItem = { entryId: 'u1.subjects', ...item };
const known = {
  ...{ unit: true, serviceWindow: false, item: { name: '行政执法主体清单', window: false, months: 12 } },
};
const collect = (masked: string) =>
  new CollectDisclosure({ ...item, kind: 'standing', original: '一', masked, kept: [], known }, by('clerk'));
const collected = (masked: string, round = 1) =>
  new DisclosureCollected({
    ...{ ...ofItem, kind: 'standing', title: '行政执法主体清单', original: '一', masked, kept: [], round },
    ...{ enteredBy: 'clerk', months: 12 },
  });
const passed = (round: number) => new DisclosureApproved({ ...ofItem, round, approvedBy: 'lead' });
const shown = (text: string, edition: number, more: Partial<DisclosurePublished['data']> = {}) =>
  new DisclosurePublished({
    ...{ ...ofItem, kind: 'standing', title: '行政执法主体清单', text, edition, late: false },
    ...{ freshUntil: '2027-06-01', ...more },
  });

describe('what is proposed for the public', () => {
  it('says something', () => {
    given().when(collect('')).thenRefused('public-text-blank');
    given().when(collect(' \n ')).thenRefused('public-text-blank');
    given().when(collect('一')).then(collected('一'));
  });
});

const minor: Omit<DecisionFacts, 'publicParty'> = {
  ...{ documentNumber: '关于王小明的处罚决定〔2026〕3号', kind: 'penalty', decidedOn: '2026-05-25' },
  ...{ party: '王小明', natural: true },
};
const made = { unitId: 'u1', code: 'd1' };
const decisionKnown = { unit: true, serviceWindow: false };

describe('a decision that is not shown', () => {
  const propose = (decision: typeof minor) =>
    new ProposeNonDisclosure(
      { ...made, kind: 'decision', decision, ground: 'minors', explanation: '未满十八周岁', known: decisionKnown },
      by('clerk'),
    );

  it('names nobody in its number either, when it is proposed', () => {
    given().when(propose(minor)).thenRefused('personal-data-unmasked', { found: '当事人姓名' });
    given()
      .when(propose({ ...minor, documentNumber: '舞城罚〔2026〕3号' }))
      .then(
        new NonDisclosureProposed({
          ...{ entryId: 'u1.d1', ...made, kind: 'decision', title: '舞城罚〔2026〕3号', round: 1, enteredBy: 'clerk' },
          ...{ ground: 'minors', explanation: '未满十八周岁' },
          decision: { ...minor, documentNumber: '舞城罚〔2026〕3号', publicParty: '王某某' },
        }),
      );
  });

  it('names nobody in its number either, when it is told', () => {
    const proposed = new NonDisclosureProposed({
      ...{ entryId: 'u1.d1', ...made, kind: 'decision', title: minor.documentNumber, round: 1, enteredBy: 'clerk' },
      ...{ ground: 'minors', explanation: '未满十八周岁', decision: { ...minor, publicParty: '王某某' } },
    });
    given(proposed, new DisclosureApproved({ entryId: 'u1.d1', ...made, round: 1, approvedBy: 'lead' }))
      .when(new PublishDisclosure(made, by('lead')))
      .thenRefused('personal-data-unmasked');
  });
});

describe('a decision entered twice', () => {
  it('is refused by its number', () =>
    given()
      .when(
        new CollectDisclosure(
          {
            ...{ ...made, kind: 'decision', original: '罚款', kept: [] },
            decision: { ...minor, documentNumber: '舞城罚〔2026〕3号' },
            known: { ...decisionKnown, entered: true },
          },
          by('clerk'),
        ),
      )
      .thenRefused('decision-entered-already', { number: '舞城罚〔2026〕3号' }));
});

describe('a former edition', () => {
  const slipped = [collected('电话13800001234'), passed(1), shown('电话13800001234', 1)];
  const publish = new PublishDisclosure(item, by('lead'));

  it('in which personal data slipped through is read no more once its correction is shown', () => {
    given(...slipped, collected('二', 2), passed(2))
      .when(publish)
      .then(shown('二', 2, { blanked: [1] }));
    given(collected('一'), passed(1), shown('一', 1), collected('二', 2), passed(2)).when(publish).then(shown('二', 2));
  });

  it('is blanked once, and not after it was withdrawn', () => {
    given(...slipped, collected('二', 2), passed(2), shown('二', 2, { blanked: [1] }), collected('三', 3), passed(3))
      .when(publish)
      .then(shown('三', 3));
    const gone = new DisclosureWithdrawn({
      ...{ ...ofItem, kind: 'standing', edition: 1, ground: 'mistaken', knownOn: '2026-06-01', late: false },
    });
    given(...slipped, gone, collected('二', 2), passed(2))
      .when(publish)
      .then(shown('二', 2));
  });
});

describe('the statistics of a year, entered by their general address', () => {
  const counts = { penalty: 1, licence: 0, coercion: 0, inspection: 0, levy: 0, other: 0 };
  const at = { unitId: 'u1', code: 'statistics-2025' };
  const revise = (code: string, day: string) =>
    new CollectDisclosure(
      {
        ...{ unitId: 'u1', code, kind: 'statistics', original: '更正', kept: [] },
        known: { ...decisionKnown, dueOn: '2026-01-31' },
      },
      by('clerk', day),
    );
  const counted = new DisclosureCollected({
    ...{ entryId: 'u1.statistics-2025', ...at, kind: 'statistics', title: '2025年行政执法数据', original: '' },
    ...{ masked: '', kept: [], round: 1, enteredBy: 'clerk', dueOn: '2026-01-31' },
    statistics: { year: 2025, counts, fined: 0 },
  });

  it('keep their figures and their day, and are none without figures', () => {
    given(counted)
      .when(revise('statistics-2025', '2026-02-01'))
      .then(new DisclosureCollected({ ...counted.data, original: '更正', masked: '更正', round: 2 }));
    given().when(revise('statistics-2025', '2026-02-01')).thenRefused('disclosure-not-found');
    given().when(revise('statistics-9999', '2026-02-01')).thenRefused('disclosure-not-found');
  });
});

describe('a withdrawal', () => {
  it('of an item says by when it is shown anew, and of nothing else', () => {
    const asked = (at: typeof ofItem) =>
      new DisclosureWithdrawalRequested({
        ...{ ...at, ground: 'mistaken', explanation: '有误', knownOn: '2026-06-01', requestedBy: 'clerk' },
      });
    const withdraw = new WithdrawDisclosure({ ...item, againBy: '2026-07-01' }, by('lead'));
    const gone = { ...ofItem, edition: 1, ground: 'mistaken', knownOn: '2026-06-01', late: false } as const;
    given(collected('一'), passed(1), shown('一', 1), asked(ofItem))
      .when(withdraw)
      .then(new DisclosureWithdrawn({ ...gone, kind: 'standing', againBy: '2026-07-01' }));
    const decided = new DisclosureCollected({ ...collected('一').data, kind: 'decision' });
    given(decided, passed(1), shown('一', 1, { kind: 'decision' }), asked(ofItem))
      .when(withdraw)
      .then(new DisclosureWithdrawn({ ...gone, kind: 'decision' }));
  });

  it('has a ground, which null is not', () =>
    given(collected('一'), passed(1), shown('一', 1))
      .when(
        new RequestDisclosureWithdrawal(
          { ...item, ground: null as never, explanation: '有误', knownOn: '2026-06-01', due: {} },
          by('clerk'),
        ),
      )
      .thenRefused('withdrawal-without-ground'));
});
