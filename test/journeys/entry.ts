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

const LIST_MS = 3000;
const TRIES = 3;
/** Of a list that takes several choices. */
const OF_SEVERAL = 'xpath=ancestor::*[contains(concat(" ", @class, " "), " is-multiple ")]';
/** What the field says that was chosen. */
const SHOWN =
  'xpath=ancestor::*[contains(concat(" ", @class, " "), " el-select ")][1]//*[contains(@class, "el-select__placeholder")]';

/** Radio buttons and boxes stand in a group; anything else opens a list. */
async function choose(field: Locator, words: readonly string[]): Promise<void> {
  const grouped = GROUPS.includes((await field.getAttribute('role')) ?? '');
  for (const word of words) {
    if (grouped) await field.getByText(word, { exact: true }).click();
    else await chooseFromList(field, word);
  }
}

/**
 * The click on a field is lost where the list of the field before is just closing, and that on a word where its list is
 * still finding its place. Whoever sees that nothing was chosen tries again.
 */
async function chooseFromList(field: Locator, word: string): Promise<void> {
  const option = field.page().getByRole('option', { name: word }).filter({ visible: true }).first();
  for (let tries = 1; tries < TRIES; tries++) {
    // The words of the choice made before lie over the field itself.
    await field.click({ force: true });
    if (!(await happens(option.waitFor({ timeout: LIST_MS })))) continue;
    if ((await option.locator(OF_SEVERAL).count()) > 0) return option.click();
    await happens(option.click({ timeout: LIST_MS }));
    if (await happens(field.locator(SHOWN).filter({ hasText: word }).waitFor({ timeout: LIST_MS }))) return;
  }
  await field.click({ force: true });
  await option.click();
}

const happens = (act: Promise<unknown>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );
