import { address, download, type Query } from '../api';
import { tableQuery, type Chosen } from './table-query';

/** Where the list as it is filtered, sorted and dated is fetched as a file, whole. */
export const exportAddress = (path: string, { cursor: _, limit: __, ...asked }: Query): string => address(path, asked);

/** Saves an xlsx file under the name the server gives it. */
export async function saveFile(path: string, query: Query): Promise<void> {
  const { name, content } = await download(path, query);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Saves the list as an xlsx file. */
export const saveTable = (path: string, query: Query, chosen: Chosen): Promise<void> =>
  saveFile(path, tableQuery(query, chosen));
