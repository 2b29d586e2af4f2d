import type { Locator, Page } from 'playwright-core';

/** A paper handed in: its name, and what stands in it. */
export interface Paper {
  readonly file: string;
  readonly text: string;
}

/** What is entered in a field: a text, a day (2026-12-01), perhaps with a time (09:30), choices, or a paper. */
export type Entry =
  string | { readonly day: string; readonly time?: string } | { readonly choose: string | readonly string[] } | Paper;

export const paper = (file: string, text: string): Paper => ({ file: `${file}.txt`, text: `${file}\n\n${text}\n` });

const upload = ({ file: name, text }: Paper) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** As a person would: found by its label, whatever kind of field it is. */
export async function fillIn(within: Page | Locator, label: string, entry: Entry): Promise<void> {
  const called = (name: string): Locator => within.getByLabel(name, { exact: true });
  const field = called(label)
    .or(called(`${label}（选填）`))
    .first();
  if (typeof entry === 'string') return field.fill(entry);
  if ('day' in entry) return enterDay(field, called(`${label}：时间`), entry);
  if ('choose' in entry) return choose(field, [entry.choose].flat());
  await field.setInputFiles(upload(entry));
  await within.getByRole('link', { name: entry.file }).waitFor();
}

async function enterDay(field: Locator, clock: Locator, { day, time }: { day: string; time?: string }): Promise<void> {
  const [year, month, date] = day.split('-').map(Number);
  await field.fill(`${year}年${month}月${date}日`);
  await field.press('Enter');
  if (time === undefined) return;
  await clock.fill(time);
  await clock.press('Enter');
}

const GROUPS = ['group', 'radiogroup'];

/** Radio buttons and boxes stand in a group; anything else opens a list. */
async function choose(field: Locator, words: readonly string[]): Promise<void> {
  const grouped = GROUPS.includes((await field.getAttribute('role')) ?? '');
  for (const word of words) {
    if (grouped) await field.getByText(word, { exact: true }).click();
    else await chooseFromList(field, word);
  }
}

async function chooseFromList(field: Locator, word: string): Promise<void> {
  // The words of the choice made before lie over the field itself.
  await field.click({ force: true });
  await field.page().getByRole('option', { name: word }).filter({ visible: true }).first().click();
}
