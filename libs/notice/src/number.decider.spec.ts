import { specify } from '@app/eventing/specify.js';
import { RegisterOutsideNumber } from './commands.js';
import { OutsideNumberRegistered } from './events.js';
import { officeNumber } from './number.decider.js';

const { given } = specify(officeNumber);
const meta = { actor: 'staff', roles: [], at: '2022-11-21T02:00:00.000Z', commandId: 'c' };
const of = { prefix: '舞法政办', year: 2022, number: 3, title: '关于召开部署会议的通知', issuedOn: '2022-05-09' };
const register = (more: Partial<RegisterOutsideNumber['data']> = {}) =>
  new RegisterOutsideNumber({ ...of, next: 5, ...more }, meta);
const registered = (number = 3) =>
  new OutsideNumberRegistered({ ...of, number, documentNumber: `舞法政办〔2022〕${number}号` });

describe('a number of a paper issued outside the system', () => {
  it('fills a gap or takes the next', () => {
    given().when(register()).then(registered());
    given()
      .when(register({ number: 5 }))
      .then(registered(5));
    given()
      .when(register({ number: 6 }))
      .thenRefused('office-notice-number-out-of-sequence', { number: 6, next: 5, prefix: '舞法政办', year: 2022 });
  });

  it('stands on one paper alone', () =>
    given()
      .when(register({ taken: '活动实施方案' }))
      .thenRefused('outside-number-taken', { title: '活动实施方案' }));

  it('was issued in its year and not in the future', () => {
    given()
      .when(register({ issuedOn: '2021-12-31' }))
      .thenRefused('outside-number-day-unfit');
    given()
      .when(register({ issuedOn: '2022-11-22' }))
      .thenRefused('outside-number-day-unfit');
  });
});
