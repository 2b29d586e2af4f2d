import { createHash } from 'node:crypto';
import { canonicalJson, Rejection } from '@app/eventing';
import type { OfficialPaper } from '@app/documents';
import { annualReport } from './annual-report.js';
import { assessmentResult } from './assessment-paper.js';
import { demonstrationTable } from './demonstration-paper.js';
import type { PrintKind, PrintSubject } from './events.js';
import { appointmentLetter } from './appointment-letter.js';
import { countyLedger, issueList, rectificationLedger, selfInspectionLedger, type Writer } from './ledger-papers.js';
import { circular, receipt, rectificationPlan, workSummary } from './letter-papers.js';
import { officeNotice } from './notice-paper.js';
import { scoringReport } from './scoring-paper.js';
import { trainingCertificate, trainingLedger } from './training-paper.js';
import { refuseTooLong } from './kind.rules.js';
import type { PrintSource } from './source.js';

const WRITERS: Readonly<Record<PrintKind, Writer>> = {
  'issue-list': issueList,
  'self-inspection-ledger': selfInspectionLedger,
  'rectification-plan': rectificationPlan,
  'rectification-ledger': rectificationLedger,
  'work-summary': workSummary,
  receipt,
  circular,
  'county-ledger': countyLedger,
  'scoring-report': scoringReport,
  'office-notice': officeNotice,
  'annual-report': annualReport,
  'assessment-result': assessmentResult,
  'training-ledger': trainingLedger,
  'training-certificate': trainingCertificate,
  'demonstration-table': demonstrationTable,
  'appointment-letter': appointmentLetter,
};

/** What a paper of a kind says, however long. Throws `nothing-to-print`. */
export function writtenOf(subject: PrintSubject, source: PrintSource): OfficialPaper {
  const written = WRITERS[subject.kind](source, subject);
  if ('nothing' in written) throw new Rejection('nothing-to-print', { why: written.nothing });
  return written;
}

/** The paper of a kind. Throws `nothing-to-print` and `print-too-long`. */
export function paperOf(subject: PrintSubject, source: PrintSource): OfficialPaper {
  const written = writtenOf(subject, source);
  const rows = written.blocks.reduce((sum, block) => sum + (block.is === 'table' ? block.rows.length : 0), 0);
  refuseTooLong(rows);
  return written;
}

/** Every word of a paper, without the measures of its columns. */
const wordsOf = ({ blocks, title, under = '', addressee = '', issuer, number, dated }: OfficialPaper) => ({
  ...{ title, under, addressee, issuer },
  ...(number !== undefined && { number }),
  ...(dated !== undefined && { dated }),
  blocks: blocks.map((block) =>
    block.is === 'table' ? { headers: block.columns.map(({ header }) => header), rows: block.rows } : { ...block },
  ),
});

/** What a print is known by: its kind and every word of it, whatever the version, the day and the layout. */
export const contentsHash = (kind: PrintKind, paper: OfficialPaper): string =>
  createHash('sha256')
    .update(canonicalJson({ kind, ...wordsOf(paper) }))
    .digest('hex');
