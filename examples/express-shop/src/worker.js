'use strict';

const http = require('node:http');
const cron = require('node-cron');

require('dotenv').config();

const { closeAll, connectMongo, pool, warehouse } = require('./config/database');
const logger = require('./config/logger');
const { retryDelay } = require('./lib/tokens');
const { sendToErp, writePrivateExport } = require('./services/exporter');

let lastRun = null;

async function syncStock() {
  const [rows] = await warehouse.query('SELECT sku, quantity, updated_at FROM stock WHERE updated_at > ?', [
    lastRun || new Date(0),
  ]);
  for (const { sku, quantity } of rows) {
    await pool.query('UPDATE stock SET quantity = $1 WHERE sku = $2', [quantity, sku]);
  }
  lastRun = new Date();
  logger.info({ rows: rows.length }, 'stock synchronised');
}

async function exportOrders() {
  const { rows } = await pool.query(
    'SELECT id, total_cents FROM orders WHERE exported_at IS NULL LIMIT 1000',
  );
  const file = await writePrivateExport('orders', rows);
  await sendToErp({ file, count: rows.length });
}

async function withRetry(name, job, attempts = 5) {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await job();
    } catch (err) {
      logger.warn({ err, name, attempt }, 'job failed');
      await new Promise((resolve) => setTimeout(resolve, retryDelay(attempt)));
    }
  }
  return logger.error({ name }, 'job given up');
}

function becomeWorkerUser() {
  if (process.getuid() === 0) {
    process.setgid('shop');
    process.setuid('shop');
  }
}

function startJobs() {
  process.setuid(0);
  cron.schedule('*/5 * * * *', () => withRetry('stock', syncStock));
  cron.schedule('0 * * * *', () => withRetry('orders', exportOrders));
}

const probe = http.createServer((req, res) => {
  res.writeHead(200, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify({ status: 'ok', lastRun }));
});

probe.listen(9464, async () => {
  await connectMongo();
  becomeWorkerUser();
  startJobs();
});

process.once('SIGTERM', () => {
  probe.close(async () => {
    await closeAll();
    process.exit(0);
  });
});
