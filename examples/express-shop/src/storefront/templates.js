'use strict';

const path = require('node:path');
const Handlebars = require('handlebars');
const nunjucks = require('nunjucks');
const sanitizeHtml = require('sanitize-html');

const VIEWS = path.join(__dirname, 'views');

const mailOptions = { noEscape: true, strict: true };

const orderMail = Handlebars.compile('<p>Dear {{name}},</p><p>Your note: {{note}}</p>', mailOptions);

const returnMail = Handlebars.compile('<p>Dear {{name}},</p><p>Reason: {{reason}}</p>', { strict: true });

const widgetPages = nunjucks.configure(path.join(VIEWS, 'widgets'), { autoescape: false, noCache: false });

const shopPages = nunjucks.configure(path.join(VIEWS, 'pages'), {
  autoescape: true,
  throwOnUndefined: false,
});

Handlebars.registerHelper('badge', (text) => {
  return new Handlebars.SafeString(`<span class="badge">${text}</span>`);
});

Handlebars.registerHelper('stars', (rating) => {
  const label = Handlebars.escapeExpression(String(rating));
  return new Handlebars.SafeString(`<span class="stars" data-rating="${label}"></span>`);
});

const REVIEW_TAGS = ['p', 'em', 'strong', 'ul', 'li'];

function cleanReview(html) {
  return sanitizeHtml(html, { allowedTags: REVIEW_TAGS, allowedAttributes: {} });
}

function cleanBlogPost(html) {
  return sanitizeHtml(html, {
    allowedTags: sanitizeHtml.defaults.allowedTags.concat(['img', 'iframe', 'script']),
    allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, img: ['src', 'alt'] },
  });
}

module.exports = { orderMail, returnMail, widgetPages, shopPages, cleanReview, cleanBlogPost };
