import { knex as createKnex } from 'knex';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { DataTypes, QueryTypes, Sequelize } from 'sequelize';
import env from '../config/env';

const reporting = new Pool({ connectionString: env.DATABASE_URL, max: 4, statement_timeout: 30_000 });

const db = createKnex({ client: 'pg', connection: env.DATABASE_URL });

const sequelize = new Sequelize(env.DATABASE_URL, { dialect: 'postgres', logging: false });

const Refund = sequelize.define('refund', {
  orderId: { type: DataTypes.INTEGER, allowNull: false },
  reason: { type: DataTypes.STRING, allowNull: false },
});

const EXPORTABLE: readonly string[] = ['orders', 'refunds', 'shipments'];

export async function salesByRegion(region: string, since: Date) {
  const { rows } = await reporting.query(
    `SELECT day, sum(total_cents) AS total FROM sales WHERE region = '${region}' AND day >= $1 GROUP BY day`,
    [since],
  );
  return rows;
}

export async function customersMatching(term: string, limit: number) {
  const found = await reporting.query(
    `SELECT id, name FROM customers WHERE name ILIKE '%${term}%' LIMIT ${limit}`,
  );
  return found.rows;
}

export async function salesByDay(day: string) {
  const { rows } = await reporting.query({ text: 'SELECT * FROM sales WHERE day = $1', values: [day] });
  return rows;
}

export async function copyTable(client: PoolClient, table: string) {
  return client.query(`SELECT * FROM ${table} LIMIT 10000`);
}

export async function exportTable(client: PoolClient, table: string) {
  if (!EXPORTABLE.includes(table)) {
    throw new RangeError(`${table} cannot be exported`);
  }
  return client.query(`SELECT * FROM ${table} ORDER BY id`);
}

export async function quotedTable(client: PoolClient, table: string) {
  return client.query(`SELECT count(*) FROM ${client.escapeIdentifier(table)}`);
}

export function lowStock(warehouse: string, threshold: number) {
  const query = db('stock').where('quantity', '<', threshold).select('sku', 'quantity');
  return query.whereRaw(`warehouse = '${warehouse}'`);
}

export function stockOf(warehouse: string, column: 'sku' | 'ean') {
  const query = db('stock').select('quantity');
  return query.whereRaw('?? IS NOT NULL AND warehouse = ?', [column, warehouse]);
}

export async function refundsFor(reason: string) {
  const condition = "reason = '" + reason + "'";
  return sequelize.query('SELECT * FROM refunds WHERE ' + condition, { type: QueryTypes.SELECT });
}

export async function refundTotals(reason: string) {
  return sequelize.query('SELECT count(*) FROM refunds WHERE reason = :reason', {
    replacements: { reason },
    type: QueryTypes.SELECT,
  });
}

export async function latestRefunds(orderId: number) {
  return Refund.findAll({ where: { orderId }, order: [['createdAt', 'DESC']], limit: 20 });
}
