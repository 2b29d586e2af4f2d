import { Agent, request } from 'node:http';
import { randomUUID } from 'node:crypto';

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** One person at the API: keeps the session's cookie and up to `connections` connections. */
export class Person {
  constructor(url, connections = 32) {
    this.url = new URL(url);
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  async signIn(login, password) {
    const { headers } = await this.send('POST', '/api/session', { login, password });
    this.cookie = headers['set-cookie'][0].split(';')[0];
    return this;
  }

  /** Rejects unless the answer is a 2xx. */
  send(method, path, body, extra = {}) {
    const text = body === undefined || body instanceof Buffer ? body : JSON.stringify(body);
    const headers = {
      ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...extra,
    };
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.url;
      const asked = request({ hostname, port, path, method, headers, agent: this.agent }, (response) => {
        let said = '';
        response.setEncoding('utf8').on('data', (chunk) => (said += chunk));
        response.on('end', () =>
          response.statusCode < 300
            ? resolve({ headers: response.headers, body: said && JSON.parse(said) })
            : reject(new Error(`${method} ${path}: ${response.statusCode} ${said}`)),
        );
      });
      asked.once('error', reject);
      asked.end(text);
    });
  }

  /** One text file, handed in as evidence. Returns its id. */
  async hand(name, text) {
    const boundary = randomUUID();
    const body = Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--${boundary}--\r\n`,
    );
    const type = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': body.length };
    return (await this.send('POST', '/api/files', body, type)).body.id;
  }
}

/** Does every task with `connections` at once. Requests per second, and milliseconds at the median and the 99th of 100. */
export async function load(tasks, connections) {
  const times = [];
  const waiting = [...tasks];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let task = waiting.pop(); task; task = waiting.pop()) {
        const started = performance.now();
        await task();
        times.push(performance.now() - started);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
