import { address, type Query } from '../api';

/** Where the list as it is filtered, sorted and dated is fetched as a file, whole. */
export const exportAddress = (path: string, { cursor: _, limit: __, ...asked }: Query): string => address(path, asked);
