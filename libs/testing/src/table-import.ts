import type { ImportPreviewAnswer } from '@app/documents';
import { idFrom } from '@app/eventing';

interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** An import asked for as the console asks: previewed, confirmed as it was previewed, its table taken away. */
export class TableImport {
  constructor(
    private readonly app: { getUrl(): Promise<string> },
    /** `/api/units`, without `/imports`. */
    private readonly path: string,
  ) {}

  async preview(file: Buffer): Promise<ImportPreviewAnswer> {
    const { status, body } = await this.tryPreview(file);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  tryPreview(file: Buffer): Promise<Answered<ImportPreviewAnswer & { code: string }>> {
    return this.post('/previews', file);
  }

  /** `nth` tells one confirmation from another. */
  confirm(
    file: Buffer,
    { sha256, plan }: { readonly sha256: string; readonly plan: string },
    nth: number,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answered<{ id: string; code: string }>> {
    return this.post('', file, { sha256, plan, ...more }, { 'Idempotency-Key': idFrom('import', String(nth)) });
  }

  async template(): Promise<Buffer> {
    const response = await fetch(`${await this.app.getUrl()}${this.path}/imports/template`);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }

  private async post<T>(
    to: string,
    file: Buffer,
    fields: Readonly<Record<string, string>> = {},
    headers: Record<string, string> = {},
  ): Promise<Answered<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file)]), '表格.xlsx');
    const url = `${await this.app.getUrl()}${this.path}/imports${to}`;
    const response = await fetch(url, { method: 'POST', body: form, headers });
    return { status: response.status, body: (await response.json()) as T };
  }
}

/** What a preview says is wrong: `3 wrong 单位：没有填写`. */
export const told = ({ rows }: ImportPreviewAnswer): string[] =>
  rows.flatMap(({ row, state, faults }) =>
    faults.map(({ column, message }) => `${row} ${state} ${column}：${message}`),
  );
