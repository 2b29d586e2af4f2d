import crypto from 'node:crypto';
import { register, syncBuiltinESMExports } from 'node:module';
import { writeFileSync } from 'node:fs';

/** npm run simulate -- [--seed N] [--campaigns M] [--tally] [--json FILE]: M campaign years from seed N on; ends with PASS or FAIL. */
const options = process.argv.slice(2);
const numberOf = (name, otherwise) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : otherwise);
const seed = numberOf('--seed', crypto.randomInt(2 ** 31));
const campaigns = numberOf('--campaigns', 1);
if (![seed, campaigns].every((number) => Number.isInteger(number) && number >= 0) || campaigns === 0) {
  console.error('npm run simulate -- [--seed N] [--campaigns M] [--json FILE]');
  process.exit(2);
}

// What the product draws at random comes from the seed as well, or a failure could not be replayed.
const chance = { state: Buffer.alloc(32), left: Buffer.alloc(0) };
const { randomBytes } = crypto;
const reseed = (of) =>
  Object.assign(chance, { state: crypto.hash('sha256', `chance ${of}`, 'buffer'), left: Buffer.alloc(0) });
/** What the driver asks for when it opens a connection, which happens when it happens. */
const SIGNING_IN = 18;
crypto.randomBytes = (size, ...more) => {
  if (more.length > 0 || size === SIGNING_IN) return randomBytes(size, ...more);
  while (chance.left.length < size) {
    chance.state = crypto.hash('sha256', chance.state, 'buffer');
    chance.left = Buffer.concat([chance.left, chance.state]);
  }
  const taken = chance.left.subarray(0, size);
  chance.left = chance.left.subarray(size);
  return taken;
};
syncBuiltinESMExports();

register('../../config/typescript-loader.mjs', import.meta.url);
await import('reflect-metadata');
const { simulate } = await import('./simulate.ts');
const say = (line) => console.log(line);
const { failed, figures } = await simulate({ seed, campaigns, reseed, say, tally: options.includes('--tally') });
if (options.includes('--json'))
  writeFileSync(options[options.indexOf('--json') + 1], `${JSON.stringify(figures, null, 2)}\n`);
say(JSON.stringify(figures));
say(failed ? 'RESULT: FAIL' : 'RESULT: PASS');
process.exit(failed ? 1 : 0);
