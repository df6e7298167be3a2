const vm = require('node:vm');
const ejs = require('ejs');
const escapeHtml = require('escape-html');

const { knex } = require('../config/database');
const { cleanReview } = require('./templates');

const GREETING = '<p>Welcome back, <%= name %>!</p>';

const THEMES = new Map([
  ['light', './themes/light'],
  ['default', './themes/light'],
]);

const page = (title, body) => '<!doctype html><title>' + title + '</title><main>' + body + '</main>';

exports.searchPage = (req, res) => {
  const q = req.query.q || '';
  var heading = '<h1>Results for ' + q + '</h1>';
  res.send(page('Search', heading));
};

exports.emptyPage = (req, res) => {
  const q = escapeHtml(String(req.query.q || ''));
  res.send(page('Search', `<p>Nothing found for ${q}.</p>`));
};

exports.guestbook = (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.write('<ul>');
  res.write('<li>' + req.body.name + '</li>');
  res.end('</ul>');
};

exports.robots = (req, res) => {
  res.type('text/plain').send(`User-agent: ${req.query.agent}\nDisallow: /cart\n`);
};

exports.suggestions = (req, res) => {
  res.json({ term: req.query.q, suggestions: [] });
};

exports.productPage = async (req, res, next) => {
  try {
    const product = await knex('products').where({ slug: req.params.slug }).first('name', 'description');
    res.send(page('Product', `<h1>${product.name}</h1>`));
  } catch (err) {
    next(err);
  }
};

exports.reviewPage = async (req, res, next) => {
  try {
    const review = await knex('reviews')
      .where({ id: Number(req.params.id) })
      .first('html');
    res.send(page('Review', cleanReview(review.html)));
  } catch (err) {
    next(err);
  }
};

exports.greeting = (req, res) => {
  const html = ejs.render(GREETING, { name: req.query.name });
  res.send(html);
};

exports.previewTemplate = (req, res) => {
  const { template, data } = req.body;
  const html = ejs.render(template, { data: Object(data) });
  res.type('text/plain').send(html);
};

exports.campaign = (req, res) => {
  res.render('campaign', req.query);
};

exports.newsletter = (req, res) => {
  res.render('newsletter', { name: String(req.query.name), issue: Number(req.query.issue) });
};

exports.priceRule = (req, res) => {
  const { formula, quantity } = req.body;
  const compute = new Function('quantity', 'return ' + formula);
  res.json({ total: compute(Number(quantity)) });
};

exports.shippingRule = (req, res) => {
  const compute = new Function('weight', 'zone', 'return weight * (zone === "EU" ? 2 : 5)');
  res.json({ shippingCents: compute(Number(req.query.weight), String(req.query.zone)) });
};

exports.evaluateRule = (rule, cart) => {
  return vm.runInNewContext(rule.expression, { cart });
};

exports.fonts = (req, res) => {
  let file = THEMES.get(req.query.theme) || './themes/light';
  const { fonts } = require(file);
  res.json(fonts);
};

exports.theme = (req, res) => {
  const name = req.query.theme || 'light';
  const theme = require('./themes/' + name);
  res.json({ colors: theme.colors });
};

exports.cart = (req, res) => {
  let lines = req.session.cart || [];
  cartTotal = lines.reduce((sum, line) => sum + line.priceCents * line.quantity, 0);
  res.json({ lines, totalCents: cartTotal });
};

exports.wishlist = (req, res) => {
  const wishes = req.session.wishes || [];
  const total = wishes.reduce((sum, wish) => sum + wish.priceCents, 0);
  res.json({ wishes, totalCents: total });
};

exports.currency = (req, res) => {
  const currency = req.query.currency === 'CHF' ? 'CHF' : 'EUR';
  res.cookie('currency', currency, { maxAge: 365 * 24 * 3600 * 1000 });
  res.redirect('/');
};

exports.remember = (req, res) => {
  const sessionId = req.session.id;
  res.setHeader('Set-Cookie', `sid=${sessionId}; Path=/; Max-Age=1209600`);
  res.sendStatus(204);
};

exports.consent = (req, res) => {
  res.cookie('consent', 'yes', {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    maxAge: 180 * 24 * 3600 * 1000,
  });
  res.sendStatus(204);
};

exports.mobile = (req, res) => {
  res.redirect(301, `https://${req.headers['x-forwarded-host']}/mobile`);
};

exports.padding = (req, res) => {
  const filler = '.'.repeat(Number(req.query.width));
  res.type('text/plain').send(filler);
};

global.shopStarted = new Date();

const hasFetch = typeof globalThis.fetch === 'function';

exports.capabilities = (req, res) => {
  var answer = { fetch: hasFetch };
  res.json(answer);
};
