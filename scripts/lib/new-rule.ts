import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes the three files of a new rule, its code, its tests and its page, below `folder`, and returns their
 * paths. They hold together: a tiny rule that works, to be replaced piece by piece. Throws when the name is
 * no rule's name or is taken.
 */
export function writeNewRule(name: string, folder: string): readonly string[] {
  if (!/^(?:no|require|prefer)(?:-[a-z0-9]+)+$/.test(name)) {
    throw new Error(`"${name}" is no name for a rule: write no-, require- or prefer- and what it is about.`);
  }
  const files = {
    [`src/rules/${name}.ts`]: rule(name),
    [`tests/rules/${name}.test.ts`]: test(name),
    [`docs/rules/${name}.md`]: page(),
  };
  for (const path of Object.keys(files)) {
    if (existsSync(join(folder, path))) throw new Error(`${path} is there already.`);
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return Object.keys(files);
}

function rule(name: string): string {
  const verb = name.startsWith('no-') ? 'disallow' : 'require';
  return `import { createRule } from '../kit/create-rule';

// ${REPLACE}: what goes wrong, and for whom, in a sentence or two.
export default createRule({
  name: '${name}',
  meta: {
    type: 'problem',
    docs: {
      description: '${verb} ${REPLACE}',
      config: 'strict',
      cwe: [],
      owasp: [],
      practices: [],
    },
    messages: { found: '${REPLACE}: what is wrong here. What to do.' },
    schema: [],
  },
  create(context) {
    // Most rules ask for a kind of place instead: onFlow or onCall of src/kit, as no-sql-injection does.
    return {
      'CallExpression[callee.name="replaceMe"]'(node) {
        context.report({ node, messageId: 'found' });
      },
    };
  },
});
`;
}

function test(name: string): string {
  return `import rule from '../../src/rules/${name}';
import { testRule } from '../rule-tester';

testRule(rule, {
  valid: ['other();'],
  invalid: [{ code: 'replaceMe();', errors: [{ messageId: 'found', line: 1 }] }],
});
`;
}

function page(): string {
  const fence = '```';
  return `# The title is generated

<!-- begin header -->
<!-- end header -->

## What happens to you

${REPLACE}: the attack or the accident, as a story of three sentences.

## Wrong

${fence}js
replaceMe();
${fence}

## Right

${fence}js
other();
${fence}

## How to configure

<!-- begin options -->
<!-- end options -->

## When not to use it

${REPLACE}: when its reports would be of no use.
`;
}

/** What a new rule's author must replace; no file of the project may hold it. */
export const REPLACE = ['REPLACE', 'ME'].join(' ');
