import { Module } from '@nestjs/common';
import { DemoCommand } from './demo.command.js';
import { MigrateCommand } from './migrate.command.js';
import { VerifyCommand } from './verify.command.js';

/** Commands load what they need when they are run: asking for help starts neither a database nor the application. */
@Module({ providers: [VerifyCommand, MigrateCommand, DemoCommand] })
export class CliModule {}
