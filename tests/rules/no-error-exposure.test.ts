import rule from '../../src/rules/no-error-exposure';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const app = `const express = require('express');
const app = express();`;
const text = "'Internal Server Error'";

/** Express, and what an error is. */
testRule(
  rule,
  casesOf('answer', [
    pair(
      'the message of a caught error',
      `${app}
app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list());
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: err.message });
  }
});`,
      [
        `${app}
app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list());
  } catch (err) {
    console.error(err.message);
    res.status(500).json({ error: 'Something went wrong' });
  }
});`,
        `${app}
app.get('/orders', async (req, res, next) => {
  try {
    res.json(await orders.list());
  } catch (err) {
    next(err);
  }
});`,
        `${app}
app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list());
  } catch (err) {
    res.status(500).json({ code: err.code, failed: !!err });
  }
});`,
      ],
      [['error', 8, ['err.message', text]]],
    ),
    pair(
      'the whole error in a list',
      `${app}
app.get('/reports', async (req, res) => {
  try {
    await build();
  } catch (problem) {
    res.send([problem]);
  }
});`,
      `${app}
app.get('/reports', async (req, res) => {
  try {
    await build();
  } catch (problem) {
    res.send([problem.statusText]);
  }
});`,
      [['error', 7, ['res.send([problem]', `console.error(problem);\n    res.send([${text}]`]]],
    ),
    pair(
      'the stack in a text, on a response that was set up before',
      `${app}
app.post('/import', async (req, res) => {
  res.type('text/plain');
  try {
    await run(req.body);
    res.end('done');
  } catch (e) {
    res.status(500);
    res.end(\`import failed: \${e.stack}\`);
  }
});`,
      `${app}
app.post('/import', async (req, res) => {
  res.type('text/plain');
  try {
    await run(req.body);
    res.end('done');
  } catch (e) {
    log.error(\`import failed: \${e.stack}\`);
    res.status(500);
    res.end(\`import failed: \${id}\`);
  }
});`,
      [['error', 10, ['res.end(`import failed: ${e.stack}`', `console.error(e);\n    res.end(${text}`]]],
    ),
    pair(
      'a callback of the file system',
      `const fs = require('fs');
${app}
app.get('/terms', (req, res) => {
  fs.readFile('terms.txt', 'utf8', (err, text) => {
    if (err) return res.status(500).send(err);
    res.send(text);
  });
});`,
      `const fs = require('fs');
${app}
app.get('/terms', (req, res) => {
  fs.readFile('terms.txt', 'utf8', (err, text) => {
    if (err) return res.sendStatus(404);
    res.send(text);
  });
});`,
      [['error', 6, ['.send(err)', `.send(${text})`]]],
    ),
    pair(
      'a callback of a database, in one text',
      `${app}
app.get('/users', (req, res) => {
  pool.query('SELECT name FROM users', (error, rows) => {
    if (error) {
      logger.error(error);
      return res.status(500).send('Database error: ' + error.sqlMessage);
    }
    res.json(rows);
  });
});`,
      `${app}
app.get('/users', (req, res) => {
  pool.query('SELECT name FROM users', (error, rows) => {
    if (error) {
      logger.error('Database error: ' + error.sqlMessage);
      return res.status(500).send('Database error: ' + reference);
    }
    res.json(rows);
  });
});`,
      [['error', 7, ["'Database error: ' + error.sqlMessage", text]]],
    ),
    pair(
      'a rejected promise',
      `${app}
app.get('/posts', (req, res) => {
  Post.find()
    .then((posts) => res.json(posts))
    .catch((err) => res.status(400).json('Error: ' + err));
});`,
      `${app}
app.get('/posts', (req, res, next) => {
  Post.find()
    .then((posts) => res.json(posts))
    .catch((err) => next(err));
});`,
      [['error', 6, ["'Error: ' + err", text]]],
    ),
    pair(
      'the second function of then',
      `${app}
app.get('/posts', (req, res) => {
  Post.find().then(
    (posts) => res.json(posts),
    (reason) => res.status(502).json({ reason }),
  );
});`,
      `${app}
app.get('/posts', (req, res) => {
  Post.find().then(
    (reason) => res.json({ reason }),
    () => res.sendStatus(502),
  );
});`,
      [['error', 6, ['{ reason }', `{ reason: ${text} }`]]],
    ),
    pair(
      'an error event',
      `${app}
app.get('/video', (req, res) => {
  const stream = open('video.mp4');
  stream.on('error', (problem) => {
    res.statusCode = 500;
    res.end(String(problem));
  });
  stream.pipe(res);
});`,
      `${app}
app.get('/video', (req, res) => {
  const stream = open('video.mp4');
  stream.on('data', (problem) => {
    res.statusCode = 500;
    res.end(String(problem));
  });
  stream.pipe(res);
});`,
      [['error', 7, ['res.end(String(problem))', `console.error(problem);\n    res.end(String(${text}))`]]],
    ),
    pair(
      'the error middleware',
      `${app}
app.use((err, req, res, next) => {
  console.error(err);
  res.status(err.status || 500).json({ message: err.message, stack: err.stack });
});`,
      [
        `${app}
app.use((err, req, res, next) => {
  console.error(err);
  res.status(err.status || 500).json({ message: 'Something went wrong', id: req.id });
});`,
        `${app}
app.use((err, req, res, next) => {
  console.error(err);
  if (err instanceof HttpError) return res.status(err.status).json({ message: err.message });
  res.status(500).json({ message: 'Something went wrong' });
});`,
        `${app}
app.use((err, req, res, next) => {
  const status = err.status || err.statusCode || 500;
  res.status(status).json({ message: status < 500 ? err.message : 'Something went wrong' });
});`,
        `${app}
app.use((err, req, res, next) => {
  if (!err.expose) return res.sendStatus(500);
  res.status(err.status).send(err.message);
});`,
      ],
      [['error', 5, ['{ message: err.message, stack: err.stack }', `{ message: ${text} }`]]],
    ),
    pair(
      'a middleware by itself, whatever its error is called',
      `module.exports = function errorHandler(error, req, res, next) {
  if (res.headersSent) return next(error);
  res.status(500).render('error', { error });
};`,
      `module.exports = function errorHandler(error, req, res, next) {
  if (res.headersSent) return next(error);
  res.status(500).render('error', { id: req.id });
};`,
      [
        [
          'error',
          3,
          [
            "res.status(500).render('error', { error })",
            `console.error(error);\n  res.status(500).render('error', { error: ${text} })`,
          ],
        ],
      ],
    ),
    pair(
      'what only a developer sees',
      `${app}
app.use((err, req, res, next) => {
  logger.error(err);
  res.status(500).json({
    message: 'Something went wrong',
    ...(process.env.NODE_ENV === 'production' && { stack: err.stack }),
  });
});`,
      [
        `${app}
app.use((err, req, res, next) => {
  logger.error(err);
  res.status(500).json({
    message: 'Something went wrong',
    ...(process.env.NODE_ENV !== 'production' && { stack: err.stack }),
  });
});`,
        `${app}
app.use((err, req, res, next) => {
  if (process.env.NODE_ENV === 'production') {
    return res.status(500).json({ message: 'Something went wrong' });
  }
  res.status(500).json({ message: err.message, stack: err.stack });
});`,
        `${app}
app.use((err, req, res, next) => {
  const isDev = req.app.get('env') === 'development';
  res.status(500).render('error', { error: isDev ? err : {} });
});`,
        `${app}
const sendToDeveloper = (err, res) => res.status(err.statusCode).json({ error: err, stack: err.stack });
const sendToUser = (err, res) => {
  if (err.isOperational) return res.status(err.statusCode).json({ message: err.message });
  res.status(500).json({ message: 'Something went wrong' });
};
app.use((err, req, res, next) => {
  if (process.env.NODE_ENV === 'development') sendToDeveloper(err, res);
  else sendToUser(err, res);
});`,
        `${app}
app.use((err, req, res, next) => {
  res.status(500).json(config.exposeErrors ? { stack: err.stack } : {});
});`,
      ],
      [['error', 7, ['stack: err.stack', `stack: ${text}`]]],
    ),
    pair(
      'through variables',
      `${app}
app.delete('/carts/:id', async (req, res) => {
  try {
    await carts.remove(req.params.id);
  } catch (err) {
    const { message } = err;
    const answer = { ok: false };
    answer.reason = message;
    return res.json(answer);
  }
});`,
      `${app}
app.delete('/carts/:id', async (req, res) => {
  try {
    await carts.remove(req.params.id);
  } catch (err) {
    const { message } = err;
    const answer = { ok: false };
    console.warn(message);
    return res.json(answer);
  }
});`,
      [['error', 10, ['return res.json(answer)', `console.error(answer);\n    return res.json(${text})`]]],
    ),
    pair(
      'through a function of the file',
      `${app}
function fail(res, problem) {
  console.error(problem);
  res.status(500).json({ detail: format(problem) });
}
const format = (e) => (e.code ? \`\${e.code}: \${e.message}\` : e.toString());
app.get('/x', (req, res) => {
  service.run().catch((err) => fail(res, err));
});`,
      `${app}
function fail(res, problem) {
  console.error(problem);
  res.status(500).json({ detail: format(problem) });
}
const format = (e) => (e.code === 'ENOENT' ? 'Not found' : \`failed with \${e.code}\`);
app.get('/x', (req, res) => {
  service.run().catch((err) => fail(res, err));
});`,
      [['error', 5, ['format(problem)', text]]],
    ),
    pair(
      'spread and written as JSON',
      `${app}
app.put('/x', async (req, res) => {
  try {
    await save(req.body);
  } catch (err) {
    console.error(err);
    return res.status(500).send(JSON.stringify({ at: Date.now(), ...err }));
  }
});`,
      `${app}
app.put('/x', async (req, res) => {
  try {
    await save(req.body);
  } catch (err) {
    console.error(JSON.stringify({ at: Date.now(), ...err }));
    return res.status(500).send(JSON.stringify({ at: Date.now(), ...defaults }));
  }
});`,
      [['error', 8]],
    ),
    pair(
      'a caught error that may be anything, in TypeScript',
      `import { Router, type Request, type Response } from 'express';
const router = Router();
router.get('/x', async (req: Request, res: Response) => {
  try {
    await load();
  } catch (error: unknown) {
    logger.error(error);
    const message = error instanceof Error ? error.message : String(error);
    res.status(500).json({ message });
  }
});`,
      `import { Router, type Request, type Response } from 'express';
const router = Router();
router.get('/x', async (req: Request, res: Response) => {
  try {
    await load();
  } catch (error: unknown) {
    const message = error instanceof NotFoundError ? error.message : 'Something went wrong';
    res.status(500).json({ message });
  }
});`,
      [['error', 9, ['{ message }', `{ message: ${text} }`]]],
      { filename: 'x.ts' },
    ),
  ]),
);

/** What is wrong with a client's own input may be said. */
testRule(rule, {
  valid: [
    `import { z } from 'zod';
const schema = z.object({ name: z.string() });
export const validate = (req, res, next) => {
  try {
    req.body = schema.parse(req.body);
    next();
  } catch (err) {
    res.status(400).json(err);
  }
};`,
    `exports.create = async (req, res) => {
  const { error, value } = schema.validate(req.body);
  if (error) return res.status(422).json({ error: error.message });
  res.status(201).json(await insert(value));
};`,
    `exports.create = async (req, res) => {
  try {
    const value = await schema.validateAsync(req.body);
    res.status(201).json(await insert(value));
  } catch (err) {
    if (err.name === 'ValidationError') return res.status(422).json({ error: err.message });
    if (err.isJoi) return res.status(422).json({ error: err.message });
    res.status(422).json({ errors: err.details.map((each) => each.message), fields: err.errors });
  }
};`,
    `import express from 'express';
const app = express();
app.post('/hooks', express.text(), (req, res) => {
  try {
    req.hook = JSON.parse(req.body);
  } catch (err) {
    return res.status(400).send(err.message);
  }
  res.sendStatus(204);
});`,
    `exports.upload = (req, res) => {
  upload(req, res, (err) => {
    switch (err.code) {
      case 'LIMIT_FILE_SIZE':
        return res.status(413).json({ error: err.message });
      default:
        return res.sendStatus(500);
    }
  });
};`,
    `exports.check = (req, res) => {
  schema.validateAsync(req.body).catch((err) => res.status(422).json({ error: err.message }));
};`,
    `import createError from 'http-errors';
export const handler = (err, req, res, next) => {
  if (createError.isHttpError(err)) return res.status(err.status).json({ error: err.message });
  return res.status(500).json({ error: 'Something went wrong' });
};`,
  ],
  invalid: [],
});
