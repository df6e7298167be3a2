import rule from '../../src/rules/require-field-encryption';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;
const typescript = { filename: 'model.ts' } as const;

testRule(
  rule,
  casesOf<'plain'>('plain', [
    pair(
      'a schema of mongoose',
      `const mongoose = require('mongoose');
const schema = new mongoose.Schema({
  name: String,
  ssn: String,
  cardNumber: { type: String, minlength: 12 },
});`,
      [
        `const mongoose = require('mongoose');
const schema = new mongoose.Schema({
  name: String,
  ssn: { type: String, set: encrypt, get: decrypt },
  cardLast4: { type: String, minlength: 4 },
});`,
        `const mongoose = require('mongoose');
const schema = new mongoose.Schema({ ssn: String });
schema.plugin(require('mongoose-encryption'), { encryptionKey, encryptedFields: ['ssn'] });`,
        `const mongoose = require('mongoose');
const schema = new mongoose.Schema({ ssn: String });
schema.pre('save', function () { this.ssn = encrypt(this.ssn); });`,
        `const zod = require('zod');
const schema = zod.object({ ssn: zod.string(), cardNumber: zod.string() });`,
      ],
      [
        ['plain', 4],
        ['plain', 5],
      ],
      commonjs,
    ),
    pair(
      'nested, and in lists',
      `import { Schema, model } from 'mongoose';
export const Person = model('Person', new Schema({
  identity: { passportNumber: { type: String, trim: true } },
  cards: [{ cvv: String, brand: String }],
}));`,
      `import { Schema, model } from 'mongoose';
export const Person = model('Person', new Schema({
  identity: { passportCountry: { type: String, trim: true } },
  cards: [{ cardToken: String, cardBrand: String }],
}));`,
      [
        ['plain', 3],
        ['plain', 4],
      ],
    ),
    pair(
      'a schema in a variable',
      `import mongoose from 'mongoose';
const fields = { iban: { type: 'String' }, owner: String };
export default new mongoose.Schema(fields, { timestamps: true });`,
      `import mongoose from 'mongoose';
const fields = { ibanHash: { type: 'String' }, owner: String };
export default new mongoose.Schema(fields, { timestamps: true });`,
      [['plain', 2]],
    ),
    pair(
      'Sequelize, defined',
      `module.exports = (sequelize, DataTypes) =>
  sequelize.define('Customer', {
    taxId: DataTypes.STRING(20),
    email: DataTypes.STRING,
  });`,
      [
        `module.exports = (sequelize, DataTypes) =>
  sequelize.define('Customer', {
    taxRate: DataTypes.STRING(20),
    email: DataTypes.STRING,
  });`,
        `module.exports = (sequelize, DataTypes) =>
  sequelize.define('Customer', {
    taxId: { type: DataTypes.STRING, set(value) { this.setDataValue('taxId', seal(value)); } },
  });`,
      ],
      [['plain', 3]],
      commonjs,
    ),
    pair(
      'Sequelize, a class',
      `import { DataTypes, Model } from 'sequelize';
export class Patient extends Model {}
Patient.init({ socialSecurityNumber: { type: DataTypes.STRING, allowNull: false } }, { sequelize });`,
      `import { DataTypes, Model } from 'sequelize';
export class Patient extends Model {}
Patient.init({ socialSecurityProvided: { type: DataTypes.BOOLEAN, allowNull: false } }, { sequelize });`,
      [['plain', 3]],
    ),
    pair(
      'an entity of TypeORM',
      `import { Column, Entity } from 'typeorm';
@Entity()
export class Account {
  @Column({ length: 34 })
  iban: string;

  @Column()
  owner: string;
}`,
      `import { Column, Entity } from 'typeorm';
@Entity()
export class Account {
  @Column({ length: 34, transformer: new Sealed(key) })
  iban: string;

  @Column()
  owner: string;
}`,
      [['plain', 5]],
      typescript,
    ),
    pair(
      'a class of NestJS for mongoose',
      `import { Prop, Schema } from '@nestjs/mongoose';
@Schema()
export class Guest {
  @Prop({ required: true }) passportNumber: string;
}`,
      `import { Prop, Schema } from '@nestjs/mongoose';
@Schema()
export class Guest {
  @Prop({ required: true, set: seal }) passportNumber: string;
}`,
      [['plain', 4]],
      typescript,
    ),
    pair(
      'drizzle',
      `import { pgTable, serial, varchar } from 'drizzle-orm/pg-core';
export const cards = pgTable('cards', {
  id: serial('id').primaryKey(),
  cardNumber: varchar('card_number', { length: 19 }).notNull(),
});`,
      `import { pgTable, serial, varchar } from 'drizzle-orm/pg-core';
import { sealed } from './sealed';
export const cards = pgTable('cards', {
  id: serial('id').primaryKey(),
  cardNumber: sealed('card_number').notNull(),
});`,
      [['plain', 4]],
    ),
    pair(
      'a migration of Knex',
      `exports.up = (knex) => knex.schema.createTable('patients', (table) => {
  table.increments('id');
  table.string('ssn', 11).notNullable();
});`,
      `exports.up = (knex) => knex.schema.createTable('patients', (table) => {
  table.increments('id');
  table.string('ssn_hash', 64).notNullable();
  table.binary('ssn');
});`,
      [['plain', 3]],
      commonjs,
    ),
    pair(
      'a table changed later',
      `export const up = (knex) => knex.schema.table('users', (t) => t.text('bank_account_number'));`,
      `export const up = (knex) => read('bank_account_number', (t) => t.text('bank_account_number'));`,
      [['plain', 1]],
    ),
    pair(
      'a schema written as an object',
      `import { EntitySchema } from 'typeorm';
export const Driver = new EntitySchema({ name: 'driver', columns: { driversLicense: { type: 'varchar' } } });`,
      `import { EntitySchema } from 'typeorm';
export const Driver = new EntitySchema({ name: 'driver', columns: { driversLicenseState: { type: 'varchar' } } });`,
      [['plain', 2]],
    ),
    pair(
      'a custom type',
      `import { Entity, Property } from '@mikro-orm/core';
@Entity()
export class Staff {
  @Property({ type: 'string' }) nationalId!: string;
}`,
      `import { Entity, Property } from '@mikro-orm/core';
import { SealedType } from './sealed-type';
@Entity()
export class Staff {
  @Property({ type: SealedType }) nationalId!: string;
}`,
      [['plain', 4]],
      typescript,
    ),

    pair(
      'a table of drizzle for MySQL, with its fields in a constant',
      `import { int, mysqlTable, text } from 'drizzle-orm/mysql-core';
const columns = { id: int().primaryKey().autoincrement(), passportNumber: text() };
export const travellers = mysqlTable('travellers', columns);`,
      `import { int, mysqlTable, text } from 'drizzle-orm/mysql-core';
const columns = { id: int().primaryKey().autoincrement(), passportNumberHash: text().unique() };
export const travellers = mysqlTable('travellers', columns);`,
      [['plain', 2]],
    ),
    pair(
      'Sequelize with decorators',
      `import { Column, DataType, Model, Table } from 'sequelize-typescript';
@Table({ paranoid: true })
export class Employee extends Model<Employee> {
  @Column(DataType.STRING)
  declare taxId: string;
}`,
      `import { Column, DataType, Model, Table } from 'sequelize-typescript';
@Table({ paranoid: true })
export class Employee extends Model<Employee> {
  @Column({
    type: DataType.STRING,
    set(value: string) {
      this.setDataValue('taxId', seal(value));
    },
  })
  declare taxId: string;
}`,
      [['plain', 5]],
      typescript,
    ),
    pair(
      'a migration that waits',
      `export async function up(knex) {
  const isThere = await knex.schema.hasTable('payouts');
  if (isThere) return;
  await knex.schema.createTable('payouts', function (table) {
    table.uuid('id').primary();
    table.string('iban').index();
  });
}`,
      `export async function up(knex) {
  const isThere = await knex.schema.hasTable('payouts');
  if (isThere) return;
  await knex.schema.createTable('payouts', function (table) {
    table.uuid('id').primary();
    table.string('iban_last4').index();
  });
}`,
      [['plain', 6]],
    ),
    pair(
      'a schema in a function',
      `const { Schema } = require('mongoose');
module.exports = function build(connection) {
  const driver = new Schema({ licences: [String], driversLicense: [{ type: String, required: [true, 'needed'] }] });
  driver.index({ createdAt: -1 });
  return connection.model('Driver', driver);
};`,
      `const { Schema } = require('mongoose');
module.exports = function build(connection) {
  const driver = new Schema({ licences: [String], driversLicense: [{ type: Buffer, required: [true, 'needed'] }] });
  driver.index({ createdAt: -1 });
  return connection.model('Driver', driver);
};`,
      [['plain', 3]],
      commonjs,
    ),
  ]),
);
