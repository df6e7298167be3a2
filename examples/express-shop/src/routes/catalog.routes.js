'use strict';

const { Router } = require('express');

const { knex, priceCache } = require('../config/database');
const { feedCors } = require('../config/cors');
const logger = require('../config/logger');
const products = require('../controllers/product.controller');
const search = require('../controllers/search.controller');
const { pick } = require('../lib/objects');
const { etagOf } = require('../lib/tokens');
const { authenticate, requireRole } = require('../middleware/authenticate');
const { apiLimiter } = require('../middleware/rate-limits');
const { idParams, importSchema, reviewSchema, validate } = require('../middleware/validate');

const router = Router();

let lastImportBy = null;
const hits = new Map();

router.use(apiLimiter);

router.get('/products', products.listProducts);
router.get('/products/by-tag', products.productsByTag);
router.get('/products/related', products.relatedProducts);
router.get('/stock/:sku', products.stockLevel);
router.get('/search', search.searchReviews);
router.get('/search/suggest', search.suggest);

router.get('/products/:id', validate(idParams, 'params'), async (req, res, next) => {
  try {
    const product = await knex('products')
      .where({ id: req.params.id })
      .first('id', 'slug', 'name', 'price_cents');
    if (!product) {
      return res.status(404).json({ error: 'No such product' });
    }
    hits.set(req.params.id, (hits.get(req.params.id) || 0) + 1);
    res.set('ETag', etagOf(JSON.stringify(product)));
    return res.json(product);
  } catch (err) {
    return next(err);
  }
});

router.post('/reviews', authenticate, validate(reviewSchema), async (req, res, next) => {
  try {
    const { productId, rating, text } = req.body;
    const [review] = await knex('reviews')
      .insert({ product_id: productId, rating, text, author_id: req.user.sub })
      .returning(['id', 'created_at']);
    res.status(201).json(review);
  } catch (err) {
    next(err);
  }
});

router.post('/products/:id/questions', authenticate, async (req, res, next) => {
  try {
    const { question, nickname } = req.body;
    await knex('questions').insert({
      product_id: req.params.id,
      question,
      nickname,
      author_id: req.user.sub,
    });
    res.status(201).json({ status: 'pending' });
  } catch (err) {
    next(err);
  }
});

router.put('/alerts/:sku', authenticate, async (req, res, next) => {
  try {
    const alert = pick(req.body, ['priceCents', 'channel']);
    await knex('price_alerts')
      .insert({
        sku: req.params.sku,
        user_id: req.user.sub,
        price_cents: alert.priceCents,
        channel: alert.channel,
      })
      .onConflict(['sku', 'user_id'])
      .merge();
    res.status(204).end();
  } catch (err) {
    next(err);
  }
});

const editors = requireRole('editor', 'admin');

router.patch('/products/:id/price', authenticate, editors, products.updatePrice);
router.post('/products', authenticate, editors, products.createProduct);
router.delete('/products/:id', products.archiveProduct);

router.post('/imports', authenticate, editors, validate(importSchema), products.importCatalog, (req, res) => {
  lastImportBy = req.body.operator;
  res.status(202).json({ status: 'queued' });
});

router.get('/imports/status', authenticate, editors, (req, res) => {
  res.json({ lastImportBy, products: hits.size });
});

router.get('/prices.json', feedCors, async (req, res, next) => {
  try {
    const cached = await priceCache.get('feed:prices');
    if (cached) {
      return res.type('application/json').send(cached);
    }
    const prices = await knex('products').whereNull('archived_at').select('sku', 'price_cents').limit(5000);
    await priceCache.set('feed:prices', JSON.stringify(prices), { EX: 300 });
    logger.info({ count: prices.length }, 'price feed rebuilt');
    return res.json(prices);
  } catch (err) {
    return next(err);
  }
});

module.exports = router;
