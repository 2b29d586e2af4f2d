import type { AssessmentPublished } from '@app/assessment/events.js';
import { projection } from '@app/eventing';

/** 评议考核: the results that were published. */
export const paperAssessments = projection<AssessmentPublished>('paper_assessment', {
  AssessmentPublished: ({ data: { assessment, campaign, year, title, rule, ranking } }, db) =>
    db.query(
      'insert into paper_assessment (id, campaign_id, year, title, rule, ranking) values ($1, $2, $3, $4, $5, $6)',
      [...[assessment, campaign, year, title, rule, JSON.stringify(ranking)]],
    ),
});
