import { jest } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { findChromium } from '@app/testing/programs.js';
import { demoAccounts, theInstallation, type DemoAccount, type Running } from './installation.js';
import { Person } from './person.js';
import { watch } from './watch.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A clerk's screen. */
const SCREEN = { width: 1366, height: 768 };
/** Long enough for a machine that runs other tests beside. */
const PATIENCE_MS = 20_000;
const STEP_MS = 60_000;

jest.setTimeout(STEP_MS);

/** One story in the browser. Whatever a page complains of on the way fails it. */
export class Journey {
  readonly installation: Running = theInstallation();
  readonly accounts: readonly DemoAccount[] = demoAccounts(this.installation);
  private browser?: Browser;
  private readonly complaints: string[] = [];

  constructor() {
    beforeAll(async () => {
      this.browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
    });
    afterEach(() => {
      expect(this.complaints.splice(0)).toEqual([]);
    });
    afterAll(() => this.browser?.close());
  }

  /** A person at a machine of his own, signed in through the page. */
  async signIn(login: string): Promise<Person> {
    const { password } = this.account(login);
    const person = await this.visitor();
    await person.signIn(login, password);
    return person;
  }

  /** Somebody who is not signed in. */
  async visitor(more: BrowserContextOptions = {}): Promise<Person> {
    const context = await this.context(more);
    const page = await context.newPage();
    watch(page, this.complaints);
    return new Person(page, this.installation.pictures);
  }

  account(login: string): DemoAccount {
    const account = this.accounts.find((one) => one.login === login);
    if (!account) throw new Error(`The demonstration county has no account ${login}.`);
    return account;
  }

  /** The account of somebody known by name. */
  loginOf(name: string): string {
    const account = this.accounts.find((one) => one.name === name);
    if (!account) throw new Error(`The demonstration county has nobody called ${name}.`);
    return account.login;
  }

  private async context(more: BrowserContextOptions): Promise<BrowserContext> {
    if (!this.browser) throw new Error('The browser starts before the first step of a journey.');
    const { url: baseURL } = this.installation;
    const context = await this.browser.newContext({ viewport: SCREEN, locale: 'zh-CN', baseURL, ...more });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }
}
