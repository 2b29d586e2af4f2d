import 'reflect-metadata';
import { load } from '../history/product.mjs';

/**
 * A process with one bare Nest endpoint: the body of a rectification, validated by the product's own pipe and DTO, and
 * one INSERT. No session, no rules, no history. Says its port to whoever started it.
 */
const [url] = process.argv.slice(2);
const { from, PreparingClient, pg } = await load();
const { Body, Controller, Module, Param, Post } = await import('@nestjs/common');
const { NestFactory } = await import('@nestjs/core');
const { RectificationSubmissionRequest } = await from('libs/rectification/src/dto.js');
const { validation } = await from('libs/http/src/validation.js');

const pool = new pg.Pool({ connectionString: url, max: 10, Client: PreparingClient });
await pool.query(`create table if not exists bare_submission (
  id bigint generated always as identity primary key, issue_id text not null, account text not null, evidence text[] not null)`);

class Bare {
  async submit(issueId, { account, evidence }) {
    const values = [issueId, account, evidence];
    const { rows } = await pool.query(
      'insert into bare_submission (issue_id, account, evidence) values ($1, $2, $3) returning id',
      values,
    );
    return { id: rows[0].id };
  }
}
Post(':id/submissions')(Bare.prototype, 'submit', Object.getOwnPropertyDescriptor(Bare.prototype, 'submit'));
Param('id')(Bare.prototype, 'submit', 0);
Body()(Bare.prototype, 'submit', 1);
Reflect.defineMetadata('design:paramtypes', [String, RectificationSubmissionRequest], Bare.prototype, 'submit');
Controller('api/bare')(Bare);
class BareModule {}
Module({ controllers: [Bare] })(BareModule);

const app = await NestFactory.create(BareModule, { logger: ['error'] });
app.useGlobalPipes(validation());
await app.listen(0, '127.0.0.1');
process.send({ port: app.getHttpServer().address().port });
process.once('disconnect', () => process.exit());
