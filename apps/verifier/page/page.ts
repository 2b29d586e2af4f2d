import './old-browsers.js';
import { Report, type Line, type Result } from '../src/report.js';
import { verify } from '../src/verify.js';
import { mark, sentence, type Language } from '../src/words.js';
import { emptyBasket, gatherChosen, gatherDropped, gatherLoaded, inputsOf } from './files.js';
import { PAGE_WORDS } from './page-words.js';

const element = (id: string): HTMLElement => document.getElementById(id)!;
const [drop, outcome, result, reason, given, list] = ['drop', 'outcome', 'result', 'reason', 'given', 'lines'].map(
  element,
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];

let language: Language = 'zh';
let report: Report | undefined;
let names = '';
let done = false;
let basket = emptyBasket();

const served = location.protocol.startsWith('http');

function showLine(line: Line): void {
  const item = document.createElement('li');
  item.className = line.outcome;
  const word = document.createElement('b');
  word.textContent = mark(line.outcome, language);
  const text = document.createElement('span');
  text.textContent = sentence(line, language);
  item.append(word, text);
  list.append(item);
}

const CLASSES: Readonly<Record<Result, string>> = { PASS: 'PASS', FAIL: 'FAIL', 'COULD NOT CHECK': 'OPEN' };

function showOutcome(): void {
  outcome.hidden = !report;
  outcome.className = report && done ? CLASSES[report.result] : '';
  const words = PAGE_WORDS[language];
  result.textContent = report && done ? words[report.result] : words.working;
  const why = done ? report?.reason : undefined;
  reason.textContent = why ? sentence(why, language) : '';
  given.textContent = names;
  const lacksPolicy = report?.lines.some(({ code }) => code === 'no-policy' || code === 'bundle-without-keys');
  element('policy').hidden = !(served && done && lacksPolicy);
}

function showAll(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = PAGE_WORDS[language].title;
  for (const each of document.querySelectorAll<HTMLElement>('[data-words]')) {
    each.textContent = PAGE_WORDS[language][each.dataset['words'] as 'title'];
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
  }
  list.replaceChildren();
  report?.lines.forEach(showLine);
  showOutcome();
}

async function check(gather: (report: Report) => Promise<void>): Promise<void> {
  if (report && !done) return;
  const current = new Report(showLine);
  [report, done, names] = [current, false, ''];
  showAll();
  try {
    await gather(current);
    names = [...basket.sources.keys(), ...basket.files.keys()].join('、');
    showOutcome();
    await verify(inputsOf(basket), current);
  } catch (error) {
    current.missing('broke', { error: String(error) });
  }
  done = true;
  showOutcome();
}

function listen(): void {
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', name === 'dragenter' || name === 'dragover');
    });
  }
  document.addEventListener('drop', ({ dataTransfer }) => {
    if (dataTransfer) void check((current) => gatherDropped(dataTransfer, basket, current));
  });
  for (const id of ['files', 'folder']) {
    const input = element(id) as HTMLInputElement;
    input.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])];
      input.value = '';
      void check((current) => gatherChosen(chosen, basket, current));
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.addEventListener('click', () => {
      language = button.dataset['language'] === 'en' ? 'en' : 'zh';
      showAll();
    });
  }
}

function clear(): void {
  if (report && !done) return;
  [basket, report, names] = [emptyBasket(), undefined, ''];
  showAll();
}

function showScripted(): void {
  element('unscripted').hidden = true;
  element('back').hidden = !served;
  for (const each of document.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
}

/** A server may write the files of one draw into the page: text that nothing executes, and no request for them. */
function takeLoaded(): void {
  const text = element('loaded').textContent.trim();
  if (text !== '') void check((current) => gatherLoaded(text, basket, current));
}

element('clear').addEventListener('click', clear);
showScripted();
listen();
showAll();
takeLoaded();
