import { writeFileSync } from 'node:fs';

/** npm run bench -- <suite> --json FILE: runs one suite and writes its figures as one flat JSON object. */
const [suite, ...options] = process.argv.slice(2);
const SUITES = {
  spine: './spine.mjs',
  history: './history.mjs',
  verifier: './verifier.mjs',
  draw: './draw.mjs',
  fairness: './fairness.mjs',
  county: './county.mjs',
  public: './public.mjs',
  people: './people.mjs',
};
if (!SUITES[suite]) {
  console.error(`npm run bench -- <suite> [--json FILE]; suites: ${Object.keys(SUITES).join(', ')}`);
  process.exit(1);
}
const file = options.includes('--json') ? options[options.indexOf('--json') + 1] : undefined;
const { measure } = await import(SUITES[suite]);
const figures = await measure((line) => console.error(line), options);
const text = `${JSON.stringify(figures, null, 2)}\n`;
if (file) writeFileSync(file, text);
console.log(text);
process.exit();
