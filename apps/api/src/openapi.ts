import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export const openApiDocument = (app: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('玉衡')
      .setDescription(
        'Refusals are RFC 9457 problem+json with a stable `code` and a Chinese `title`. Writing requests take an ' +
          '`Idempotency-Key`; things with a version take `If-Match: "<version>"`.',
      )
      .setVersion('1')
      .addCookieAuth('yuheng')
      .build(),
  );
