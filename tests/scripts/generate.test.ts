import { describe, expect, it } from 'vitest';
import { replaceBetween } from '../../scripts/generate/between';
import { ruleIndex } from '../../scripts/generate/rule-index';
import { readme } from '../../scripts/generate/readme';
import { rulePage } from '../../scripts/generate/rule-page';
import { createRule } from '../../src/kit/create-rule';

describe('generated parts', () => {
  it('replace what is between their marks and nothing else', () => {
    const page = 'before\n<!-- begin x -->\nold\n<!-- end x -->\nafter';
    expect(replaceBetween(page, 'x', 'new')).toBe('before\n<!-- begin x -->\n\nnew\n\n<!-- end x -->\nafter');
  });

  it.each(['', '<!-- begin x -->', '<!-- end x --><!-- begin x -->', '<!-- begin y --><!-- end y -->'])(
    'cannot vanish from %j',
    (page) => {
      expect(() => replaceBetween(page, 'x', 'new')).toThrow('are missing');
    },
  );
});

describe('the index of rules', () => {
  it('has each rule once, under its name', () => {
    const index = ruleIndex(['no-a-thing', 'require-b']);
    expect(index).toContain("import noAThing from './no-a-thing';");
    expect(index).toContain("'no-a-thing': noAThing,");
    expect(index).toContain("'require-b': requireB,");
  });

  it('can be empty', () => {
    expect(ruleIndex([])).toContain('RuleName = never;');
  });
});

describe('the README', () => {
  const marks = ['finding', 'rules', 'edits', 'practices', 'measured'].map(
    (name) => `<!-- begin ${name} --><!-- end ${name} -->`,
  );

  it('takes its measurements from the first table of the results', () => {
    const results = '# Costs\n\ntext\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n| other |\n';
    const text = readme(marks.join('\n'), [], results);
    expect(text).toContain('| a | b |\n| - | - |\n| 1 | 2 |\n\n<!-- end measured -->');
    expect(readme(marks.join('\n'), [], undefined)).toContain('Not measured yet.');
  });

  it('says of each practice which rules look after it', () => {
    const text = readme(marks.join('\n'), [], undefined);
    expect(text).toMatch(/\| SQL injection \|.*\| not yet \|/);
    expect(text).toMatch(/\| Monitoring \|.*\| not visible to a linter\. /);
  });
});

describe('the page of a rule', () => {
  const page =
    '# old\n<!-- begin header --><!-- end header -->\n<!-- begin options --><!-- end options -->\n';
  const rule = createRule({
    name: 'no-thing',
    meta: {
      type: 'problem',
      docs: {
        description: 'disallow things',
        config: 'recommended',
        cwe: [89, 90],
        owasp: ['A05:2025'],
        practices: ['sql-injection'],
        strictOptions: { level: 'all' },
      },
      fixable: 'code',
      messages: { found: 'Found.' },
      schema: [
        {
          type: 'object',
          properties: {
            level: { type: 'string', enum: ['some', 'all'], description: 'How many.' },
            names: { type: 'array', items: { type: 'string' }, description: 'Which.' },
          },
        },
      ],
      defaultOptions: [{ level: 'some', names: [] as string[] }],
    },
    create: () => ({}),
  });

  it('says what its meta says', () => {
    const text = rulePage(page, rule as never);
    expect(text).toMatch(/^# no-thing$/m);
    expect(text).toContain('Disallow things.');
    expect(text).toContain('- Configs: `recommended` and `strict`, where it has stricter options.');
    expect(text).toContain('- Repairs: with `--fix`.');
    expect(text).toMatch(/- Weakness: \[CWE-89\]\(.*\), \[CWE-90\]\(.*\)\./);
    expect(text).toContain('- OWASP Top Ten: A05:2025 Injection.');
    expect(text).toContain('- Practice: SQL injection.');
    expect(text).toContain(
      '- `level` (one of `"some"`, `"all"`, default `"some"`, `"all"` in `strict`): How many.',
    );
    expect(text).toContain('- `names` (list of strings, default `[]`): Which.');
  });

  it('says so when there are no options', () => {
    const { meta } = rule;
    const plain = { ...rule, meta: { ...meta, schema: [], fixable: undefined, defaultOptions: undefined } };
    const text = rulePage(page, plain as never);
    expect(text).toContain('This rule has no options.');
    expect(text).toContain('- Repairs: none.');
  });
});
