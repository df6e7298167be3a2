import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Naming } from '../flow/credential-names';
import type { HardcodedCredential } from '../flow/hardcoded-credentials';
import { keyName, literalText } from '../syntax/names';
import { wrapped } from '../syntax/unwrap';
import { commentsIn } from './source-text';

/** Settings by what a credential is, where nothing beside it has a name. */
const BY_WORD: Readonly<Record<string, string>> = {
  key: 'SECRET_KEY',
  secret: 'SECRET',
  token: 'TOKEN',
  password: 'PASSWORD',
  passphrase: 'PASSPHRASE',
  'service key': 'API_KEY',
  'client secret': 'CLIENT_SECRET',
};

/** Settings by what a credential has the shape of. */
const BY_SHAPE: readonly (readonly [RegExp, string])[] = [
  [/private key/, 'PRIVATE_KEY'],
  [/webhook/, 'WEBHOOK_URL'],
  [/token/, 'API_TOKEN'],
  [/secret/, 'API_SECRET'],
];

/** Settings by the protocol of an address. */
const BY_PROTOCOL: readonly (readonly [RegExp, string])[] = [
  [/^mongodb/i, 'MONGODB_URL'],
  [/^redis/i, 'REDIS_URL'],
  [/^amqp/i, 'AMQP_URL'],
  [/^smtp/i, 'SMTP_URL'],
  [/^https?/i, 'SERVICE_URL'],
];

/** The environment variable to read a credential from, called like what holds it now. */
export function environmentVariable({ type, name, as, naming, node }: HardcodedCredential): string {
  if (type === 'header') return /basic/i.test(name) ? 'BASIC_CREDENTIALS' : 'API_TOKEN';
  const held =
    naming?.by === 'result'
      ? naming.name.replace(/^[a-z]+(?=[A-Z])/, '')
      : (naming?.name ?? nameBeside(node));
  if (held !== undefined && /^[\w$#-]+$/.test(held)) return settingName(held);
  if (type === 'address') {
    const written = literalText(node) ?? '';
    return BY_PROTOCOL.find(([protocol]) => protocol.test(written))?.[1] ?? 'DATABASE_URL';
  }
  if (type === 'shape') return BY_SHAPE.find(([shape]) => shape.test(name))?.[1] ?? 'API_KEY';
  return BY_WORD[as ?? 'secret'] ?? 'SECRET';
}

/** The variable or property that holds a value. */
function nameBeside(node: TSESTree.Node): string | undefined {
  const { parent } = wrapped(node);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'Property' || parent?.type === 'PropertyDefinition') return keyName(parent);
  return undefined;
}

/** `dbPassword` as `DB_PASSWORD`. */
function settingName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
}

/** An edit that reads a credential from the environment, or leaves out what a setting falls back to; null for none. */
export function readFromEnvironment(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node, type, name, naming }: HardcodedCredential,
  variable: string,
): TSESLint.ReportFixFunction | null {
  if (type === 'checked' || commentsIn(node.range, sourceCode)) return null;
  if (type === 'fallback') return withoutFallback(sourceCode, node, naming);
  const { parent } = node;
  if (parent?.type === 'TemplateLiteral' || parent?.type === 'TaggedTemplateExpression') return null;
  const read = `process.env.${variable}`;
  if (parent?.type === 'AssignmentExpression' && sourceCode.getText(parent.left) === read) return null;
  const written = literalText(node) ?? '';
  if (type === 'header') {
    const behind = written.startsWith(`${name} `) ? `\`${name} \${${read}}\`` : read;
    return (fixer) => fixer.replaceText(node, behind);
  }
  // A token in a longer text: what stands around it must stay.
  if (type === 'shape' && /\s/.test(written.trim()) && !/PRIVATE KEY/.test(written)) return null;
  // `'…' as const` is for literals alone.
  const isConst = parent?.type === 'TSAsExpression' && sourceCode.getText(parent.typeAnnotation) === 'const';
  return (fixer) => fixer.replaceText(isConst ? parent : node, read);
}

/** `process.env.SECRET` of `process.env.SECRET || 'x'`. */
function withoutFallback(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
  naming: Naming | undefined,
): TSESLint.ReportFixFunction | null {
  const either = wrapped(node).parent;
  if (
    either?.type === 'CallExpression' &&
    naming?.by === 'schema' &&
    either.callee.type === 'MemberExpression'
  ) {
    const { object } = either.callee;
    return (fixer) => fixer.replaceText(either, sourceCode.getText(object));
  }
  if (either?.type !== 'LogicalExpression' || either.right !== wrapped(node) || !naming) return null;
  if (commentsIn(either.range, sourceCode)) return null;
  return (fixer) => fixer.replaceText(either, sourceCode.getText(either.left));
}
