import type { AnyEvent } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import { ConfirmOrderedRectification, ReportOrderedRectification, ReturnOrderedRectification } from './commands.js';
import { officeNotice } from './decider.js';
import {
  OfficeNoticeDelivered,
  OfficeNoticeDrafted,
  OfficeNoticeSigned,
  OrderedRectificationConfirmed,
  OrderedRectificationReported,
  OrderedRectificationReturned,
} from './events.js';

const { given } = specify(officeNotice);
const [officeNoticeId, documentNumber, unitId] = ['n1', '舞法政办〔2022〕15号', 'unit-a'];
const at = (actor: string, day: string, unit?: string) => ({
  ...{ actor, roles: [], at: `${day}T02:00:00.000Z`, commandId: 'c', ...(unit !== undefined && { unit }) },
});
const by = <E extends AnyEvent>(actor: string, event: E): E => Object.assign(event, { actor });
const text = {
  ...{ title: '责令整改通知', body: '限期整改。', named: [{ unitId, ground: '公示不及时' }], receiptDays: 3 },
  ...{ addressees: ['unit-a', 'unit-b'], rectifyBy: '2022-12-20', open: false },
};
const of = { officeNoticeId, unitId, documentNumber };
const delivered = (rectify = true): AnyEvent[] => [
  by(
    'staff',
    new OfficeNoticeDrafted({ officeNoticeId, campaignId: 'c1', year: 2022, kind: 'rectification-order', ...text }),
  ),
  new OfficeNoticeSigned({
    ...{ officeNoticeId, kind: 'rectification-order', title: text.title, documentNumber, signedOn: '2022-11-21' },
    ...{ prefix: '舞法政办', year: 2022, number: 15 },
  }),
  new OfficeNoticeDelivered({
    ...{ officeNoticeId, documentNumber, title: text.title, units: text.addressees, deliveredOn: '2022-11-21' },
    ...{ dueOn: '2022-11-24', ...(rectify && { rectify: { units: [unitId], by: '2022-12-20' } }) },
  }),
];
const report = (
  day = '2022-12-20',
  { unit = unitId, files = ['f1'], revokedBy = undefined as string | undefined } = {},
) =>
  new ReportOrderedRectification(
    { officeNoticeId, account: '已经补公示', files, ...(revokedBy !== undefined && { revokedBy }) },
    at('clerk', day, unit),
  );
const reported = (round = 1, more: object = {}) =>
  by(
    'clerk',
    new OrderedRectificationReported({
      ...{ ...of, round, account: '已经补公示', files: ['f1'], reportedOn: '2022-12-20', dueOn: '2022-12-20' },
      ...{ late: false, ...more },
    }),
  );
const confirm = (actor = 'staff') =>
  new ConfirmOrderedRectification({ officeNoticeId, unitId, opinion: '属实' }, at(actor, '2022-12-21'));
const sendBack = (dueOn = '2022-12-30', actor = 'staff') =>
  new ReturnOrderedRectification({ officeNoticeId, unitId, reason: '材料不全', dueOn }, at(actor, '2022-12-21'));
const confirmed = new OrderedRectificationConfirmed({ ...of, round: 1, opinion: '属实' });
const returned = new OrderedRectificationReturned({ ...of, round: 1, reason: '材料不全', dueOn: '2022-12-30' });
const history = (...more: AnyEvent[]) => given(...([...delivered(), ...more] as never[]));

describe('an order to rectify', () => {
  it('is reported on by each unit it names, with evidence; late is marked late', () => {
    history().when(report()).then(reported());
    history()
      .when(report('2022-12-21'))
      .then(reported(1, { reportedOn: '2022-12-21', late: true }));
    history()
      .when(report('2022-12-20', { files: [] }))
      .thenRefused('ordered-rectification-without-evidence');
    history()
      .when(report('2022-12-20', { unit: 'unit-b' }))
      .thenRefused('office-notice-orders-nothing-of-unit');
    given(delivered()[0] as never)
      .when(report())
      .thenRefused('office-notice-not-delivered');
    given(...(delivered(false) as never[]))
      .when(report())
      .thenRefused('office-notice-orders-nothing-of-unit');
  });

  it('is found carried out by somebody else than who reported, and then over', () => {
    history(reported()).when(confirm()).then(confirmed);
    history(reported()).when(confirm('clerk')).thenRefused('ordered-rectification-own-report');
    history().when(confirm()).thenRefused('ordered-rectification-not-reported');
    history(reported(), confirmed).when(report()).thenRefused('ordered-rectification-confirmed');
    history(reported()).when(report()).thenRefused('ordered-rectification-under-review');
  });

  it('is given back with a reason and a new day, by which it is reported on again', () => {
    history(reported()).when(sendBack()).then(returned);
    history(reported()).when(sendBack('2022-12-21')).thenRefused('ordered-rectification-day-passed');
    history(reported()).when(sendBack('2022-12-30', 'clerk')).thenRefused('ordered-rectification-own-report');
    history(reported(), returned)
      .when(report('2022-12-30'))
      .then(reported(2, { reportedOn: '2022-12-30', dueOn: '2022-12-30' }));
    history(reported(), returned, reported(2, { dueOn: '2022-12-30' }))
      .when(confirm('clerk'))
      .thenRefused('ordered-rectification-own-report');
  });

  it('asks for nothing any more once it is revoked', () =>
    history()
      .when(report('2022-12-20', { revokedBy: '舞法政办〔2022〕16号' }))
      .thenRefused('office-notice-order-revoked', { documentNumber: '舞法政办〔2022〕16号' }));
});
