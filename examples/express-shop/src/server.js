'use strict';

const app = require('./app');
const { closeAll, connectCaches, connectMongo } = require('./config/database');
const env = require('./config/env');
const logger = require('./config/logger');

const SHUTDOWN_MS = 10_000;

async function start() {
  await connectCaches();
  await connectMongo();
  const server = app.listen(env.PORT, () => logger.info({ port: env.PORT }, 'shop api listening'));
  server.requestTimeout = 30_000;

  const shutdown = (signal) => {
    logger.info({ signal }, 'shutting down');
    server.close(async () => {
      await closeAll();
      process.exit(0);
    });
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
  };
  process.once('SIGTERM', () => shutdown('SIGTERM'));
  process.once('SIGINT', () => shutdown('SIGINT'));
}

start().catch((err) => {
  logger.fatal({ err }, 'start failed');
  process.exit(1);
});
