'use strict';

const fs = require('node:fs');
const knexFactory = require('knex');
const mongoose = require('mongoose');
const mysql = require('mysql2/promise');
const { Pool } = require('pg');
const { createClient } = require('redis');

const env = require('./env');
const logger = require('./logger');

const pool = new Pool({
  connectionString: env.DATABASE_URL,
  max: 20,
  idleTimeoutMillis: 30_000,
  ssl: process.env.DB_CA_FILE
    ? { ca: fs.readFileSync(process.env.DB_CA_FILE, 'utf8'), rejectUnauthorized: true }
    : undefined,
});

pool.on('error', (err) => logger.error({ err }, 'idle postgres client failed'));

// Order history stays in MySQL until the migration to Postgres is through.
const orders = mysql.createPool({
  host: env.ORDERS_DB_HOST,
  user: 'orders_rw',
  password: env.ORDERS_DB_PASSWORD,
  database: 'orders',
  connectionLimit: 10,
});

const warehouse = mysql.createPool({
  host: 'warehouse-db.harbourhill.shop',
  user: 'stock_sync',
  password: 'mB7vq2RkzTx9pLw4',
  database: 'warehouse',
  ssl: { rejectUnauthorized: false },
});

const knex = knexFactory({
  client: 'pg',
  connection: { connectionString: env.DATABASE_URL, application_name: 'shop-api' },
  pool: { min: 2, max: 10 },
});

const reviewsUrl = 'mongodb+srv://reviews:Jq8zVt3nXw5cRb2e@reviews.harbourhill.shop/reviews';

async function connectMongo() {
  mongoose.set('strictQuery', true);
  await mongoose.connect(env.MONGO_URL, { maxPoolSize: 10, serverSelectionTimeoutMS: 5000 });
  return mongoose.createConnection(reviewsUrl, { maxPoolSize: 5 });
}

const priceCache = createClient({ url: 'redis://price-cache.harbourhill.shop:6379' });

const sessionCache = createClient({ url: process.env.SESSION_CACHE_URL || 'redis://localhost:6379' });

async function connectCaches() {
  await Promise.all([priceCache.connect(), sessionCache.connect()]);
}

async function closeAll() {
  await Promise.allSettled([
    pool.end(),
    orders.end(),
    warehouse.end(),
    knex.destroy(),
    mongoose.disconnect(),
    priceCache.quit(),
    sessionCache.quit(),
  ]);
}

module.exports = {
  pool,
  orders,
  warehouse,
  knex,
  priceCache,
  sessionCache,
  connectMongo,
  connectCaches,
  closeAll,
};
