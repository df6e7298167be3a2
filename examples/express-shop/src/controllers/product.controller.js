'use strict';

const { format } = require('node:util');

const { pool, knex } = require('../config/database');
const logger = require('../config/logger');
const { pick } = require('../lib/objects');

const PAGE_SIZE = 24;

const SORT_COLUMNS = new Map([
  ['price', 'price_cents'],
  ['newest', 'created_at'],
  ['name', 'name'],
]);

const asyncHandler = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);

const toCents = (amount) => Math.round(Number(amount) * 100);

function pageOffset(query) {
  const page = Math.min(Math.max(Number.parseInt(query.page, 10) || 1, 1), 500);
  return (page - 1) * PAGE_SIZE;
}

function inCategory(category) {
  return category ? ` AND category_slug = '${category}'` : '';
}

exports.listProducts = asyncHandler(async (req, res) => {
  const orderBy = SORT_COLUMNS.get(req.query.sort) ?? 'created_at';
  let where = 'WHERE archived_at IS NULL';
  where += inCategory(req.query.category);
  if (req.query.maxPrice) {
    where += ` AND price_cents <= ${toCents(req.query.maxPrice)}`;
  }
  const columns = 'id, slug, name, price_cents';
  const page = `LIMIT ${PAGE_SIZE} OFFSET ${pageOffset(req.query)}`;
  const { rows } = await pool.query(`SELECT ${columns} FROM products ${where} ORDER BY ${orderBy} ${page}`);
  res.json({ products: rows, pageSize: PAGE_SIZE });
});

exports.productsByTag = asyncHandler(async (req, res) => {
  const tags = [].concat(req.query.tag || []);
  const list = tags.map((tag) => `'${tag}'`).join(', ');
  const { rows } = await pool.query('SELECT product_id FROM product_tags WHERE tag IN (' + list + ')');
  res.json(rows.map((row) => row.product_id));
});

exports.relatedProducts = asyncHandler(async (req, res) => {
  const ids = String(req.query.ids || '')
    .split(',')
    .map(Number)
    .filter(Number.isInteger);
  if (ids.length === 0) {
    return res.json({ products: [] });
  }
  const byId = await pool.query(`SELECT id, slug, name FROM products WHERE id IN (${ids.join(',')})`);
  const slugs = byId.rows.map((row) => row.slug);
  const marks = slugs.map((_, index) => `$${index + 1}`).join(', ');
  const related = await pool.query(`SELECT related_slug FROM related WHERE slug IN (${marks})`, slugs);
  return res.json({ products: byId.rows, related: related.rows });
});

exports.stockLevel = (req, res, next) => {
  const text = format("SELECT warehouse, quantity FROM stock WHERE sku = '%s'", req.params.sku);
  pool.query(text, (err, result) => {
    if (err) {
      return next(err);
    }
    return res.json(result.rows);
  });
};

exports.updatePrice = asyncHandler(async (req, res) => {
  const { price, currency } = req.body;
  const column = currency === 'CHF' ? 'price_chf_cents' : 'price_cents';
  const updated = await pool.query(`UPDATE products SET ${column} = $1 WHERE id = $2`, [
    toCents(price),
    req.params.id,
  ]);
  res.json({ updated: updated.rowCount });
});

exports.createProduct = asyncHandler(async (req, res) => {
  const [product] = await knex('products')
    .insert({ ...req.body, created_by: req.user.sub })
    .returning(['id', 'slug']);
  logger.info({ productId: product.id, by: req.user.sub }, 'product created');
  res.status(201).json(product);
});

exports.updateProduct = asyncHandler(async (req, res) => {
  const changes = pick(req.body, ['name', 'description', 'category_slug']);
  await knex('products').where({ id: req.params.id }).update(changes);
  res.status(204).end();
});

exports.archiveProduct = asyncHandler(async (req, res) => {
  await pool.query('UPDATE products SET archived_at = now() WHERE id = $1', [req.params.id]);
  res.status(204).end();
});

exports.importCatalog = asyncHandler(async (req, res, next) => {
  const rows = [].concat(req.body.products || []).slice(0, 500);
  for (const row of rows) {
    const { sku, name } = row;
    const statement = 'INSERT INTO import_queue (sku, name, payload) VALUES ($1, $2, $3)';
    await pool.query(statement, [String(sku), String(name), JSON.stringify(row)]);
  }
  next();
});

exports.listNew = asyncHandler(async (req, res) => {
  const pageSize = Number(req.query.limit) || 100;
  const rows = await knex('products').select('sku', 'name').limit(pageSize);
  res.json(rows);
});

exports.listPrices = asyncHandler(async (req, res) => {
  const limit = Math.min(Number(req.query.limit) || 100, 500);
  const rows = await knex('prices').select('sku', 'price_cents').limit(limit);
  res.json(rows);
});

exports.filterByLabel = asyncHandler(async (req, res) => {
  const { label } = req.query;
  if (label.startsWith('internal')) {
    return res.status(404).json({ error: 'No such label' });
  }
  const rows = await knex('products').where('label', label).limit(PAGE_SIZE);
  return res.json(rows);
});

exports.filterByBrand = asyncHandler(async (req, res) => {
  const { brand } = req.query;
  if (typeof brand !== 'string' || brand.length > 60) {
    return res.status(400).json({ error: 'Unknown brand' });
  }
  const rows = await knex('products').where('brand', brand).limit(PAGE_SIZE);
  return res.json(rows);
});

exports.filterBySize = asyncHandler(async (req, res) => {
  const size = String(req.query.size);
  if (size.length > 4) {
    return res.status(400).json({ error: 'Unknown size' });
  }
  const rows = await knex('products').where('size', size).limit(PAGE_SIZE);
  return res.json(rows);
});
