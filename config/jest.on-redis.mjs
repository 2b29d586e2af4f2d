/** In each test file of the projects on Redis, and in no other. */
process.env.REDIS_URL = JSON.parse(process.env.YUHENG_TEST_RUN).redisUrl;
