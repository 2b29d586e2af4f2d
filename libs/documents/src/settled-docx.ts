import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { FONT_TABLE } from './font-table.js';

/** The earliest day a zip can name, in whatever zone it is read. */
const NO_DAY = new Date(1980, 0, 1);
const CORE_DAYS = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** The packer numbers pictures through the life of the process. */
function numberedAnew(xml: string): string {
  let next = 0;
  return xml.replace(/(<wp:docPr id=")\d+"/g, (_, before: string) => `${before}${++next}"`);
}

const APART = '<w:autoSpaceDN w:val="false"/>';
const CLOSE = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/** The packer puts it behind where the schema wants it, and says nothing of letters, by which LibreOffice goes. */
const closedUp = (xml: string): string =>
  xml.replace(/<w:pPr>.*?<\/w:pPr>/gs, (properties) =>
    properties.includes(APART)
      ? properties.replace(APART, '').replace('<w:spacing w:line', `${CLOSE}<w:spacing w:line`)
      : properties,
  );

function settledPart(name: string, bytes: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(strFromU8(bytes).replace(CORE_DAYS, ''));
  if (name === 'word/fontTable.xml') return strToU8(FONT_TABLE);
  return /^word\/.*\.xml$/.test(name) ? strToU8(closedUp(numberedAnew(strFromU8(bytes)))) : bytes;
}

/** A packed docx without anything that differs between two packings of the same, and with our font table. */
export function settled(packed: Uint8Array): Buffer {
  const parts = unzipSync(packed);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  // Readers expect the list of contents first.
  names.sort(
    (one, other) =>
      Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml') || (one < other ? -1 : 1),
  );
  const files: Zippable = {};
  for (const name of names) files[name] = [settledPart(name, parts[name]!), { mtime: NO_DAY }];
  return Buffer.from(zipSync(files));
}
