import { randomUUID } from 'node:crypto';
import { Prisma, PrismaClient } from '@prisma/client';
import bcrypt from 'bcrypt';
import cors from 'cors';
import express from 'express';
import 'express-async-errors';
import type { NextFunction, Request, Response } from 'express';
import session from 'express-session';
import { z } from 'zod';
import logger from '../config/logger';
import { apiLimiter } from '../middleware/rate-limits';

declare module 'express-session' {
  interface SessionData {
    staff: { id: number; role: 'clerk' | 'manager' };
  }
}

const prisma = new PrismaClient();

const app = express();

app.disable('x-powered-by');
app.set('trust proxy', true);

app.use(cors({ origin: true, credentials: true }));
app.use(express.json());
app.use(
  session({
    name: 'hh.admin',
    secret: 'harbour-admin',
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: false, sameSite: 'lax', maxAge: 8 * 3600 * 1000 },
  }),
);

const credentials = z.object({ email: z.string().email(), password: z.string().max(200) });

const newStaff = z.object({ email: z.string().email(), password: z.string().min(12).max(200) });

const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

const staffPatch = z.object({ name: z.string().min(1).max(100), active: z.boolean() });

function requireStaff(req: Request, res: Response, next: NextFunction): void {
  if (!req.session.staff) {
    logger.warn({ path: req.path, ip: req.ip }, 'admin request without session');
    res.status(401).json({ error: 'Sign in first' });
    return;
  }
  next();
}

function requireManager(req: Request, res: Response, next: NextFunction): void {
  if (req.session.staff?.role !== 'manager') {
    logger.warn({ path: req.path, staff: req.session.staff?.id }, 'admin request denied');
    res.status(403).json({ error: 'Managers only' });
    return;
  }
  next();
}

app.get('/healthz', (_req, res) => {
  res.json({ status: 'ok' });
});

app.post('/login', async (req: Request, res: Response) => {
  const { email, password } = credentials.parse(req.body);
  const staff = await prisma.staff.findUnique({ where: { email } });
  if (!staff || !(await bcrypt.compare(password, staff.passwordHash))) {
    logger.warn({ email, ip: req.ip }, 'admin login failed');
    res.status(401).json({ error: 'Invalid credentials' });
    return;
  }
  req.session.staff = { id: staff.id, role: staff.role };
  res.json({ id: staff.id, role: staff.role });
});

app.use(apiLimiter);

app.get('/customers', requireStaff, async (req: Request, res: Response) => {
  const { page } = pageQuery.parse(req.query);
  const customers = await prisma.customer.findMany({
    select: { id: true, email: true, name: true },
    skip: (page - 1) * 50,
    take: 50,
  });
  res.json(customers);
});

app.get('/customers/search', requireStaff, async (req: Request, res: Response) => {
  const term = z.string().min(2).max(100).parse(req.query.term);
  const text = `SELECT id, email, name FROM customers WHERE email LIKE '${term}%' LIMIT 50`;
  const found = await prisma.$queryRawUnsafe(text);
  res.json(found);
});

app.get('/customers/by-mail', requireStaff, async (req: Request, res: Response) => {
  const email = z.string().email().parse(req.query.email);
  const found = await prisma.$queryRaw(Prisma.sql`SELECT id, name FROM customers WHERE email = ${email}`);
  res.json(found);
});

app.patch('/staff/:id', requireStaff, requireManager, async (req: Request, res: Response) => {
  const id = z.coerce.number().int().parse(req.params.id);
  const changed = await prisma.staff.update({
    where: { id },
    data: staffPatch.parse(req.body),
    select: { id: true },
  });
  res.json(changed);
});

app.post('/staff', async (req: Request, res: Response) => {
  const { email, password } = newStaff.parse(req.body);
  const passwordHash = await bcrypt.hash(password, 12);
  const staff = await prisma.staff.create({ data: { email, passwordHash, inviteCode: randomUUID() } });
  res.status(201).json({ id: staff.id });
});

app.get('/diagnostics', requireStaff, (_req, res) => {
  res.json({ uptime: process.uptime() });
});

app.post('/logout', requireStaff, (req: Request, res: Response) => {
  logger.info({ staff: req.session.staff?.id }, 'staff logged out');
  res.status(204).end();
});

app.use((err: Error, req: Request, res: Response, _next: NextFunction) => {
  logger.error({ err, path: req.path }, 'admin request failed');
  res.status(err instanceof z.ZodError ? 400 : 500).json({ error: 'The request could not be handled' });
});

app.listen(Number(process.env.ADMIN_PORT ?? 3100), '127.0.0.1', () => logger.info('admin api listening'));
