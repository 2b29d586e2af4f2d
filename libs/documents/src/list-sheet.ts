import {
  applyDecorators,
  Inject,
  Injectable,
  SetMetadata,
  StreamableFile,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiProduces, ApiQuery } from '@nestjs/swagger';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { WholeReads, type Page } from '@app/database';
import { InvalidInput, type SignedInRequest } from '@app/http';
import { sheetFile, titled } from './import-files.js';
import { wholeFile } from './whole-file.js';
import { SheetWriter, XLSX, type WrittenColumn } from './write-sheet.js';

/** How a list reads as a table: its columns by the names the list gives them. */
export interface ListSheet<T> {
  readonly title: string;
  readonly columns: Readonly<Record<string, WrittenColumn<T>>>;
  /** The list has no pages: it answers all of itself at once, and takes no `limit` and `cursor`. */
  readonly unpaged?: true;
}

/** Rows read at a time: few enough to be small in memory, many enough that a long list is soon read. */
const AT_A_TIME = 2000;
/** A past list was replayed for the question and stands still: it is read on one page. */
const PAST_AT_A_TIME = 100_000;
const MOST_CHOSEN = 60;

const SHEET = Symbol('list-sheet');

/**
 * A list that can also be had as an xlsx file, with `Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`:
 * every row of the question, in its order, seen by the same rights. `columns=number,text` chooses columns and their
 * order, `only=` the ids of single rows. Throws InvalidInput for a column the list has not.
 */
export const AsSheet = <T>(sheet: ListSheet<T>) =>
  applyDecorators(
    SetMetadata(SHEET, sheet),
    ApiProduces('application/json', XLSX),
    ApiQuery({ name: 'columns', required: false, type: String, description: 'Of the xlsx file, in their order.' }),
    ApiQuery({ name: 'only', required: false, type: String, description: 'Ids of the rows of the xlsx file.' }),
    UseInterceptors(SheetDownload),
  );

type Row = Readonly<Record<string, unknown>>;
type Answer = Page<Row> & { readonly past?: { readonly asOf: string } };
type Asked = Readonly<Record<string, unknown>>;

/** The table a route can be had as. */
export const sheetOf = (route: object): ListSheet<Row> | undefined =>
  Reflect.getMetadata(SHEET, route) as ListSheet<Row> | undefined;

@Injectable()
export class SheetDownload implements NestInterceptor {
  constructor(@Inject(WholeReads) private readonly reads: WholeReads) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const sheet = sheetOf(context.getHandler());
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (!sheet || request.headers.accept !== XLSX) return next.handle();
    const { columns, only, ...query } = request.query as Asked;
    const chosen = chosenOf(sheet, one('columns', columns));
    const ids = one('only', only);
    const rows = ids === undefined ? undefined : new Set(ids.split(','));
    const past = Boolean(query.asOf);
    const limit = past ? PAST_AT_A_TIME : AT_A_TIME;
    const ask = (cursor: string) => {
      const value = sheet.unpaged ? query : { ...query, limit: String(limit), cursor };
      Object.defineProperty(request, 'query', { value, configurable: true });
      return lastValueFrom(next.handle()) as Promise<Answer>;
    };
    return from(
      wholeFile(this.reads, request, past, (gone) => {
        const pages = pagesOf(ask, gone);
        return write(sheet.title, request.receivedAt ?? '', { chosen, pages, rows });
      }),
    );
  }
}

/** Said twice it is a list, and nobody could say which is meant. */
function one(field: string, said: unknown): string | undefined {
  if (said === undefined || typeof said === 'string') return said;
  throw new InvalidInput([{ field, message: '只能写一次，多项之间用逗号分开' }]);
}

function chosenOf({ columns }: ListSheet<Row>, names: string | undefined): WrittenColumn<Row>[] {
  if (!names) return Object.values(columns);
  const chosen = names
    .split(',', MOST_CHOSEN)
    .map((name) => (Object.hasOwn(columns, name) ? columns[name] : undefined));
  if (chosen.includes(undefined)) throw new InvalidInput([{ field: 'columns', message: '这张表没有这一列' }]);
  return chosen as WrittenColumn<Row>[];
}

/**
 * The list asks itself again and again, each time for the next page, as whoever asked for the first, as long as he
 * waits for it. A page that leads no further is the last one, whatever its total says.
 */
async function* pagesOf(ask: (cursor: string) => Promise<Answer>, gone: AbortSignal): AsyncGenerator<Answer> {
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    gone.throwIfAborted();
    const page = await ask(cursor);
    yield page;
    cursor = page.items.length > 0 && page.next !== cursor ? page.next : undefined;
  }
}

interface Wanted {
  readonly chosen: readonly WrittenColumn<Row>[];
  readonly pages: AsyncGenerator<Answer>;
  readonly rows?: ReadonlySet<string> | undefined;
}

async function write(name: string, now: string, { chosen, pages, rows }: Wanted): Promise<StreamableFile> {
  const first = (await pages.next()).value as Answer;
  const title = titled(name, first.past?.asOf ?? now);
  const writer = new SheetWriter<Row>({ name, title, columns: chosen, now: first.past?.asOf ?? now });
  const add = ({ items }: Answer) => writer.add(rows ? items.filter(({ id }) => rows.has(String(id))) : items);
  await add(first);
  for await (const page of pages) await add(page);
  return sheetFile(title, await writer.finish());
}

/** A code by the word people know it by; one without a word stands as it is. */
export const wordIn =
  (words: Readonly<Record<string, string>>) =>
  (code: string | null | undefined): string =>
    code ? ((Object.hasOwn(words, code) ? words[code] : undefined) ?? code) : '';
