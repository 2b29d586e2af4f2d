import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const PROBLEM = '互查发现执法记录仪领用登记不全';
const MOST_STOPS = 60;

describe('a clerk without a mouse', () => {
  const journey = new Journey();
  let clerk: Person;

  beforeAll(async () => {
    clerk = await journey.visitor();
  });

  /** Presses Tab until the focus stands on what is called so. */
  async function tabTo(name: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await clerk.page.keyboard.press('Tab');
      if ((await focused()).includes(name)) return;
    }
    throw new Error(`No Tab leads to ${name}; the focus stands on ${await focused()}.`);
  }

  /** What a screen reader would call the element in focus. */
  async function focused(): Promise<string> {
    const snapshot = await clerk.page.locator('*:focus').first().ariaSnapshot();
    return snapshot;
  }

  const type = (text: string): Promise<void> => clerk.page.keyboard.type(text);
  const key = (name: string): Promise<void> => clerk.page.keyboard.press(name);

  it('signs in', async () => {
    const { login, password } = journey.account('office.staff2');
    await clerk.open('/');
    await clerk.page.getByLabel('登录名').and(clerk.page.locator(':focus')).waitFor();
    await type(login);
    await key('Tab');
    await type(password);
    await key('Enter');
    await clerk.see('尚雨禾的待办');
  });

  it('skips the column and finds the form', async () => {
    await clerk.open('/issues');
    await clerk.see('整改台账');
    await tabTo('跳');
    await key('Enter');
    await tabTo('登记问题');
    await key('Enter');
    await clerk.see('责任单位');
  });

  it('fills it in and submits it', async () => {
    await tabTo('责任单位');
    await type('吴城镇');
    await key('ArrowDown');
    await key('Enter');
    await tabTo('互查');
    await key('Space');
    await tabTo('类别');
    await key('Enter');
    await key('ArrowDown');
    await key('Enter');
    await tabTo('问题');
    await type(PROBLEM);
    await tabTo('整改时限');
    await type(inDays(30));
    await key('Enter');
    await tabTo('整改责任人');
    await type('负责档案的同志');
    await tabTo('登记问题');
    await key('Enter');
    await clerk.see('已办理：登记问题');
    await clerk.see(PROBLEM);
    await clerk.photograph('receipt');
  });
});
