'use strict';

const { randomUUID } = require('node:crypto');
const mysql = require('mysql2');

const env = require('../config/env');

const orders = mysql.createPool({
  host: env.ORDERS_DB_HOST,
  user: 'orders_rw',
  password: env.ORDERS_DB_PASSWORD,
  database: 'orders',
});

const ORDER_COLUMNS = 'id, reference, status, total_cents, created_at';

function archiveOf(year) {
  switch (year) {
    case '2023':
      return 'orders_2023';
    case '2024':
      return 'orders_2024';
    default:
      return 'orders';
  }
}

exports.getOrder = (req, res, next) => {
  orders.query(`SELECT ${ORDER_COLUMNS} FROM orders WHERE id = ${req.params.orderId}`, (err, rows) => {
    if (err) {
      return next(err);
    }
    return rows.length ? res.json(rows[0]) : res.status(404).json({ error: 'No such order' });
  });
};

exports.findByReference = (req, res, next) => {
  orders.query('SELECT id, status FROM orders WHERE reference = ?', [req.body.reference], (err, rows) => {
    if (err) {
      return next(err);
    }
    return res.json(rows);
  });
};

exports.findByParcel = (req, res, next) => {
  orders.query('SELECT id, status FROM orders WHERE parcel = ?', [String(req.body.parcel)], (err, rows) => {
    if (err) {
      return next(err);
    }
    return res.json(rows);
  });
};

exports.listOrders = async (req, res, next) => {
  const days = Number.parseInt(req.query.days, 10) || 30;
  const direction = req.query.direction === 'asc' ? 'ASC' : 'DESC';
  try {
    const [rows] = await orders
      .promise()
      .execute(
        `SELECT ${ORDER_COLUMNS} FROM orders WHERE customer_id = ? AND created_at > NOW() - INTERVAL ${days} DAY ORDER BY id ${direction}`,
        [req.user.sub],
      );
    res.json(rows);
  } catch (err) {
    next(err);
  }
};

exports.listForSupport = async (req, res, next) => {
  try {
    const sort = req.query.sort || 'created_at';
    const sql = `SELECT ${ORDER_COLUMNS} FROM orders WHERE status = ? ORDER BY ${sort} DESC LIMIT 100`;
    const [rows] = await orders.promise().execute(sql, [String(req.query.status)]);
    res.json(rows);
  } catch (err) {
    next(err);
  }
};

exports.listArchive = async (req, res, next) => {
  try {
    const table = archiveOf(req.params.year);
    const [rows] = await orders.promise().execute(`SELECT ${ORDER_COLUMNS} FROM ${table} LIMIT 100`);
    res.json(rows);
  } catch (err) {
    next(err);
  }
};

exports.updateStatus = async (req, res, next) => {
  const { status, note } = req.body;
  try {
    const connection = await orders.promise().getConnection();
    try {
      await connection.execute(`UPDATE orders SET status = '${status}', note = ? WHERE id = ?`, [
        note,
        req.params.id,
      ]);
    } finally {
      connection.release();
    }
    res.status(204).end();
  } catch (err) {
    next(err);
  }
};

exports.addNote = async (req, res, next) => {
  const note = orders.escape(String(req.body.note));
  try {
    await orders.promise().query(`UPDATE orders SET note = ${note} WHERE id = ?`, [Number(req.params.id)]);
    res.status(204).end();
  } catch (err) {
    next(err);
  }
};

exports.printLabels = (req, res) => {
  const labels = [];
  const count = Number(req.body.count);
  for (let i = 0; i < count; i += 1) {
    labels.push({ id: randomUUID(), order: req.params.id });
  }
  res.json(labels);
};

exports.printBoxes = (req, res) => {
  const boxes = [];
  const boxCount = Math.min(Number(req.body.count), 40);
  for (let i = 0; i < boxCount; i += 1) {
    boxes.push({ id: randomUUID(), order: req.params.id });
  }
  res.json(boxes);
};
