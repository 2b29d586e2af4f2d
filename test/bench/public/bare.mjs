import { createServer } from 'node:http';

/** Node's own HTTP server with pages in memory: what it answers is what the public site answers, and nothing is asked of a database. */
process.once('message', (pages) => {
  const known = new Map(Object.entries(pages));
  const server = createServer((request, response) => {
    const { body, etag, type } = known.get(request.url);
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'no-cache');
    if (request.headers['if-none-match'] === etag) {
      response.statusCode = 304;
      response.end();
    } else {
      response.setHeader('Content-Type', type);
      response.end(body);
    }
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.once('disconnect', () => process.exit());
