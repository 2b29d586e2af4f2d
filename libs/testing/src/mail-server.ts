import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server says to the next mails, in order; none left: it takes them. */
export interface Temper {
  readonly code: number;
  readonly message: string;
}

/** A real SMTP server on this machine, which keeps what it takes. */
export class MailServer {
  readonly mails: ParsedMail[] = [];
  /** Whom each mail was handed over for, as told to the server. */
  readonly envelopes: string[][] = [];
  private readonly tempers: Temper[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      void simpleParser(stream).then((mail) => {
        const temper = this.tempers.shift();
        if (temper) return done(Object.assign(new Error(temper.message), { responseCode: temper.code }));
        this.mails.push(mail);
        this.envelopes.push(envelope.rcptTo.map(({ address }) => address));
        return done();
      }, done);
    },
  });

  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Refuses the next mail: 4xx for now, 5xx for good. */
  refuseNext(...tempers: readonly Temper[]): void {
    this.tempers.push(...tempers);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
