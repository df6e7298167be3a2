import rule from '../../src/rules/no-nosql-injection';
import { testReports } from '../rule-tester';

/** Collections and queries of other files, which only what they are given tells; the body stands on line 4. */
const handler = (body: string, imports = "const db = require('../db');"): string =>
  `const app = require('express')();
${imports}
app.post('/find', async (req, res) => {
${body}
});`;

const strict = [{ fieldNames: true }] as const;

testReports(rule, {
  valid: [
    { name: 'code that is constant', code: handler("db.orders.find({ $where: 'this.total > 5' });") },
    {
      name: 'an update of a number',
      code: handler('db.reviews.update({ id: Number(req.body.id) }, { $set: { seen: true } });'),
    },
    {
      name: 'an update without operators of somebody’s',
      code: handler('db.reviews.update({ id: req.body.id }, { seen: true });'),
    },
    {
      name: 'fields of a query from a list',
      code: handler(
        "await User.find({}).sort(['name', 'age'].includes(req.body.sort) ? req.body.sort : 'name');",
        "const User = require('./models/user');",
      ),
      options: strict,
    },
    {
      name: 'a list that is sorted',
      code: handler('items.find(Boolean).sort(req.body.sort);', "const items = require('./items');"),
      options: strict,
    },
    {
      name: 'a relation of our own',
      code: handler("await User.find({}).populate('orders');", "const User = require('./models/user');"),
    },
  ],
  invalid: [
    {
      name: 'code in a filter of a collection',
      code: handler('db.orders.find({ $where: "this.orderId === \'" + req.body.id + "\'" });'),
      errors: [{ messageId: 'code', line: 4 }],
    },
    {
      name: 'code in a template',
      code: handler(
        'db.reviews.find({ $where: `this.product == ${req.body.id}` }).then((all) => res.json(all));',
      ),
      errors: [{ messageId: 'code', line: 4 }],
    },
    {
      name: 'an update of an old driver',
      code: handler('db.reviews.update({ _id: req.body.id }, { $set: { seen: true } });'),
      errors: [{ messageId: 'value', line: 4 }],
    },
    {
      name: 'fields to sort by',
      code: handler('await User.find({}).sort(req.body.sort);', "const User = require('./models/user');"),
      options: strict,
      errors: [{ messageId: 'fields', line: 4 }],
    },
    {
      name: 'fields to read',
      code: handler(
        'await User.findOne({ age: 5 }).lean().select(req.body.fields);',
        "const User = require('./models/user');",
      ),
      options: strict,
      errors: [{ messageId: 'fields', line: 4 }],
    },
    {
      name: 'what else is loaded',
      code: handler('await User.find().populate(req.body.with);', "const User = require('./models/user');"),
      errors: [{ messageId: 'loaded', line: 4 }],
    },
  ],
});
