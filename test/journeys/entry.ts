import type { Locator, Page } from 'playwright-core';

/** A paper handed in: its name, and what stands in it. */
export interface Paper {
  readonly file: string;
  readonly text: string;
}

/** What is entered in a field: a text, a day (2026-12-01), a choice, several choices, or a paper. */
export type Entry = string | { readonly day: string } | { readonly choose: string | readonly string[] } | Paper;

export const paper = (file: string, text: string): Paper => ({ file: `${file}.txt`, text: `${file}\n\n${text}\n` });

const upload = ({ file: name, text }: Paper) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** As a person would: found by its label, whatever kind of field it is. */
export async function fillIn(within: Page | Locator, label: string, entry: Entry): Promise<void> {
  if (typeof entry === 'object' && 'choose' in entry) return choose(within, label, [entry.choose].flat());
  const field = within.getByLabel(label).first();
  if (typeof entry === 'string') return field.fill(entry);
  if ('day' in entry) return enterDay(field, entry.day);
  await field.setInputFiles(upload(entry));
  await within.getByRole('link', { name: entry.file }).waitFor();
}

async function enterDay(field: Locator, day: string): Promise<void> {
  const [year, month, date] = day.split('-').map(Number);
  await field.fill(`${year}年${month}月${date}日`);
  await field.press('Enter');
}

/** Radio buttons and boxes stand in a group; anything else opens a list. */
async function choose(within: Page | Locator, label: string, words: readonly string[]): Promise<void> {
  for (const word of words) {
    const mark = within.getByRole('group', { name: label }).or(within.getByRole('radiogroup', { name: label }));
    if ((await mark.count()) > 0) await mark.getByText(word, { exact: true }).click();
    else await chooseFromList(within.getByLabel(label).first(), word);
  }
}

async function chooseFromList(field: Locator, word: string): Promise<void> {
  // The words of the choice made before lie over the field itself.
  await field.click({ force: true });
  await field.page().getByRole('option', { name: word }).filter({ visible: true }).first().click();
}
