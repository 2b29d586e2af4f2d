import { specify } from '@app/eventing/specify.js';
import {
  ApproveDisclosure,
  CollectDisclosure,
  NameDisclosureOwners,
  ProposeNonDisclosure,
  ReturnDisclosure,
  type Known,
} from './commands.js';
import { disclosure } from './decider.js';
import { DisclosureApproved, DisclosureCollected, DisclosureOwnersNamed } from './events.js';
import { disclosureOwners } from './owners.decider.js';

const by = (actor: string) => ({
  ...{ actor, roles: ['unit-clerk'], unit: 'u1', at: '2026-06-01T02:00:00.000Z', commandId: 'c' },
});

describe('the owners of items', () => {
  const { given } = specify(disclosureOwners);
  const named = { unitId: 'u1', items: ['subjects'], lead: { name: '李局' }, manager: { name: '王科' } };
  const name = (more: Partial<NameDisclosureOwners['data']> = {}) =>
    new NameDisclosureOwners({ ...named, applicable: ['subjects'], ...more }, by('lead'));
  const li = { accountId: 'a1', name: '李局' };

  it('are a leader and a keeper, who are two people', () => {
    given().when(name()).then(new DisclosureOwnersNamed(named));
    given()
      .when(name({ manager: { name: '李 局' } }))
      .thenRefused('owner-reviews-own-entry');
    given()
      .when(name({ items: ['posts'] }))
      .thenRefused('owner-of-unknown-item');
    given()
      .when(name({ items: ['subjects', 'subjects'] }))
      .then(new DisclosureOwnersNamed(named));
  });

  it('go by the account of that name where the unit has one, and never by another’s', () => {
    const lead = { name: '李局', accountId: 'a1' };
    given()
      .when(name({ lead: { name: '李\u3000局' }, accounts: [li] }))
      .then(new DisclosureOwnersNamed({ ...named, lead }));
    given()
      .when(name({ accounts: [li, { accountId: 'a2', name: '李局' }] }))
      .then(new DisclosureOwnersNamed(named));
    given()
      .when(name({ lead, accounts: [li] }))
      .then(new DisclosureOwnersNamed({ ...named, lead }));
    given()
      .when(name({ lead: { name: '李局', accountId: 'a9' }, accounts: [li] }))
      .thenRefused('owner-account-unknown', { name: '李局' });
  });

  it('who are namesakes are two people where each has an account', () => {
    const accounts = [li, { accountId: 'a2', name: '李局' }];
    const [lead, manager] = accounts;
    given()
      .when(name({ lead: lead!, manager: manager!, accounts }))
      .then(new DisclosureOwnersNamed({ ...named, lead: lead!, manager: manager! }));
    given()
      .when(name({ lead: lead!, manager: lead!, accounts }))
      .thenRefused('owner-reviews-own-entry');
  });
});

describe('an item with owners', () => {
  const { given } = specify(disclosure);
  const owners = { lead: 'leader', manager: 'keeper' };
  const at = { unitId: 'u1', code: 'subjects' };
  const known: Known = {
    ...{ unit: true, serviceWindow: false, item: { name: '行政执法主体清单', window: false, months: 12 }, owners },
  };
  const wording = { original: '一', kept: [] };
  const collect = (actor: string) => new CollectDisclosure({ ...at, kind: 'standing', ...wording, known }, by(actor));
  const collected = (enteredBy: string) =>
    new DisclosureCollected({
      ...{ entryId: 'u1.subjects', ...at, kind: 'standing', title: '行政执法主体清单', masked: '一', ...wording },
      ...{ round: 1, enteredBy, months: 12 },
    });

  it('is entered by its keeper or who stands in for him, and never by its leader', () => {
    given().when(collect('keeper')).then(collected('keeper'));
    given().when(collect('clerk')).then(collected('clerk'));
    given().when(collect('leader')).thenRefused('disclosure-entered-by-leader', { item: '行政执法主体清单' });
    const none = { ...at, kind: 'standing', ground: 'secrets', explanation: '涉密', known } as const;
    given()
      .when(new ProposeNonDisclosure(none, by('leader')))
      .thenRefused('disclosure-entered-by-leader');
  });

  it('is reviewed by its leader or who stands in for him, and never by its keeper', () => {
    for (const actor of ['leader', 'reviewer'])
      given(collected('clerk'))
        .when(new ApproveDisclosure({ ...at, owners }, by(actor)))
        .then(new DisclosureApproved({ entryId: 'u1.subjects', ...at, round: 1, approvedBy: actor }));
    given(collected('clerk'))
      .when(new ApproveDisclosure({ ...at, owners }, by('keeper')))
      .thenRefused('disclosure-reviewed-by-keeper');
    given(collected('clerk'))
      .when(new ReturnDisclosure({ ...at, owners, reason: '缺依据' }, by('keeper')))
      .thenRefused('disclosure-reviewed-by-keeper');
  });
});
