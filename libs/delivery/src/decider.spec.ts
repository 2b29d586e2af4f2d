import { specify } from '@app/eventing/specify.js';
import {
  ChooseDelivery,
  CloseEndpoint,
  ConfirmAddress,
  GiveAddress,
  RegisterEndpoint,
  RequestAddressCode,
  ResendDeliveries,
  ReviseEndpoint,
  SendTestMail,
  TestEndpoint,
  WithdrawAddress,
} from './commands.js';
import { deliveryChoice } from './decider.js';
import { endpoint } from './endpoint.decider.js';
import {
  AddressCodeRequested,
  AddressConfirmed,
  AddressGiven,
  AddressWithdrawn,
  DeliveriesResent,
  DeliveryChosen,
  EndpointClosed,
  EndpointRegistered,
  EndpointRevised,
  EndpointTested,
  TestMailRequested,
  type Choice,
} from './events.js';
import { resend } from './resend.decider.js';

const meta = { actor: 'zhang', roles: ['unit-clerk'], unit: 'U1', at: '2022-05-10T01:00:00.000Z', commandId: 'c' };

describe('a person', () => {
  const { given } = specify(deliveryChoice);
  const choice: Choice = {
    ...{ email: ['deadline'], webhook: [], urgent: ['late'] },
    quiet: { from: '20:00', until: '08:00', restDays: true },
  };
  const address = new AddressGiven({ accountId: 'zhang' });
  const test = (more: object) => new SendTestMail({ deliveryId: 'd1', mailOn: true, confirmed: true, ...more }, meta);

  it('chooses what reaches him how, and no digest in his quiet hours', () => {
    const at = (digestAt: string) => new ChooseDelivery({ ...choice, digestAt }, meta);
    given()
      .when(new ChooseDelivery(choice, meta))
      .then(new DeliveryChosen({ ...choice, accountId: 'zhang' }));
    given()
      .when(at('08:00'))
      .then(new DeliveryChosen({ ...choice, digestAt: '08:00', accountId: 'zhang' }));
    given()
      .when(at('07:59'))
      .thenRefused('digest-in-quiet-hours', { digestAt: '07:59', from: '20:00', until: '08:00' });
    given().when(at('23:00')).thenRefused('digest-in-quiet-hours');
  });
  it('gives an address and withdraws it, and the history names none', () => {
    given().when(new GiveAddress({}, meta)).then(address);
    given(address)
      .when(new WithdrawAddress({}, meta))
      .then(new AddressWithdrawn({ accountId: 'zhang' }));
    given().when(new WithdrawAddress({}, meta)).thenNothing();
  });
  it('is sent a code wherever mails are sent, once a minute, and none to what he has confirmed', () => {
    const asked = new AddressCodeRequested({ accountId: 'zhang', deliveryId: 'd1' });
    const soon = { ...asked, at: '2022-05-10T00:59:01.000Z' } as typeof asked;
    const again = (more: object) => new RequestAddressCode({ deliveryId: 'd1', mailOn: true, ...more }, meta);
    given()
      .when(new GiveAddress({ codeId: 'd1' }, meta))
      .then(address, asked);
    given(address)
      .when(new GiveAddress({ confirmed: true }, meta))
      .thenNothing();
    given(address, soon)
      .when(new GiveAddress({ codeId: 'd2' }, meta))
      .thenRefused('address-code-too-soon');
    given(address).when(again({})).then(asked);
    given(address, soon).when(again({})).thenRefused('address-code-too-soon');
    given().when(again({})).thenRefused('no-address-given');
    given(address)
      .when(again({ mailOn: false }))
      .thenRefused('mail-not-set-up');
    given(address)
      .when(again({ confirmed: true }))
      .thenRefused('address-already-confirmed');
  });
  it('confirms an address by the code that was sent there', () => {
    const confirm = (is: 'right' | 'none' | 'spent' | 'expired') => new ConfirmAddress({ tried: { is } }, meta);
    given(address)
      .when(confirm('right'))
      .then(new AddressConfirmed({ accountId: 'zhang' }));
    given().when(confirm('right')).thenRefused('no-address-given');
    given(address)
      .when(new ConfirmAddress({ confirmed: true }, meta))
      .thenNothing();
    given(address).when(confirm('none')).thenRefused('address-code-none');
    given(address).when(confirm('spent')).thenRefused('address-code-spent', { tries: 5 });
    given(address).when(confirm('expired')).thenRefused('address-code-expired', { minutes: 30 });
    given(address)
      .when(new ConfirmAddress({ tried: { is: 'wrong', left: 4 } }, meta))
      .thenRefused('address-code-wrong', { left: 4 });
  });
  it('has a test mail sent to the address he gave and confirmed, once a minute', () => {
    given(address)
      .when(test({ testedAt: '2022-05-10T00:59:00.000Z' }))
      .then(new TestMailRequested({ accountId: 'zhang', deliveryId: 'd1' }));
    given(address)
      .when(test({ testedAt: '2022-05-10T00:59:01.000Z' }))
      .thenRefused('test-mail-too-soon');
    given().when(test({})).thenRefused('no-address-given');
    given(address)
      .when(test({ confirmed: false }))
      .thenRefused('address-not-confirmed');
    given(address)
      .when(test({ mailOn: false }))
      .thenRefused('mail-not-set-up');
  });
});

describe('an endpoint', () => {
  const { given } = specify(endpoint);
  const admin = { ...meta, actor: 'admin', roles: ['admin'], unit: undefined };
  const terms = { name: '整改工作群', format: 'json', host: 'qyapi.example.cn', ownTemplate: false };
  const scope = { kinds: ['deadline'], roles: ['office-staff'], endpointId: 'e1' };
  const asked = { ...terms, ...scope, formatKnown: true };
  const registered = new EndpointRegistered({ ...terms, ...scope });
  const closed = new EndpointClosed({ endpointId: 'e1', reason: '群已解散' });

  it('is registered, revised, tested and closed', () => {
    given().when(new RegisterEndpoint(asked, admin)).then(registered);
    given(registered)
      .when(new ReviseEndpoint({ ...asked, name: '新群' }, admin))
      .then(new EndpointRevised({ ...terms, ...scope, name: '新群' }));
    given(registered)
      .when(new TestEndpoint({ endpointId: 'e1', deliveryId: 'd1' }, admin))
      .then(new EndpointTested({ endpointId: 'e1', deliveryId: 'd1' }));
    given(registered)
      .when(new CloseEndpoint({ endpointId: 'e1', reason: '群已解散' }, admin))
      .then(closed);
  });
  it('has a format that is known, and is nothing any more once it is closed', () => {
    given()
      .when(new RegisterEndpoint({ ...asked, formatKnown: false }, admin))
      .thenRefused('format-unknown', { format: 'json' });
    given(registered, closed).when(new ReviseEndpoint(asked, admin)).thenRefused('endpoint-not-open');
  });
});

describe('what was given up', () => {
  const { given } = specify(resend);
  const send = (more: object) => new ResendDeliveries({ resendId: 'r1', ...more }, meta);

  it('is sent again singly or all at one stroke', () => {
    const resent = new DeliveriesResent({ resendId: 'r1', deliveries: ['d1', 'd2'] });
    given()
      .when(send({ found: ['d1', 'd2'] }))
      .then(resent);
    given()
      .when(send({ chosen: ['d1', 'd2'], found: ['d1', 'd2'] }))
      .then(resent);
  });
  it('is not what has arrived', () => {
    given()
      .when(send({ chosen: ['d1', 'd2'], found: ['d1'] }))
      .thenRefused('delivery-not-dead');
    given()
      .when(send({ found: [] }))
      .thenRefused('no-dead-letters');
  });
});
