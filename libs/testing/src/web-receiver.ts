import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server on this machine, which keeps what is posted to it. */
export class WebReceiver {
  readonly posts: Received[] = [];
  private readonly answers: { status: number; body: string; headers?: Record<string, string> }[] = [];
  private readonly server = createServer((request, response) => {
    let body = '';
    request.on('data', (more: Buffer) => (body += more.toString()));
    request.on('end', () => {
      this.posts.push({ path: request.url ?? '', headers: request.headers, body });
      const { status, body: text, headers = {} } = this.answers.shift() ?? { status: 200, body: '{"errcode":0}' };
      response.writeHead(status, headers).end(text);
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answerNext(status: number, body = '', headers: Record<string, string> = {}): void {
    this.answers.push({ status, body, headers });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
