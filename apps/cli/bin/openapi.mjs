import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { buildWhatIsStale } from './build.mjs';

const root = new URL('../../../', import.meta.url);
const DOCUMENT = new URL('apps/api/openapi.json', root);
const TYPES = new URL('apps/console/src/shell/api.generated.d.ts', root);

await buildWhatIsStale(() => undefined, ['server']);
const { AppModule } = await import(new URL('dist/apps/api/src/app.module.js', root).href);
const { openApiDocument } = await import(new URL('dist/apps/api/src/openapi.js', root).href);

/** In preview no provider is made and nothing is connected to: only what the classes say of themselves. */
const nowhere = { databaseUrl: 'postgres://nowhere/none', dataFolder: 'none' };
const app = await NestFactory.create(AppModule.forRoot(nowhere), { preview: true, logger: false });
const document = openApiDocument(app);
const files = [
  [DOCUMENT, `${JSON.stringify(document, null, 2)}\n`],
  [TYPES, astToString(await openapiTypescript(document))],
];

if (process.argv.includes('--check')) {
  const stale = files.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  for (const [file] of stale)
    console.error(`${fileURLToPath(file)} is not what the API says of itself; run: npm run openapi`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of files) writeFileSync(file, text);
}
process.exit();
