import { Module } from '@nestjs/common';
import { BackupCommand } from './backup.command.js';
import { DemoCommand } from './demo.command.js';
import { ExportCommand } from './export.command.js';
import { DriftCommand } from './drift.command.js';
import { MigrateCommand } from './migrate.command.js';
import { RestoreCommand } from './restore.command.js';
import { RebuildCommand } from './rebuild.command.js';
import { VerifyCommand } from './verify.command.js';

/** Commands load what they need when they are run: asking for help starts neither a database nor the application. */
@Module({
  providers: [
    VerifyCommand,
    MigrateCommand,
    DriftCommand,
    RebuildCommand,
    DemoCommand,
    BackupCommand,
    RestoreCommand,
    ExportCommand,
  ],
})
export class CliModule {}
