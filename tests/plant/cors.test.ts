import { describe, expect, it } from 'vitest';
import { noWildcardCors } from '../../scripts/plant/no-wildcard-cors';
import { plantFile, planted } from './plant-file';

describe('no-wildcard-cors', () => {
  it('adds a middleware after the line that makes the app', () => {
    expect(planted(noWildcardCors, 'star', plantFile('const app = express();\napp.listen(1);'))).toEqual([
      `const app = express();\n\napp.use(require('cors')({ origin: '*' }));\napp.listen(1);`,
    ]);
    const [text] = planted(noWildcardCors, 'star', plantFile('export const x = 1;\nconst app = express();'));
    expect(text).toBe(
      `import planted_cors from 'cors';\nexport const x = 1;\nconst app = express();\n\napp.use(planted_cors({ origin: '*' }));`,
    );
  });

  it('sets a header at the start of a handler', () => {
    const file = plantFile('exports.list = (req, res) => { res.json([]); };');
    expect(planted(noWildcardCors, 'header: reflected', file)).toEqual([
      `exports.list = (req, res) => {\nres.setHeader('Access-Control-Allow-Origin', req.headers.origin);\n res.json([]); };`,
    ]);
    expect(planted(noWildcardCors, 'koa header: star', file)).toEqual([]);
  });

  it('replaces the origin of options that are there', () => {
    const file = plantFile(`app.use(cors({\n  maxAge: 1,\n  origin: list,\n}));\ncors({ maxAge: 1 });`);
    expect(planted(noWildcardCors, 'star in options that are there', file)).toEqual([
      `app.use(cors({\n  maxAge: 1,\n  origin: '*',\n}));\ncors({ maxAge: 1 });`,
    ]);
    expect(
      planted(noWildcardCors, 'true in options that are there', plantFile('cors({ origin: true });')),
    ).toEqual([]);
  });
});
