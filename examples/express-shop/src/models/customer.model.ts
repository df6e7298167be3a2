import { Schema, model } from 'mongoose';
import type { Request, Response } from 'express';
import { z } from 'zod';
import logger from '../config/logger';

interface Wholesaler {
  company: string;
  contact: string;
  password: string;
  vatNumber: string;
  ssn?: string;
  cardNumber?: string;
  creditLimitCents: number;
  approved: boolean;
}

const wholesalerSchema = new Schema<Wholesaler>(
  {
    company: { type: String, required: true },
    contact: { type: String, required: true },
    password: { type: String, required: true },
    vatNumber: { type: String, required: true },
    ssn: { type: String },
    cardNumber: { type: String, minlength: 12 },
    creditLimitCents: { type: Number, default: 0 },
    approved: { type: Boolean, default: false },
  },
  { timestamps: true },
);

wholesalerSchema.index({ company: 1 });

export const WholesalerModel = model<Wholesaler>('Wholesaler', wholesalerSchema);

const applicationSchema = z.object({
  company: z.string().min(1).max(200),
  contact: z.string().email(),
  password: z.string().min(12).max(128),
  vatNumber: z.string().min(5).max(30),
});

export async function applyAsWholesaler(req: Request, res: Response): Promise<void> {
  const application = applicationSchema.parse(req.body);
  const wholesaler = await WholesalerModel.create(application);
  logger.info({ id: wholesaler.id, company: wholesaler.company }, 'wholesaler applied');
  res.status(201).json({ id: wholesaler.id, company: wholesaler.company });
}

export async function updateWholesaler(req: Request, res: Response): Promise<void> {
  const { id } = req.params;
  const updated = await WholesalerModel.findByIdAndUpdate(id, { $set: req.body }, { new: true });
  res.json({ id: updated?.id, company: updated?.company });
}

export async function updateContact(req: Request, res: Response): Promise<void> {
  const { contact } = applicationSchema.pick({ contact: true }).parse(req.body);
  await WholesalerModel.updateOne({ _id: { $eq: req.params.id } }, { $set: { contact } });
  res.status(204).end();
}
