import { projection } from '@app/eventing';
import type { PrintEvent } from './events.js';
import { seriesOf } from './kind.rules.js';

/** 打印记录. */
export const prints = projection<PrintEvent>('paper_print', {
  DocumentPrinted: ({ data, at, actor }, db) =>
    db.query(
      `insert into paper_print (id, series, kind, campaign_id, unit_id, code, as_of, version, name, sha256, file_sha256,
                                size, printed_on, printed_at, printed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[data.printId, seriesOf(data), data.kind, data.campaignId, data.unitId ?? null, data.code ?? null],
        ...[data.asOf ?? null, data.version, data.name, data.sha256, data.fileSha256, data.size, data.printedOn],
        ...[at, actor],
      ],
    ),
});
