import { Body, Controller, Get, HttpCode, Inject, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  confirmed,
  download,
  ImportPreviewAnswer,
  previewOf,
  SEEN,
  TakesSheet,
  uploaded,
  type Upload,
} from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, Asker, InvalidInput, newId } from '@app/http';
import { accountIdOf } from './account-import.js';
import { accountColumns, accountTemplate } from './account-sheet.js';
import { ImportAccounts } from './commands.js';
import { Credentials } from './credentials.js';
import { ConfirmAccountsRequest } from './dto.js';
import { PreviewAccountImport } from './import.handlers.js';

@ApiTags('accounts')
@Controller('api/accounts/imports')
export class AccountImportHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Credentials) private readonly credentials: Credentials,
  ) {}

  /** An empty table to fill in. */
  @Get('template')
  template(): Promise<StreamableFile> {
    return download(accountTemplate);
  }

  /** What the file would do. Nothing is written. */
  @Post('previews')
  @HttpCode(200)
  @TakesSheet()
  async preview(@UploadedFile() file: Upload, @Asker() meta: Meta): Promise<ImportPreviewAnswer> {
    const sheet = await uploaded(file, accountColumns);
    return previewOf(sheet, await this.queries.execute(new PreviewAccountImport(sheet, meta)));
  }

  /** Writes what was previewed, all of it or nothing, and keeps the first passwords apart from it, as of one account. */
  @Post()
  @TakesSheet({ ...SEEN, passwords: { type: 'string', description: 'JSON: row of the file → first password.' } })
  async write(
    @UploadedFile() file: Upload,
    @Body() { plan, sha256, passwords }: ConfirmAccountsRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const sheet = await uploaded(file, accountColumns);
    const given = readPasswords(passwords);
    const logins = new Map(sheet.table.rows.map(({ row, values }) => [row, values.login ?? '']));
    for (const [row, password] of given) this.credentials.refuseWeak(logins.get(row) ?? '', password);
    const planned = await this.queries.execute(new PreviewAccountImport(sheet, meta));
    const without = planned.find(({ row, state }) => state === 'new' && !given.has(row));
    if (without) throw new InvalidInput([{ field: 'passwords', message: `第${without.row}行没有首次密码` }]);
    const answer = await confirmed(
      this.commands,
      new ImportAccounts({ ...sheet, plan, importId: newId(meta) }, meta),
      sha256,
    );
    const asked = { fileName: sheet.fileName, meta };
    await this.credentials.setAll(new Map([...given].map(([row, password]) => [accountIdOf(asked, row), password])));
    return answer;
  }
}

/** By the row they are for. Throws InvalidInput. */
function readPasswords(written: string): Map<number, string> {
  try {
    const read = JSON.parse(written) as unknown;
    const entries = Object.entries(read as Record<string, unknown>);
    if (entries.every(([row, password]) => /^\d+$/.test(row) && typeof password === 'string' && password.length <= 200))
      return new Map(entries.map(([row, password]) => [Number(row), password as string]));
  } catch {
    // Told below, with everything else that is no object of passwords.
  }
  throw new InvalidInput([{ field: 'passwords', message: '请按行写明首次密码' }]);
}
