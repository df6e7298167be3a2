import rule from '../../src/rules/no-nosql-injection';
import { testRule } from '../rule-tester';
import { casesOf, modelled, native } from './no-nosql-injection.code';

testRule(
  rule as never,
  casesOf(native, 'fix', [
    {
      name: 'two values of a body',
      wrong: 'await users.findOne({ email: «req.body.email», password: «req.body.password» });',
      origin: '`req.body.email` (line 6)',
      right: [
        'await users.findOne({ email: { $eq: req.body.email }, password: { $eq: req.body.password } });',
        'await users.findOne({ email: String(req.body.email), age: Number(req.body.age) });',
        'await users.findOne({ email: `${req.body.email}`, age: +req.body.age });',
        'await users.findOne({ email: req.body.email.toString() });',
      ],
    },
    {
      name: 'short notation',
      wrong: 'const { email } = req.body;\nawait users.findOne({ «:email» });',
      right: 'const { email } = req.params;\nawait users.findOne({ email });',
    },
    {
      name: 'a variable with a default',
      wrong: "const { state = 'open' } = req.body;\nawait users.find({ active: true, «:state» }).toArray();",
      right: "const { state = 'open' } = req.headers;\nawait users.find({ active: true, state }).toArray();",
    },
    {
      name: 'a type checked before',
      wrong: `const { token } = req.body;
if (!token) return res.sendStatus(400);
await users.findOneAndDelete({ token: «token» });`,
      right: [
        `const { token } = req.body;
if (typeof token !== 'string') return res.sendStatus(400);
await users.findOneAndDelete({ token: token });`,
        `const { token } = req.body;
if (token && typeof token === 'object') return res.sendStatus(400);
await users.findOneAndDelete({ token: token });`,
      ],
    },
    {
      name: 'text that a pattern tested',
      wrong: `const code = req.body.code;
if (/\\w/.test(code)) await users.findOne({ code: «code» });`,
      right: `const code = req.body.code;
if (/^\\w+$/.test(code)) await users.findOne({ code: code });`,
    },
    {
      name: 'one of a list',
      wrong: `const { role } = req.body;
if (!role.includes('admin')) await users.deleteMany({ role: «role» });`,
      right: `const { role } = req.body;
if (['user', 'guest'].includes(role)) await users.deleteMany({ role: role });`,
    },
    {
      name: 'the whole body',
      wrong: 'await users.find(‹req.body›).toArray();',
      id: 'filter',
      origin: '`req.body` (line 6)',
      right: 'await users.find({ active: { $eq: req.body.active } }).toArray();',
    },
    {
      name: 'query parameters spread',
      wrong: 'await users.find({ ...‹req.query›, active: true }).toArray();',
      id: 'filter',
      right: 'await users.find({ ...req.app.locals.defaults, active: true }).toArray();',
    },
    {
      name: 'a copy of the query',
      wrong: `const filter = Object.assign({}, req.query);
delete filter.page;
await users.find(‹filter›).toArray();`,
      id: 'filter',
      right: `const filter = Object.assign({}, { state: 'open' });
await users.find(filter).toArray();`,
    },
    {
      name: 'the rest of the query',
      wrong: 'const { page, limit, ...filter } = req.query;\nawait users.find(‹filter›).toArray();',
      id: 'filter',
      right:
        'const { page, limit, ...filter } = req.query;\nawait users.find({}).skip(Number(page)).toArray();',
    },
    {
      name: 'parsed text',
      wrong: 'await users.find(‹JSON.parse(req.get("x-filter"))›).toArray();',
      id: 'filter',
      right: 'await users.find({ name: req.get("x-filter") }).toArray();',
    },
    {
      name: 'conditions within logic',
      wrong: `await users.find({ $or: [{ email: «req.body.login» }, { name: «req.body.login» }] }).toArray();`,
      right: `await users.find({ $or: [{ email: { $eq: req.body.login } }, { name: req.params.id }] }).toArray();`,
    },
    {
      name: 'a list of conditions',
      wrong: 'await users.find({ active: true, $and: ‹req.body.conditions› }).toArray();',
      id: 'filter',
      right: 'await users.find({ active: true, tags: { $in: req.body.conditions } }).toArray();',
    },
    {
      name: 'an operand',
      wrong: 'await users.find({ age: { $not: «req.body.age» } }).toArray();',
      right: [
        'await users.find({ age: { $gte: req.body.age, $ne: req.body.other } }).toArray();',
        'await users.find({ address: { city: req.body.city } }).toArray();',
      ],
    },
    {
      name: 'an element to match',
      wrong: 'await users.find({ items: { $elemMatch: ‹req.body.item› } }).toArray();',
      right: 'await users.find({ items: { $elemMatch: { sku: { $eq: req.body.item } } } }).toArray();',
    },
    {
      name: 'a field within an element to match',
      wrong: 'await users.find({ items: { $elemMatch: { sku: «req.body.sku» } } }).toArray();',
      right:
        'await users.find({ items: { $elemMatch: { sku: String(req.body.sku), kind: "a" } } }).toArray();',
    },
    {
      name: 'a filter built step by step',
      wrong: `const filter = { active: true };
if (req.query.city) {
  filter.city = ⟦req.query.city⟧;
}
const found = await users.find(‹filter›).toArray();`,
      right: `const filter = { active: true };
if (req.query.city) {
  filter.city = { $eq: req.query.city };
}
const found = await users.find(filter).toArray();`,
    },
    {
      name: 'a filter in a variable',
      wrong: `const filter = { city: ⟦req.body.city⟧, active: true };
await users.countDocuments(‹filter›);`,
      right: `const filter = { city: req.params.city, active: true };
await users.countDocuments(filter);`,
    },
    {
      name: 'a part that is there under a condition',
      wrong: 'await users.find({ active: true, ...(req.body.city && { city: «req.body.city» }) }).toArray();',
      right:
        'await users.find({ active: true, ...(req.body.city && { city: { $eq: req.body.city } }) }).toArray();',
    },
    {
      name: 'one of two filters',
      wrong: 'await users.find(req.body.all ? {} : { owner: «req.body.owner» }).toArray();',
      right: 'await users.find(req.body.all ? {} : { owner: req.user.id }).toArray();',
    },
    {
      name: 'keys and values of a client',
      wrong: `const filter = {};
for (const [key, value] of Object.entries(req.query)) filter[key] = value;
await users.find(‹filter›).toArray();`,
      right: `const filter = {};
for (const [key, value] of Object.entries(req.query)) filter[key] = String(value);
await users.find({ name: filter.name }).toArray();`,
    },
    {
      name: 'a field and its text',
      wrong: 'await users.findOne({ [‹req.query.field›]: String(req.query.value) });',
      id: 'key',
      origin: '`req.query.field` (line 6)',
      right: [
        'await users.findOne({ [`profile.${req.query.field}`]: String(req.query.value) });',
        'await users.findOne({ [req.query.field]: true });',
        `const FIELDS = { name: 'name', city: 'address.city' };
await users.findOne({ [FIELDS[req.query.field]]: String(req.query.value) });`,
      ],
    },
    {
      name: 'a cast and a non-null assertion',
      filename: 'file.ts',
      wrong: 'await users.findOne({ email: «req.body.email as string», name: «req.body!.name» });',
      right: 'await users.findOne({ email: String(req.body.email as unknown) });',
    },
    {
      name: 'a fallback',
      wrong: "await users.findOne({ email: «req.body.email || ''» });",
      right: "await users.findOne({ email: String(req.body.email || '') });",
    },
    {
      name: 'the field of a nested object',
      wrong: 'const { user: { name } = {} } = req.body;\nawait users.findOne({ "profile.name": «name» });',
      right: 'const { user: { name } = {} } = req.body;\nawait users.findOne({ profile: { name } });',
    },
    {
      name: 'a helper of the file',
      wrong: `const byEmail = (email) => ({ ⟦:email⟧ });
await users.findOne(‹byEmail(req.body.email)›);`,
      right: `const byEmail = (email) => ({ email: String(email) });
await users.findOne(byEmail(req.body.email));`,
    },
    {
      name: 'a function that asks',
      wrong: `async function find(email) {
  return users.findOne({ «:email» });
}
await find(req.body.email);`,
      origin: '`req.body.email` (line 9) through `find`',
      right: `async function find(email) {
  return users.findOne({ email });
}
await find(String(req.body.email));`,
    },
    {
      name: 'distinct values',
      wrong: "await users.distinct('name', { city: «req.body.city» });",
      right: "await users.distinct('name', { city: req.params.city });",
    },
    {
      name: 'an id',
      wrong: 'await users.deleteOne({ _id: «req.body.id» });',
      right: [
        'await users.deleteOne({ _id: new ObjectId(req.body.id) });',
        'await users.deleteOne({ _id: ObjectId.createFromHexString(req.body.id) });',
        'await users.deleteOne({ _id: req.params.id });',
      ],
    },
    {
      name: 'a list of ids',
      wrong: 'await users.deleteMany({ _id: «req.body.ids» });',
      right: [
        'await users.deleteMany({ _id: { $in: req.body.ids } });',
        'await users.deleteMany({ _id: { $in: req.body.ids.map((id) => new ObjectId(id)) } });',
      ],
    },
    {
      name: 'what a session holds',
      wrong: 'await users.findOne({ email: «req.cookies.email» });',
      right: 'await users.findOne({ email: req.session.email, id: req.user.id });',
    },
  ]),
);

testRule(
  rule as never,
  casesOf(modelled, 'both', [
    {
      name: 'a login',
      wrong: 'const user = await User.findOne({ email: «req.body.email» });',
      right: [
        'const user = await User.findOne({ email: { $eq: req.body.email } });',
        'const user = await User.findOne({ email: String(req.body.email) });',
        'const user = await User.findOne({ email: req.body.email.trim().toLowerCase() });',
      ],
    },
    {
      name: 'by id',
      wrong: 'await User.findById(«req.body.id»).lean();',
      repair: 'text',
      right: [
        'await User.findById(req.params.id).lean();',
        'await User.findById(new mongoose.Types.ObjectId(req.body.id)).lean();',
        'if (mongoose.isValidObjectId(req.body.id)) await User.findById(req.body.id).lean();',
      ],
    },
    {
      name: 'a condition of a query',
      wrong: "await User.find().where('email').equals(«req.body.email»).exec();",
      repair: 'text',
      right: [
        "await User.find().where('email').ne(req.body.email).exec();",
        "await User.find().where('email').equals(req.params.email).exec();",
      ],
    },
    {
      name: 'where with a value',
      wrong: "await User.where('email', «req.body.email»).findOne();",
      repair: 'text',
      right: "await User.where('email', String(req.body.email)).findOne();",
    },
    {
      name: 'alternatives of a query',
      wrong: 'await User.find().or([{ email: «req.body.email» }, { age: { $lt: req.body.age } }]);',
      right: 'await User.find().or([{ email: { $eq: req.body.email } }, { age: { $lt: req.body.age } }]);',
    },
    {
      name: 'conditions merged in later',
      wrong: "await User.find({}).select('name').merge(‹req.body›);",
      id: 'filter',
      right: "await User.find({}).select('name').limit(req.body.limit);",
    },
    {
      name: 'a filter sanitized by the query',
      wrong: 'await User.find({ email: «req.body.email» }, null, { lean: true });',
      right: [
        'await User.find({ email: req.body.email }, null, { lean: true, sanitizeFilter: true });',
        'await User.find({ email: req.body.email }).setOptions({ sanitizeFilter: true });',
        "mongoose.set('sanitizeFilter', true);\nawait User.find({ email: req.body.email });",
      ],
    },
    {
      name: 'sanitized for all but a pipeline',
      wrong: "mongoose.set('sanitizeFilter', true);\nawait User.aggregate([{ $match: ‹req.body› }]);",
      id: 'filter',
      right: "mongoose.set('sanitizeFilter', true);\nawait User.deleteMany(req.body);",
    },
    {
      name: 'does it exist',
      wrong: 'if (await User.exists({ email: «req.body.email» })) res.sendStatus(409);',
      right: 'if (await User.exists({ email: `${req.body.email}` })) res.sendStatus(409);',
    },
    {
      name: 'found and updated',
      wrong: 'await User.findOneAndUpdate({ token: «req.body.token» }, { $set: { name: req.body.name } });',
      right: 'await User.findOneAndUpdate({ token: req.params.token }, { $set: { name: req.body.name } });',
    },
    {
      name: 'by id in a query',
      wrong: 'await User.findByIdAndUpdate(«req.body.id», { $inc: { visits: 1 } });',
      repair: 'text',
      right: 'await User.findByIdAndUpdate(req.params.id, { $inc: { visits: req.body.visits } });',
    },
    {
      name: 'a page of a plugin',
      wrong: 'await User.paginate({ city: «req.query.city» }, { page: req.query.page });',
      right: 'await User.paginate({ city: String(req.query.city) }, { page: req.query.page });',
    },
    {
      name: 'in promises',
      wrong: `User.findOne({ email: «req.body.email» })
  .then((user) => res.json(user))
  .catch((error) => res.sendStatus(500));`,
      right: `User.findOne({ email: { $eq: req.body.email } })
  .then((user) => User.find({ owner: user.id }))
  .catch((error) => res.sendStatus(500));`,
    },
    {
      name: 'with a callback',
      wrong: 'User.findOne({ email: «req.body.email» }, (error, user) => res.json(user));',
      right: 'User.findOne({ email: String(req.body.email) }, (error, user) => res.json(user));',
    },
    {
      name: 'what is loaded besides',
      wrong: 'await User.find({}).populate(‹req.body.populate›);',
      id: 'loaded',
      right: [
        'await User.find({}).populate(req.params.relation);',
        "await User.find({}).populate({ path: 'orders', select: req.params.fields });",
      ],
    },
    {
      name: 'fields, where they are asked for',
      options: [{ fieldNames: true }],
      wrong: 'await User.find({}, ‹req.params.fields›).sort(‹req.query.sort›);',
      id: 'fields',
      right: `const SORTS = { newest: '-created', oldest: 'created' };
await User.find({}, 'name email').sort(SORTS[req.query.sort]);`,
    },
    {
      name: 'sanitized in another file',
      options: [{ sanitizedElsewhere: true }],
      wrong: 'await User.find({ $where: ‹`this.age > ${req.body.age}`› });',
      id: 'code',
      right: [
        'await User.find(req.body);',
        'await User.findOne({ email: req.body.email }).populate(req.body.with);',
      ],
    },
    {
      name: 'an ODM option that is off',
      wrong: "mongoose.set('sanitizeFilter', false);\nawait User.findOne({ email: «req.body.email» });",
      right: "mongoose.set('sanitizeFilter', true);\nawait User.findOne({ email: req.body.email });",
    },
  ]),
);
