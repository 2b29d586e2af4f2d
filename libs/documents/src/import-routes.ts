import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  type StreamableFile,
  type Type,
  UploadedFile,
} from '@nestjs/common';
import { CommandBus, QueryBus, type Query } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, Asker, newId } from '@app/http';
import { confirmed, download, previewOf, SEEN, TakesSheet, uploaded, type Upload } from './import-files.js';
import type { ImportCommand, PlannedRow } from './import-plan.js';
import { ConfirmImportRequest, ImportPreviewAnswer } from './import.dto.js';
import type { SheetColumns, SheetTable } from './read-sheet.js';
import { XLSX, type WrittenSheet } from './write-sheet.js';

/** A file as it was read. */
interface Sheet<C extends SheetColumns> {
  readonly fileName: string;
  readonly sha256: string;
  readonly table: SheetTable<C>;
}

export interface ImportRoutes<Of extends object, C extends SheetColumns, W> {
  /** Of the controller: `FigureImportHttp`. */
  readonly name: string;
  readonly tag: string;
  /** Where the table is: `api/units` has its import at `api/units/imports`. */
  readonly path: string;
  /** What the address says the table is about. */
  readonly of: (address: Readonly<Record<string, string>>) => Of;
  /** Its columns, or those of whoever asks. */
  readonly columns: C | ((meta: Meta) => C);
  /** Asks for the table to fill in. */
  readonly form: (of: Of, meta: Meta) => Query<WrittenSheet<W>> | WrittenSheet<W>;
  readonly preview: (asked: Of & Sheet<C>, meta: Meta) => Query<PlannedRow[]>;
  readonly write: (
    asked: Of & Sheet<C> & { readonly plan: string; readonly importId: string },
    meta: Meta,
  ) => ImportCommand;
}

const Address = (path: string) =>
  applyDecorators(
    ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ApiParam({ name, required: true, type: String })),
  );

const ShowsTable = (path: string) =>
  applyDecorators(
    ...[Get('template'), Address(path), ApiProduces(XLSX), ApiOperation({ summary: 'The table to fill in.' })],
  );
const PreviewsFile = (path: string) =>
  applyDecorators(
    ...[Post('previews'), HttpCode(200), TakesSheet(), Address(path), ApiOkResponse({ type: ImportPreviewAnswer })],
    ApiOperation({ summary: 'What the file would do. Nothing is written.' }),
  );
const WritesFile = (path: string) =>
  applyDecorators(
    ...[Post(), TakesSheet(SEEN), Address(path), ApiCreatedResponse({ type: ActAnswer })],
    ApiOperation({ summary: 'Writes what was previewed, all of it or nothing.' }),
  );

type AddressOf = Readonly<Record<string, string>>;

/** The three routes of an import: the table to fill in, what a file would do, and doing that. */
export function importRoutes<Of extends object, C extends SheetColumns, W>(routes: ImportRoutes<Of, C, W>): Type {
  const { name, tag, path, of, columns, form, preview, write } = routes;
  const read = (file: Upload, meta: Meta) => uploaded(file, typeof columns === 'function' ? columns(meta) : columns);

  @ApiTags(tag)
  @Controller(`${path}/imports`)
  class Imports {
    constructor(
      @Inject(CommandBus) private readonly commands: CommandBus,
      @Inject(QueryBus) private readonly queries: QueryBus,
    ) {}

    @ShowsTable(path)
    async template(@Param() address: AddressOf, @Asker() meta: Meta): Promise<StreamableFile> {
      const asked = form(of(address), meta);
      return download('columns' in asked ? asked : await this.queries.execute(asked));
    }

    @PreviewsFile(path)
    async preview(@Param() address: AddressOf, @UploadedFile() file: Upload, @Asker() meta: Meta) {
      const sheet = await read(file, meta);
      return previewOf(sheet, await this.queries.execute(preview({ ...of(address), ...sheet }, meta)));
    }

    @WritesFile(path)
    async write(
      @Param() address: AddressOf,
      @UploadedFile() file: Upload,
      @Body() { plan, sha256 }: ConfirmImportRequest,
      @Asker() meta: Meta,
    ) {
      const sheet = await read(file, meta);
      const asked = { ...of(address), ...sheet, plan, importId: newId(meta) };
      return confirmed(this.commands, write(asked, meta), sha256);
    }
  }
  Object.defineProperty(Imports, 'name', { value: name });
  return Imports;
}
