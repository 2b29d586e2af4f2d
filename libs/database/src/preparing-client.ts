import { Logger } from '@nestjs/common';
import pg from 'pg';

/** Statements are written in the code, so they are few; whoever builds ever new ones must not fill the server's memory. */
const MOST = 500;
const names = new Map<string, string>();

function nameOf(statement: string): string | undefined {
  const known = names.get(statement);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `s${names.size}`;
  names.set(statement, name);
  return name;
}

type Ask = (asked: unknown, ...more: unknown[]) => unknown;

/** Lets the server parse and plan every statement with parameters once per connection instead of every time. */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A connection that is lost while in use fails its statement; without a listener it would end the process as well.
    this.on('error', (error) => new Logger('database').error(error));
    const ask = this.query.bind(this) as Ask;
    const prepared: Ask = (asked, values, ...more) => {
      if (typeof asked !== 'string' || !Array.isArray(values)) return ask(asked, values, ...more);
      return ask({ name: nameOf(asked), text: asked, values }, ...more);
    };
    this.query = prepared as typeof this.query;
  }
}
