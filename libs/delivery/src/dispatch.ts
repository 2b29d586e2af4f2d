import { Inject, Injectable, Optional } from '@nestjs/common';
import { dayOf } from '@app/calendar';
import { AddressCodes } from './address-codes.js';
import { CODE_MINUTES } from './address.rules.js';
import { ChannelSettings, Formats } from './channels.js';
import { Mail } from './mail.js';
import { addressOf, digestMail, labelOf, singleMail, type Letter } from './mail-text.js';
import type { Message, Taken } from './outbox.js';
import { People, type Group, type Person } from './people.js';
import { CODE, GROUP_CHOICE, mayGoAt, TEST } from './rules.js';
import { Webhook } from './webhook.js';
import { bodyOf, readTemplate, type Outcome } from './webhook.rules.js';

/** What is to be handed over, and not before when; or why nobody waits for it any more. */
export type Ready =
  { readonly send: (taken: Taken) => Promise<Outcome>; readonly quietUntil: string } | { readonly drop: string };

const DROPPED = {
  person: '收件人的账号已注销，或者邮箱地址已撤销、未经确认',
  code: '邮箱地址已经确认，或者已撤销',
  group: '群机器人或接口已停用',
};
const LONGEST_TITLE = 40;
const GONE: Outcome = { is: 'refused', answer: '通知内容已不存在' };

/** Writes a message as its channel wants it, and hands it over. */
@Injectable()
export class Dispatch {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(AddressCodes) private readonly codes: AddressCodes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Webhook) private readonly webhook: Webhook,
    @Inject(Formats) private readonly formats: Formats,
    @Optional() @Inject(ChannelSettings) private readonly settings = new ChannelSettings(),
  ) {}

  ready(message: Message, now: string): Promise<Ready> {
    return message.channel === 'email' ? this.readyMail(message, now) : this.readyPost(message, now);
  }

  private async readyMail({ accountId, urgent, kind }: Message, now: string): Promise<Ready> {
    if (kind === CODE) return this.readyCode(accountId ?? '', now);
    const [person] = await this.people.of([accountId ?? '']);
    if (!person?.address) return { drop: DROPPED.person };
    const { address, choice } = person;
    return {
      quietUntil: urgent ? now : mayGoAt(now, choice.quiet, await this.people.worked()),
      send: (taken) => this.sendMail(taken, person, address, now),
    };
  }

  /** A code is made as its mail is written, whenever it is tried: none waits anywhere in the clear. */
  private async readyCode(accountId: string, now: string): Promise<Ready> {
    const person = await this.people.unconfirmed(accountId);
    if (!person) return { drop: DROPPED.code };
    const { name, address: to } = person;
    const send = async ({ id, kind }: Taken): Promise<Outcome> => {
      const code = await this.codes.fresh(accountId, now);
      const text = `验证码${code}，${CODE_MINUTES}分钟内有效，用于确认这个邮箱接收工作通知。不是您本人登记的，请不必理会。`;
      const letter = { id, kind, late: false, text, link: '/delivery-settings', at: new Date(now) };
      const mail = singleMail(letter, { name, publicUrl: this.settings.publicUrl, day: dayOf(now) });
      return this.mail.send({
        ...mail,
        subject: '【邮箱验证】接收工作通知的邮箱',
        to,
        deliveryId: id,
        date: letter.at,
      });
    };
    return { quietUntil: now, send };
  }

  private async readyPost({ endpointId, urgent }: Message, now: string): Promise<Ready> {
    const group = await this.people.group(endpointId ?? '');
    if (!group) return { drop: DROPPED.group };
    return {
      quietUntil: urgent ? now : mayGoAt(now, GROUP_CHOICE.quiet, await this.people.worked()),
      send: (taken) => this.sendPost(taken, group, now),
    };
  }

  private async sendMail(taken: Taken, { name }: Person, to: string, now: string): Promise<Outcome> {
    const addressed = { name, publicUrl: this.settings.publicUrl, day: dayOf(now) };
    const letters = await this.lettersOf(taken);
    const [first] = letters;
    if (!first) return GONE;
    const text = taken.digestOn === null ? singleMail(first, addressed) : digestMail(letters, addressed);
    return this.mail.send({ ...text, to, deliveryId: taken.id, date: new Date(now) });
  }

  private async sendPost(taken: Taken, group: Group, now: string): Promise<Outcome> {
    const format = this.formats.find(group.format);
    const [letter] = await this.lettersOf(taken);
    if (!letter) return GONE;
    if (!format) return { is: 'refused', answer: `没有${group.format}这种消息格式` };
    const template = group.template === '' ? format.body : readTemplate(group.template);
    const { kind, late, text, link, at } = letter;
    const label = labelOf(letter);
    const words = {
      id: taken.id,
      kind,
      label,
      title: `【${label}】${[...text].slice(0, LONGEST_TITLE).join('')}`,
      text,
      late: String(late),
    };
    const url = addressOf(this.settings.publicUrl, link);
    const body = bodyOf(format, template, { ...words, url, time: at.toISOString() });
    const seconds = Math.floor(Date.parse(now) / 1000);
    return this.webhook.send({ ...group, format, body, deliveryId: taken.id, seconds });
  }

  private lettersOf({ id, kind, queuedAt }: Taken): Promise<Letter[]> {
    if (kind !== TEST) return this.people.lettersOf(id);
    const text = '这是一条测试消息。收到它，说明通知可以送达这里。';
    return Promise.resolve([{ id, kind, late: false, text, link: '/delivery-settings', at: queuedAt }]);
  }
}
