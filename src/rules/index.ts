// Generated from the files of this folder: npm run update
import type { Rule } from '../kit/create-rule';

export type RuleName = never;

export const rules: Readonly<Record<RuleName, Rule>> = {};
