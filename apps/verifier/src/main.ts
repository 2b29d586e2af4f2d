import { readArguments, USAGE } from './arguments.js';
import { gather } from './gather.js';
import { EXIT_CODES, Report, type Line } from './report.js';
import { verify } from './verify.js';
import { mark, sentence, type Language } from './words.js';

async function run(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  const { language } = given;
  const report = new Report((line) => console.log(printed(line, language)));
  if (given.paths.length + given.receipts.length === 0) report.missing('nothing-given');
  await verify(await gather(given, report), report);
  const { result, reason } = report;
  console.log(`RESULT: ${result}${reason ? `: ${sentence(reason, language)}` : ''}`);
  process.exitCode = EXIT_CODES[result];
}

const printed = (line: Line, language: Language): string =>
  `[${mark(line.outcome, language)}] ${sentence(line, language)}`;

process.exitCode = EXIT_CODES['COULD NOT CHECK'];
run().catch((error: unknown) => {
  console.log(`${USAGE}\n${String(error)}\nRESULT: COULD NOT CHECK`);
  process.exitCode = EXIT_CODES['COULD NOT CHECK'];
});
