import { readArguments, USAGE } from './arguments.js';
import { DatabaseHistory } from './database-history.js';
import { gather } from './gather.js';
import { EXIT_CODES, Report, type Line } from './report.js';
import { verify } from './verify.js';
import { mark, sentence, type Language } from './words.js';

async function run(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  const { language } = given;
  const report = new Report((line) => console.log(printed(line, language)));
  const inputs = await gather(given, report);
  const live = given.database === undefined ? undefined : await openDatabase(given.database, report);
  await verify(inputs, report, live);
  await live?.close();
  const { result, reason } = report;
  console.log(`RESULT: ${result}${reason ? `: ${sentence(reason, language)}` : ''}`);
  process.exitCode = EXIT_CODES[result];
}

async function openDatabase(url: string, report: Report): Promise<DatabaseHistory | undefined> {
  try {
    return await DatabaseHistory.open(url);
  } catch (error) {
    report.missing('database-unreadable', { error: String(error) });
    return undefined;
  }
}

const printed = (line: Line, language: Language): string =>
  `[${mark(line.outcome, language)}] ${sentence(line, language)}`;

process.exitCode = EXIT_CODES['COULD NOT CHECK'];
run().catch((error: unknown) => {
  console.log(`${USAGE}\n${String(error)}\nRESULT: COULD NOT CHECK`);
  process.exitCode = EXIT_CODES['COULD NOT CHECK'];
});
