import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { badge } from '../../apps/console/src/shell/things/badge.js';
import { fillIn, type Entry } from './entry.js';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 200;

/** What a person does at the console, in the words of the page. */
export class Person {
  constructor(
    readonly page: Page,
    private readonly pictures: string,
  ) {}

  /** Types name and password and presses 登录, whatever comes of it. */
  async enter(login: string, password: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel('登录名').fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.press('登录');
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.enter(login, password);
    await this.page.getByRole('navigation', { name: '栏目' }).waitFor();
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Through the column on the left. */
  async goTo(item: string): Promise<void> {
    const link = this.page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: item });
    await link.click();
    await link.and(this.page.locator('.here')).waitFor();
    await this.page.locator('h1').waitFor();
  }

  async press(button: string): Promise<void> {
    await this.orPicture(this.page.getByRole('button', { name: button, exact: true }).click());
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.orPicture(this.page.getByRole('link', { name: link }).first().click());
  }

  async fill(fields: Readonly<Record<string, Entry>>, within: Page | Locator = this.page): Promise<void> {
    for (const [label, entry] of Object.entries(fields)) await this.orPicture(fillIn(within, label, entry));
  }

  /** Presses a button of the page, fills the form behind it and presses the same verb there. Answers with what was recorded. */
  async act(verb: string, fields: Readonly<Record<string, Entry>> = {}, picture?: string): Promise<string> {
    await this.press(verb);
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    await this.fill(fields, dialog);
    if (picture) await this.photograph(picture);
    const recorded = await this.send(verb, dialog);
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    return recorded;
  }

  /** Presses the verb of a filled form and waits for its receipt. Answers with what was recorded. */
  async send(verb: string, form: Page | Locator = this.page): Promise<string> {
    await form.locator('form.act').getByRole('button', { name: verb, exact: true }).click();
    const receipt = form.locator('.receipt');
    await this.orPicture(receipt.getByText(`已办理：${verb}`).waitFor());
    return receipt.innerText();
  }

  /** Waits until the text can be read on the page. */
  async see(text: string | RegExp): Promise<void> {
    await this.orPicture(this.page.getByText(text).filter({ visible: true }).first().waitFor());
  }

  /** What the field holds once it does. A page's own rules let nothing be evaluated in it: it is looked at from outside. */
  async holding(field: Locator, fits: (value: string) => boolean): Promise<string> {
    for (const end = Date.now() + PATIENCE_MS; ; await setTimeout(PAUSE_MS)) {
      const value = await field.inputValue();
      if (fits(value)) return value;
      if (Date.now() > end) throw new Error(`The field still holds “${value}”.`);
    }
  }

  async unread(): Promise<number> {
    return (await this.ask<{ total: number }>('/notifications?unread=true&limit=1')).total;
  }

  /** Until the bell shows so many unread notices, without the page being opened anew. */
  async waitForUnread(count: number): Promise<void> {
    const bell = this.page.getByRole('banner').locator('a[href="/inbox"]');
    await bell.and(this.page.getByLabel(count > 0 ? `通知，${badge(count)}条未读` : '通知', { exact: true })).waitFor();
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  /** All that can be read on the page. */
  text(): Promise<string> {
    return this.page.locator('#main').innerText();
  }

  /** What the console of the person signed in is answered by the server. */
  async ask<T>(path: string): Promise<T> {
    const response = await this.page.request.get(`/api${path}`);
    if (!response.ok()) throw new Error(`GET ${path} answered ${response.status()}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Asks again until the worker has done its part. */
  async askUntil<T>(path: string, done: (answer: T) => boolean): Promise<T> {
    for (const end = Date.now() + PATIENCE_MS; ; await setTimeout(PAUSE_MS)) {
      const answer = await this.ask<T>(path);
      if (done(answer)) return answer;
      if (Date.now() > end) throw new Error(`GET ${path} still answers ${JSON.stringify(answer).slice(0, 500)}`);
    }
  }

  /** How many there are once the page has read what it shows: before, none of anything proves nothing. */
  async count(of: Locator): Promise<number> {
    await this.read();
    return of.count();
  }

  async photograph(name: string): Promise<void> {
    await this.read();
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`), animations: 'disabled' });
  }

  private async read(): Promise<void> {
    await this.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  }

  /** Who gets lost leaves a picture of the place. */
  private async orPicture<T>(step: Promise<T>): Promise<T> {
    try {
      return await step;
    } catch (cause) {
      await this.page.screenshot({ path: join(this.pictures, `lost-${Date.now()}.png`) });
      throw cause;
    }
  }
}
