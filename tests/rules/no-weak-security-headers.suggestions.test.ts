import rule from '../../src/rules/no-weak-security-headers';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

const express = "import express from 'express';\nconst app = express();\n";

testRule(
  rule,
  suggestedTwins([
    {
      name: 'a protection that is off',
      wrong: `import helmet from 'helmet';
app.use(helmet({ frameguard: false /* for the partner */, hsts: { maxAge: 31536000 } }));`,
      right: `import helmet from 'helmet';
app.use(helmet({ frameguard: { action: 'deny' }, hsts: { maxAge: 31536000 } }));`,
      reports: [{ messageId: 'off', line: 2, suggests: { on: ['false', 'true'] } }],
    },
    {
      name: 'off in a variable',
      wrong: `import helmet from 'helmet';
const off = false;
app.use(helmet({ noSniff: off }));`,
      right: `import helmet from 'helmet';
app.use(helmet({ noSniff }));`,
      reports: [{ messageId: 'off', line: 3 }],
    },
    {
      name: 'a header by hand',
      wrong: `${express}app.use((req, res, next) => {
  res.set("X-Frame-Options", "ALLOW-FROM https://partner.example");
  next();
});`,
      right: `${express}app.use((req, res, next) => {
  res.set("X-Frame-Options", "DENY");
  next();
});`,
      reports: [
        {
          messageId: 'framed',
          line: 4,
          suggests: { protect: ['"ALLOW-FROM https://partner.example"', "'SAMEORIGIN'"] },
        },
      ],
    },
    {
      name: 'HTTPS that spares subdomains, for two years',
      wrong: `${express}app.use((req, res, next) => {
  res.setHeader('Strict-Transport-Security', 'max-age=63072000');
  next();
});`,
      right: `${express}app.use((req, res, next) => {
  res.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  next();
});`,
      options: [{ thorough: true }],
      reports: [
        {
          messageId: 'narrowHsts',
          line: 4,
          suggests: { protect: ["'max-age=63072000'", "'max-age=63072000; includeSubDomains'"] },
        },
      ],
    },
  ]),
);
