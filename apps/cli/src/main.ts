import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';

/** One line that says what is wrong and what to do; a fault of our own is told in full. */
function refuse(error: Error): void {
  console.error(error.name === 'StartRefusal' ? error.message : error.stack);
  process.exitCode = 1;
}

await CommandFactory.run(CliModule, {
  logger: ['error'],
  cliName: 'yuheng',
  serviceErrorHandler: refuse,
});
