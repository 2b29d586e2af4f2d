import { Inject, Injectable, Optional, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { ChannelSettings } from './channels.js';
import type { MailText } from './mail-text.js';
import type { Outcome } from './webhook.rules.js';

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 15_000 };

interface SmtpFailure {
  readonly message: string;
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** A wrong password is the installation's fault and not the letter's: it waits until the administrator has put it right. */
const OURS = ['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS'];

/** 电子邮件, by the SMTP server of the installation. */
@Injectable()
export class Mail implements OnApplicationShutdown {
  private readonly transport?: Transporter;

  constructor(@Optional() @Inject(ChannelSettings) private readonly settings = new ChannelSettings()) {
    const { smtpUrl, mailFrom } = settings;
    if (smtpUrl === undefined || mailFrom === undefined) return;
    this.transport = createTransport({ url: smtpUrl, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  }

  get on(): boolean {
    return this.transport !== undefined;
  }

  /**
   * Hands one mail to the server. `messageId` is the same whenever the same delivery is tried, so that a mailbox can
   * tell a mail it has already.
   */
  async send(
    mail: MailText & { readonly to: string; readonly deliveryId: string; readonly date: Date },
  ): Promise<Outcome> {
    if (!this.transport) return { is: 'put-off', answer: '没有设置邮件服务器' };
    const { to, deliveryId, date, subject, text, html } = mail;
    try {
      const { response } = (await this.transport.sendMail({
        from: this.settings.mailFrom,
        to: { name: '', address: to },
        messageId: this.messageId(deliveryId),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Yuheng-Delivery': deliveryId },
        ...{ date, subject, text, html },
      })) as { response: string };
      return { is: 'sent', answer: response };
    } catch (error) {
      return outcomeOf(error as SmtpFailure);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private messageId(deliveryId: string): string {
    return `<${deliveryId}@${new URL(this.settings.publicUrl).hostname}>`;
  }
}

function outcomeOf({ message, code = '', responseCode, response }: SmtpFailure): Outcome {
  const answer = response ?? message;
  const isFinal = responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500;
  return { is: isFinal && !OURS.includes(code) ? 'refused' : 'put-off', answer };
}
