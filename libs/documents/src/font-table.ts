import { LATIN, TYPE, type Type } from './official-layout.js';

const font = ({ name, instead }: Type): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/>` +
  '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>';

/** word/fontTable.xml: which types may stand for those of the standard, where a computer has none of them. */
export const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  Object.values(TYPE).map(font).join('') +
  `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>` +
  '</w:fonts>';

const stands = ({ name, instead, heavy }: Type): string =>
  `<match target="pattern"><test name="family"><string>${name}</string></test>` +
  `<edit name="family" mode="append" binding="same">${instead.map((other) => `<string>${other}</string>`).join('')}</edit>` +
  `${heavy ? '<edit name="weight" mode="assign" binding="same"><const>bold</const></edit>' : ''}</match>`;

/** The same for the program that makes PDF files: its own fontconfig file, over that of the system. */
export const FONT_STAND_INS =
  '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>' +
  '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
  `${Object.values(TYPE).map(stands).join('')}</fontconfig>\n`;
