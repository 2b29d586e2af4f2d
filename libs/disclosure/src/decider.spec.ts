import { specify } from '@app/eventing/specify.js';
import {
  ApproveDisclosure,
  CollectDisclosure,
  ConfirmDisclosure,
  FixDisclosureDeadline,
  MoveDisclosureDeadline,
  OpenStatisticsYear,
  ProposeNonDisclosure,
  PublishDisclosure,
  RequestDisclosureWithdrawal,
  ReturnDisclosure,
  WithdrawDisclosure,
  type Known,
} from './commands.js';
import { disclosure } from './decider.js';
import {
  DisclosureApproved,
  DisclosureCollected,
  DisclosureConfirmed,
  DisclosureDeadlineFixed,
  DisclosureDeadlineMoved,
  DisclosurePublished,
  DisclosureReturned,
  DisclosureWithdrawalRequested,
  DisclosureWithdrawn,
  DisclosureWithheld,
  NonDisclosureProposed,
  StatisticsYearOpened,
  type DecisionFacts,
} from './events.js';
import { statisticsYear } from './statistics-year.decider.js';

const { given } = specify(disclosure);
const by = (actor: string, day = '2026-06-01') => ({
  ...{ actor, roles: ['unit-clerk'], unit: 'u1', at: `${day}T02:00:00.000Z`, commandId: 'c' },
});
const of = { entryId: 'u1.subjects', unitId: 'u1', code: 'subjects' };
const at = { unitId: 'u1', code: 'subjects' };
const known: Known = {
  unit: true,
  serviceWindow: false,
  item: { name: '行政执法主体清单', window: false, months: 12 },
};
const asked = { ...at, kind: 'standing', original: '本单位为行政执法主体。', kept: [], known } as const;
const collect = (more: Partial<CollectDisclosure['data']> = {}, actor = 'clerk') =>
  new CollectDisclosure({ ...asked, ...more }, by(actor));
const wording = { title: '行政执法主体清单', original: asked.original, masked: asked.original, kept: [] };
const collected = new DisclosureCollected({
  ...{ ...of, kind: 'standing', ...wording, round: 1, enteredBy: 'clerk', months: 12 },
});
const approved = new DisclosureApproved({ ...of, round: 1, approvedBy: 'lead' });
const published = new DisclosurePublished({
  ...{ ...of, kind: 'standing', title: wording.title, text: wording.masked, edition: 1, late: false },
  freshUntil: '2027-06-01',
});
const shown = [collected, approved, published];
const publish = (actor = 'lead', day = '2026-06-01') => new PublishDisclosure(at, by(actor, day));

describe('a standing item', () => {
  it('is collected and waits for its review', () => given().when(collect()).then(collected));

  it('is reviewed by another person than entered it', () => {
    given(collected)
      .when(new ApproveDisclosure(at, by('clerk')))
      .thenRefused('disclosure-reviewed-by-enterer');
    given(collected)
      .when(new ReturnDisclosure({ ...at, reason: '缺依据' }, by('clerk')))
      .thenRefused('disclosure-reviewed-by-enterer');
    given(collected)
      .when(new ApproveDisclosure(at, by('lead')))
      .then(approved);
    given(collected, approved)
      .when(new ApproveDisclosure(at, by('lead')))
      .thenRefused('nothing-to-review');
  });

  it('is published after its review, and not by whoever entered it', () => {
    given(collected).when(publish()).thenRefused('disclosure-not-reviewed');
    given(collected, approved).when(publish('clerk')).thenRefused('disclosure-published-by-enterer');
    given(collected, approved).when(publish()).then(published);
    given(...shown)
      .when(publish())
      .thenRefused('nothing-to-publish');
  });

  it('given back is collected anew, and the next round may be another person’s', () => {
    const returned = new DisclosureReturned({ ...of, round: 1, returnedBy: 'lead', reason: '缺依据' });
    given(collected)
      .when(new ReturnDisclosure({ ...at, reason: '缺依据' }, by('lead')))
      .then(returned);
    given(collected, returned).when(publish()).thenRefused('nothing-to-publish');
    given(collected, returned)
      .when(collect({}, 'lead'))
      .then(new DisclosureCollected({ ...collected.data, round: 2, enteredBy: 'lead' }));
  });

  it('is updated while it is shown, and by something new alone', () => {
    given(...shown)
      .when(collect())
      .thenRefused('nothing-to-update');
    const next = new DisclosureCollected({ ...collected.data, original: '二', masked: '二', round: 2 });
    given(...shown)
      .when(collect({ original: '二' }))
      .then(next);
    given(...shown, next, new DisclosureApproved({ ...approved.data, round: 2 }))
      .when(publish('lead', '2026-08-01'))
      .then(new DisclosurePublished({ ...published.data, text: '二', edition: 2, freshUntil: '2027-08-01' }));
  });

  it('is confirmed to hold still, which makes it fresh again', () => {
    given(...shown)
      .when(new ConfirmDisclosure(at, by('clerk', '2027-05-20')))
      .then(new DisclosureConfirmed({ ...of, edition: 1, freshUntil: '2028-05-20' }));
    given(collected)
      .when(new ConfirmDisclosure(at, by('clerk')))
      .thenRefused('disclosure-not-public');
  });

  it('is one of the list, of a unit in the register, and of the window where there is one', () => {
    given()
      .when(collect({ known: { unit: true, serviceWindow: false } }))
      .thenRefused('disclosure-item-unknown');
    given()
      .when(collect({ known: { ...known, unit: false } }))
      .thenRefused('disclosure-unit-unknown');
    given()
      .when(collect({ known: { ...known, item: { name: '咨询服务', window: true, months: 12 } } }))
      .thenRefused('not-a-window-unit');
    given()
      .when(new CollectDisclosure({ ...asked, unitId: 'u2' }, by('clerk')))
      .thenRefused('not-your-unit');
    given().when(publish()).thenRefused('disclosure-not-found');
  });
});

describe('personal data', () => {
  it('is masked as proposed where nobody says otherwise, and nothing unmasked is accepted', () => {
    given()
      .when(collect({ original: '联系人手机13800001234' }))
      .then(
        new DisclosureCollected({
          ...{ ...collected.data, original: '联系人手机13800001234', masked: '联系人手机［电话号码不公开］' },
        }),
      );
    given()
      .when(collect({ masked: '手机13800001234' }))
      .thenRefused('personal-data-unmasked', { found: '电话号码' });
  });

  it('is shown where it is the office’s own and somebody answers for it, and never an identity', () => {
    const kept = [{ text: '0395-7123456', why: '本单位投诉电话' }];
    const masked = '投诉电话0395-7123456';
    given()
      .when(collect({ original: masked, masked, kept }))
      .then(new DisclosureCollected({ ...collected.data, original: masked, masked, kept }));
    const identity = '411121198001010037';
    given()
      .when(collect({ masked: identity, kept: [{ text: identity, why: '同意' }] }))
      .thenRefused('never-kept-in-public', { text: identity });
  });

  it('that slipped through before a rule knew it is stopped at publication', () =>
    given(new DisclosureCollected({ ...collected.data, masked: '手机13800001234' }), approved)
      .when(publish())
      .thenRefused('personal-data-unmasked'));
});

const decision: Omit<DecisionFacts, 'publicParty'> = {
  ...{ documentNumber: '舞城罚〔2026〕12号', kind: 'penalty', decidedOn: '2026-05-25', party: '张三', natural: true },
};
const made = { unitId: 'u1', code: 'd1' };
const ofDecision = { entryId: 'u1.d1', ...made };
const due = { dueOn: '2026-06-03', workingDays: 7 };
const decisionKnown: Known = { unit: true, serviceWindow: false, ...due };
const decided = (more: Partial<CollectDisclosure['data']> = {}) =>
  new CollectDisclosure(
    { ...made, kind: 'decision', original: '对张三罚款2000元', kept: [], decision, known: decisionKnown, ...more },
    by('clerk'),
  );
const entered = new DisclosureCollected({
  ...{ ...ofDecision, kind: 'decision', title: decision.documentNumber, original: '对张三罚款2000元' },
  ...{ masked: '对张某罚款2000元', kept: [], round: 1, enteredBy: 'clerk', ...due },
  decision: { ...decision, publicParty: '张某' },
});
const passed = new DisclosureApproved({ ...ofDecision, round: 1, approvedBy: 'lead' });
const inPublic = new DisclosurePublished({
  ...{
    ...ofDecision,
    kind: 'decision',
    title: decision.documentNumber,
    text: '对张某罚款2000元',
    edition: 1,
    late: false,
  },
  decision: { documentNumber: decision.documentNumber, kind: 'penalty', decidedOn: '2026-05-25', party: '张某' },
});
const show = (day: string) => new PublishDisclosure(made, by('lead', day));

describe('a decision', () => {
  it('is told without the name of a natural person', () => given().when(decided()).then(entered));

  it('names no natural person in its text either', () =>
    given()
      .when(decided({ masked: '对张三罚款' }))
      .thenRefused('personal-data-unmasked', { found: '当事人姓名' }));

  it('is in time up to the last working day, and late and marked after it', () => {
    given(entered, passed).when(show('2026-06-03')).then(inPublic);
    given(entered, passed)
      .when(show('2026-06-04'))
      .then(new DisclosurePublished({ ...inPublic.data, late: true }));
  });

  it('is not of the future, and needs no confirming', () => {
    given()
      .when(decided({ decision: { ...decision, decidedOn: '2026-06-02' } }))
      .thenRefused('decision-of-future');
    given(entered, passed, inPublic)
      .when(new ConfirmDisclosure(made, by('clerk')))
      .thenRefused('nothing-to-confirm');
  });

  it('has no day while the working days of a year are unknown, and gets it with them', () => {
    const waits = new DisclosureCollected({ ...entered.data, dueOn: undefined, unarranged: '2027' });
    given(waits, passed).when(show('2026-06-02')).thenRefused('disclosure-deadline-unknown');
    given(waits, passed).when(show('2026-06-01')).then(inPublic);
    given(waits)
      .when(new FixDisclosureDeadline({ ...made, publication: due }, by('system')))
      .then(new DisclosureDeadlineFixed({ ...ofDecision, of: 'publication', dueOn: '2026-06-03' }));
    given(entered)
      .when(new FixDisclosureDeadline({ ...made, publication: due }, by('system')))
      .thenNothing();
  });

  it('has its day moved by a corrected table until it was published', () => {
    const moves = { of: 'publication', from: '2026-06-03', dueOn: '2026-06-04', year: 2026, edition: 2 } as const;
    const move = new MoveDisclosureDeadline({ ...made, ...moves }, by('system'));
    const moved = new DisclosureDeadlineMoved({ ...ofDecision, ...moves });
    given(entered).when(move).then(moved);
    given(entered, passed, moved).when(show('2026-06-04')).then(inPublic);
    given(entered, passed, inPublic).when(move).thenNothing();
  });
});

describe('what is not shown', () => {
  const ground = { ground: 'minors', explanation: '当事人未满十八周岁' } as const;
  const propose = new ProposeNonDisclosure(
    { ...made, kind: 'decision', decision, ...ground, known: decisionKnown },
    by('clerk'),
  );
  const proposed = new NonDisclosureProposed({
    ...{ ...ofDecision, kind: 'decision', title: decision.documentNumber, round: 1, enteredBy: 'clerk', ...ground },
    ...{ ...due, decision: { ...decision, publicParty: '张某' } },
  });

  it('is proposed with its ground, reviewed by another, and its ground told', () => {
    given().when(propose).then(proposed);
    given(proposed)
      .when(new ApproveDisclosure(made, by('clerk')))
      .thenRefused('disclosure-reviewed-by-enterer');
    given(proposed, passed)
      .when(show('2026-06-03'))
      .then(
        new DisclosureWithheld({
          ...{ ...ofDecision, kind: 'decision', title: decision.documentNumber, ground: 'minors', late: false },
        }),
      );
  });

  it('is not what is shown, and never the statistics', () => {
    given(entered, passed, inPublic).when(propose).thenRefused('disclosure-still-public');
    const statistics = { ...made, kind: 'statistics', ...ground, statistics: { year: 2025 }, known: decisionKnown };
    given()
      .when(new ProposeNonDisclosure(statistics as never, by('clerk')))
      .thenRefused('statistics-never-withheld');
  });
});

describe('a withdrawal', () => {
  const why = { ground: 'revoked', explanation: '行政复议撤销', knownOn: '2026-06-08' } as const;
  const limit = { dueOn: '2026-06-11', workingDays: 3 };
  const ask = (more: Partial<RequestDisclosureWithdrawal['data']> = {}) =>
    new RequestDisclosureWithdrawal({ ...made, ...why, due: limit, ...more }, by('clerk', '2026-06-09'));
  const requested = new DisclosureWithdrawalRequested({ ...ofDecision, ...why, requestedBy: 'clerk', ...limit });
  const withdraw = (actor: string, day: string) => new WithdrawDisclosure(made, by(actor, day));
  const gone = { ...ofDecision, kind: 'decision', edition: 1, ground: 'revoked', knownOn: '2026-06-08' } as const;
  const before = [entered, passed, inPublic];

  it('has a ground', () => {
    given(...before)
      .when(ask({ ground: undefined }))
      .thenRefused('withdrawal-without-ground');
    given(...before)
      .when(ask({ explanation: ' ' }))
      .thenRefused('withdrawal-without-ground');
    given(...before)
      .when(ask({ knownOn: '2026-06-10' }))
      .thenRefused('withdrawal-known-in-future');
    given(...before)
      .when(ask())
      .then(requested);
    given(entered).when(ask()).thenRefused('disclosure-not-public');
  });

  it('is done by another person, in time within three working days, and late and marked after them', () => {
    given(...before)
      .when(withdraw('lead', '2026-06-09'))
      .thenRefused('withdrawal-not-requested');
    given(...before, requested)
      .when(withdraw('clerk', '2026-06-09'))
      .thenRefused('withdrawal-decided-by-requester');
    given(...before, requested)
      .when(withdraw('lead', '2026-06-11'))
      .then(new DisclosureWithdrawn({ ...gone, late: false }));
    given(...before, requested)
      .when(withdraw('lead', '2026-06-12'))
      .then(new DisclosureWithdrawn({ ...gone, late: true }));
  });

  it('goes whether its day is known or not', () =>
    given(...before, new DisclosureWithdrawalRequested({ ...requested.data, dueOn: undefined, unarranged: '2027' }))
      .when(withdraw('lead', '2026-07-20'))
      .then(new DisclosureWithdrawn({ ...gone, late: false })));

  it('that is asked for stops what would be published meanwhile', () => {
    given(...before, requested)
      .when(ask())
      .thenRefused('withdrawal-pending');
    const next = new DisclosureCollected({ ...entered.data, masked: '二', round: 2 });
    given(...before, requested, next, new DisclosureApproved({ ...passed.data, round: 2 }))
      .when(show('2026-06-10'))
      .thenRefused('withdrawal-pending');
  });

  it('leaves room for another edition, which is not late again', () => {
    const next = new DisclosureCollected({ ...entered.data, masked: '二', round: 2 });
    given(...before, requested, new DisclosureWithdrawn({ ...gone, late: false }), next)
      .when(new ApproveDisclosure(made, by('lead', '2026-07-01')))
      .then(new DisclosureApproved({ ...passed.data, round: 2 }));
    given(
      ...[...before, requested, new DisclosureWithdrawn({ ...gone, late: false }), next],
      new DisclosureApproved({ ...passed.data, round: 2 }),
    )
      .when(show('2026-07-01'))
      .then(new DisclosurePublished({ ...inPublic.data, text: '二', edition: 2 }));
  });
});

describe('the statistics of a year', () => {
  const counts = { penalty: 12, licence: 30, coercion: 0, inspection: 40, levy: 0, other: 0 };
  const over = (year: number) =>
    new CollectDisclosure(
      {
        ...{ unitId: 'u1', code: `statistics-${year}`, kind: 'statistics', original: '', kept: [] },
        ...{ statistics: { year, counts, fined: 120_000 }, known: { ...known, dueOn: '2026-01-31' } },
      },
      by('clerk', '2026-01-15'),
    );

  it('are collected when it is over', () => {
    given().when(over(2026)).thenRefused('statistics-year-not-over');
    given()
      .when(over(2025))
      .then(
        new DisclosureCollected({
          ...{ entryId: 'u1.statistics-2025', unitId: 'u1', code: 'statistics-2025', kind: 'statistics' },
          ...{ title: '2025年行政执法数据', original: '', masked: '', kept: [], round: 1, enteredBy: 'clerk' },
          ...{ dueOn: '2026-01-31', months: 12, statistics: { year: 2025, counts, fined: 120_000 } },
        }),
      );
  });

  it('are owed by every unit from the first day of the next, once', () => {
    const year = specify(statisticsYear);
    const open = (day: string) =>
      new OpenStatisticsYear({ year: 2025, dueOn: '2026-01-31', units: ['u1'] }, by('system', day));
    const opened = new StatisticsYearOpened({ year: 2025, dueOn: '2026-01-31', units: ['u1'] });
    year.given().when(open('2025-12-31')).thenNothing();
    year.given().when(open('2026-01-01')).then(opened);
    year.given(opened).when(open('2026-01-02')).thenNothing();
  });
});
