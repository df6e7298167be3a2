import rule from '../../src/rules/no-plaintext-password';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

/** Passwords as they were typed. */
testRule(
  rule,
  suggestedTwins([
    {
      name: 'a mongoose model without a hook',
      wrong: `import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String, password: String });
const User = mongoose.model('User', schema);
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await User.create({ email, password });
  res.end();
});`,
      right: `import mongoose from 'mongoose';
import bcrypt from 'bcrypt';
const schema = new mongoose.Schema({ email: String, password: String });
schema.pre('save', async function () {
  this.password = await bcrypt.hash(this.password, 12);
});
const User = mongoose.model('User', schema);
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await User.create({ email, password });
  res.end();
});`,
      reports: [
        {
          messageId: 'model',
          line: 8,
          suggests: {
            hash: [
              `import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String, password: String });
const User = mongoose.model('User', schema);
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await User.create({ email, password`,
              `import bcrypt from 'bcrypt';
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String, password: String });
const User = mongoose.model('User', schema);
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await User.create({ email, password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a mongoose model with an unknown plugin',
      wrong: `import { model, Schema } from 'mongoose';
const User = model('User', new Schema({ password: String }));
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = new User({ password: req.body.password });
  await user.save();
  res.end();
});`,
      right: `import { model, Schema } from 'mongoose';
import passportLocal from 'passport-local-mongoose';
const schema = new Schema({ email: String });
schema.plugin(passportLocal);
const User = model('User', schema);
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = new User({ password: req.body.password });
  await user.save();
  res.end();
});`,
      reports: [
        {
          messageId: 'model',
          line: 6,
          suggests: {
            hash: [
              `import { model, Schema } from 'mongoose';
const User = model('User', new Schema({ password: String }));
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = new User({ password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { model, Schema } from 'mongoose';
const User = model('User', new Schema({ password: String }));
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = new User({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a schema with a setter',
      wrong: `import { model, Schema } from 'mongoose';
const User = model('User', new Schema({ password: { type: String, required: true } }));
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.insertMany([{ password: req.body.password }]);
  res.end();
});`,
      right: `import { model, Schema } from 'mongoose';
import { hashSync } from 'bcryptjs';
const User = model('User', new Schema({ password: { type: String, set: (value) => hashSync(value, 12) } }));
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.insertMany([{ password: req.body.password }]);
  res.end();
});`,
      reports: [
        {
          messageId: 'model',
          line: 6,
          suggests: {
            hash: [
              `import { model, Schema } from 'mongoose';
const User = model('User', new Schema({ password: { type: String, required: true } }));
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.insertMany([{ password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { model, Schema } from 'mongoose';
const User = model('User', new Schema({ password: { type: String, required: true } }));
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.insertMany([{ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an update of a mongoose model',
      wrong: `const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ password: String }));
exports.update = async (req, res) => {
  await User.findByIdAndUpdate(req.params.id, { password: req.body.password });
  res.end();
};`,
      right: `const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ password: String }));
exports.update = async (req, res) => {
  await User.findByIdAndUpdate(req.params.id, { name: req.body.name });
  res.end();
};`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'model',
          line: 4,
          suggests: {
            hash: [
              `const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ password: String }));
exports.update = async (req, res) => {
  await User.findByIdAndUpdate(req.params.id, { password: req.body.password`,
              `const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ password: String }));
exports.update = async (req, res) => {
  await User.findByIdAndUpdate(req.params.id, { password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'validated input',
      wrong: `import { model, Schema } from 'mongoose';
import { z } from 'zod';
const User = model('User', new Schema({ password: String }));
const input = z.object({ email: z.string(), password: z.string().min(12) });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const application = input.parse(req.body);
  await User.create(application);
  res.end();
});`,
      right: `import { model, Schema } from 'mongoose';
import { z } from 'zod';
const User = model('User', new Schema({ password: String }));
const input = z.object({ email: z.string(), name: z.string() });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const application = input.parse(req.body);
  await User.create(application);
  res.end();
});`,
      reports: [
        {
          messageId: 'model',
          line: 9,
          suggests: {
            hash: [
              `import { model, Schema } from 'mongoose';
import { z } from 'zod';
const User = model('User', new Schema({ password: String }));
const input = z.object({ email: z.string(), password: z.string().min(12) });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const application = input.parse(req.body);
  await User.create(application`,
              `import bcrypt from 'bcrypt';
import { model, Schema } from 'mongoose';
import { z } from 'zod';
const User = model('User', new Schema({ password: String }));
const input = z.object({ email: z.string(), password: z.string().min(12) });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const application = input.parse(req.body);
  await User.create(await bcrypt.hash(application, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'sequelize',
      wrong: `import { Sequelize, DataTypes } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
const User = sequelize.define('User', { password: DataTypes.STRING });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ password: req.body.password });
  res.end();
});`,
      right: `import { Sequelize, DataTypes } from 'sequelize';
import { hash } from 'bcrypt';
const sequelize = new Sequelize('sqlite::memory:');
const User = sequelize.define('User', { password: DataTypes.STRING }, { hooks: { beforeCreate: async (user) => { user.password = await hash(user.password, 12); } } });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ password: req.body.password });
  res.end();
});`,
      reports: [
        {
          messageId: 'model',
          line: 7,
          suggests: {
            hash: [
              `import { Sequelize, DataTypes } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
const User = sequelize.define('User', { password: DataTypes.STRING });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { Sequelize, DataTypes } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
const User = sequelize.define('User', { password: DataTypes.STRING });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a class of sequelize',
      wrong: `import { Model } from 'sequelize';
class Account extends Model {}
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await Account.update({ password: req.body.password }, { where: { id: 1 } });
  res.end();
});`,
      right: `import { Model } from 'sequelize';
import { hashSync } from 'bcrypt';
class Account extends Model {
  set password(value) {
    this.setDataValue('password', hashSync(value, 12));
  }
}
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await Account.update({ password: req.body.password }, { where: { id: 1 } });
  res.end();
});`,
      reports: [
        {
          messageId: 'model',
          line: 6,
          suggests: {
            hash: [
              `import { Model } from 'sequelize';
class Account extends Model {}
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await Account.update({ password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { Model } from 'sequelize';
class Account extends Model {}
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await Account.update({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an entity of TypeORM',
      wrong: `import { BaseEntity, Column, Entity } from 'typeorm';
@Entity()
class User extends BaseEntity {
  @Column() password: string;
}
export async function register(body: { password: string }) {
  const user = new User();
  user.password = body.password;
  await user.save();
}`,
      right: `import { BaseEntity, BeforeInsert, Column, Entity } from 'typeorm';
import { hash } from 'argon2';
@Entity()
class User extends BaseEntity {
  @Column() password: string;
  @BeforeInsert()
  async protect() {
    this.password = await hash(this.password);
  }
}
export async function register(body: { password: string }) {
  const user = new User();
  user.password = body.password;
  await user.save();
}`,
      filename: 'file.ts',
      reports: [
        {
          messageId: 'model',
          line: 8,
          suggests: {
            hash: [
              `import { BaseEntity, Column, Entity } from 'typeorm';
@Entity()
class User extends BaseEntity {
  @Column() password: string;
}
export async function register(body: { password: string }) {
  const user = new User();
  user.password = body.password`,
              `import bcrypt from 'bcrypt';
import { BaseEntity, Column, Entity } from 'typeorm';
@Entity()
class User extends BaseEntity {
  @Column() password: string;
}
export async function register(body: { password: string }) {
  const user = new User();
  user.password = await bcrypt.hash(body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an imported model, if asked to',
      wrong: `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ email: req.body.email, password: req.body.password });
  res.end();
});`,
      right: `import { User } from '../models/user.js';
import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12) });
  res.end();
});`,
      options: [{ importedModels: true }],
      reports: [
        {
          messageId: 'imported',
          line: 5,
          suggests: {
            hash: [
              `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ email: req.body.email, password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an injected model',
      wrong: `import { userModel } from '../models.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await userModel.create({ password: req.body.password });
  res.end();
});`,
      right: `import { userService } from '../services.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await userService.create({ password: req.body.password });
  res.end();
});`,
      options: [{ importedModels: true }],
      reports: [
        {
          messageId: 'imported',
          line: 5,
          suggests: {
            hash: [
              `import { userModel } from '../models.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await userModel.create({ password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { userModel } from '../models.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await userModel.create({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a repository',
      wrong: `import { usersRepository } from '../data.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await usersRepository.save({ email: req.body.email, password: req.body.password });
  res.end();
});`,
      right: `import { usersRepository } from '../data.js';
import { hashed } from '../hashed.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await usersRepository.save({ email: req.body.email, password: hashed });
  res.end();
});`,
      options: [{ importedModels: true }],
      reports: [
        {
          messageId: 'imported',
          line: 5,
          suggests: {
            hash: [
              `import { usersRepository } from '../data.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await usersRepository.save({ email: req.body.email, password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { usersRepository } from '../data.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await usersRepository.save({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a repository by its entity',
      wrong: `import { getRepository } from 'typeorm';
import { User } from './user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await getRepository(User).update({ id: 1 }, { password: req.body.password });
  res.end();
});`,
      right: `import { getRepository } from 'typeorm';
import { User } from './user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await getRepository(User).update({ password: req.body.password }, { id: 1 });
  res.end();
});`,
      options: [{ importedModels: true }],
      reports: [
        {
          messageId: 'imported',
          line: 6,
          suggests: {
            hash: [
              `import { getRepository } from 'typeorm';
import { User } from './user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await getRepository(User).update({ id: 1 }, { password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { getRepository } from 'typeorm';
import { User } from './user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await getRepository(User).update({ id: 1 }, { password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a record that is changed and saved',
      wrong: `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await User.findById(req.user.id);
  user.password = req.body.password;
  await user.save();
  res.end();
});`,
      right: `import { User } from '../models/user.js';
import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await User.findById(req.user.id);
  user.password = await bcrypt.hash(req.body.password, 12);
  await user.save();
  res.end();
});`,
      options: [{ importedModels: true }],
      reports: [
        {
          messageId: 'imported',
          line: 6,
          suggests: {
            hash: [
              `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await User.findById(req.user.id);
  user.password = req.body.password`,
              `import bcrypt from 'bcrypt';
import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await User.findById(req.user.id);
  user.password = await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'passphrases of keys',
      wrong: `import { Account } from '../models.js';
import express from 'express';
const app = express();
app.post('/accounts', async (req, res) => {
  const { passphrase } = req.body;
  const doc = await Account.findOne();
  doc.passphrase = passphrase;
  await doc.save();
  res.end();
});`,
      right: `import { Keystore } from '../models.js';
import express from 'express';
const app = express();
app.post('/keystore', async (req, res) => {
  const { passphrase } = req.body;
  const doc = await Keystore.findOne();
  doc.passphrase = passphrase;
  await doc.save();
  res.end();
});`,
      options: [{ importedModels: true }],
      reports: [
        {
          messageId: 'imported',
          line: 7,
          suggests: {
            hash: [
              `import { Account } from '../models.js';
import express from 'express';
const app = express();
app.post('/accounts', async (req, res) => {
  const { passphrase } = req.body;
  const doc = await Account.findOne();
  doc.passphrase = passphrase`,
              `import bcrypt from 'bcrypt';
import { Account } from '../models.js';
import express from 'express';
const app = express();
app.post('/accounts', async (req, res) => {
  const { passphrase } = req.body;
  const doc = await Account.findOne();
  doc.passphrase = await bcrypt.hash(passphrase, 12)`,
            ],
          },
        },
      ],
    },
  ]),
);
