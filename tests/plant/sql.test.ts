import { describe, expect, it } from 'vitest';
import { noSqlInjection } from '../../scripts/plant/no-sql-injection';
import { sqlSites } from '../../scripts/plant/sql/sites';
import { textForms } from '../../scripts/plant/sql/texts';
import { plantFile, planted } from './plant-file';

function holes(text: string, place?: 'value' | 'table' | 'order'): string[] {
  const file = plantFile(text);
  return sqlSites(file, place).map(({ hole }) => file.text.slice(...hole));
}

describe('places of values in constant SQL', () => {
  it('are placeholders and quoted values', () => {
    expect(holes(`db.query('SELECT * FROM t WHERE id = ?', [id]);`)).toEqual(['?']);
    expect(holes('pool.query(`SELECT * FROM t WHERE a = 1 AND id = $2`, [a, id]);')).toEqual(['$2']);
    expect(holes(`db.all("SELECT * FROM t WHERE kind = 'book'");`)).toEqual(['book']);
    expect(holes(`db.raw('select * from t where kind = \\'book\\'');`)).toEqual(['book']);
    expect(holes(`q.whereRaw('lower(name) = ?', [name]);`)).toEqual(['?']);
    expect(holes(`q.andWhere('user.id = :id', { id });`)).toEqual([':id']);
    expect(holes(`db.query('SELECT * FROM t ' + 'WHERE id IN (?)', [id]);`)).toEqual(['?']);
  });

  it('are not operators, casts, quoted names or what is no SQL', () => {
    expect(holes(`db.query('SELECT data ? 1 FROM t');`)).toEqual([]);
    expect(holes(`db.query('SELECT a::text FROM t');`)).toEqual([]);
    expect(holes(`db.raw('lower(??)', [column]);`)).toEqual([]);
    expect(holes(`map.get('select', [id]);`)).toEqual([]);
    expect(holes('db.query(`SELECT * FROM ${t} WHERE id = ?`, [id]);')).toEqual([]);
    expect(holes(`query('SELECT * FROM t WHERE id = ?', [id]);`)).toEqual([]);
  });

  it('have their names too', () => {
    const text = `db.query('SELECT * FROM books WHERE id = ? ORDER BY title', [id]);`;
    expect(holes(text, 'table')).toEqual(['books']);
    expect(holes(text, 'order')).toEqual(['title']);
  });
});

describe('ways of building a text', () => {
  const text = `db.query('SELECT * FROM t WHERE id = ? -- \`x\`', [id]);`;

  it.each(Object.entries(textForms))('%s gives the same text with the value in it', (_name, form) => {
    const file = plantFile(text);
    const [site] = sqlSites(file);
    const built = form(file, site!, '42');
    const run = `${built?.edits?.map((edit) => edit.text).join('\n') ?? ''}\n${built?.before ?? ''}\nreturn ${built?.expression};`;
    const result: unknown = new Function('require', run)(() => ({
      format: (pattern: string, value: unknown) => pattern.replace('%s', String(value)),
    }));
    expect(result).toBe('SELECT * FROM t WHERE id = 42 -- `x`');
  });
});

describe('no-sql-injection', () => {
  const file = plantFile(
    'exports.find = async (id) => {\n  return db.query("SELECT * FROM t WHERE id = ?", [id]);\n};\n',
  );

  it('adds a handler that makes the call with a value of the request', () => {
    expect(planted(noSqlInjection, 'template of a request value', file)).toEqual([
      [
        'exports.find = async (id) => {',
        "  require('express')().get('/planted/:id', async (req, res) => {",
        'const plantedRows = await db.query(`SELECT * FROM t WHERE id = ${req.query.id}`);',
        'return plantedRows;',
        '});',
        'return db.query("SELECT * FROM t WHERE id = ?", [id]);',
        '};',
        '',
      ].join('\n'),
    ]);
  });

  it('moves a parameter into the text', () => {
    expect(planted(noSqlInjection, 'concatenation of a parameter', file)).toEqual([
      'exports.find = async (id) => {\n  return db.query("SELECT * FROM t WHERE id = " + id + "");\n};\n',
    ]);
  });

  it('leaves a bound value of its own alone', () => {
    const own = plantFile(
      'exports.find = async () => {\n  return db.query("SELECT * FROM t WHERE id = ?", [newId()]);\n};\n',
    );
    expect(planted(noSqlInjection, 'concatenation of a parameter', own)).toEqual([]);
  });

  it('keeps the values that still have a place', () => {
    const two = plantFile(
      'exports.find = (a, b) => {\n  return db.query("SELECT * FROM t WHERE a = ? AND b = ?", [a, b]);\n};\n',
    );
    expect(planted(noSqlInjection, 'template of a parameter', two)[0]).toContain(
      'a = ${a} AND b = ?`, [a, b]);',
    );
  });

  it('counts bound names like bound values', () => {
    const names = plantFile(
      'exports.find = (a, b) => {\n  return db.whereRaw("lower(??) = ?", [a, b]);\n};\n',
    );
    expect(planted(noSqlInjection, 'template of a parameter', names)[0]).toContain('`lower(??) = ${b}`');
  });

  it('binds the value in the twin', () => {
    expect(planted(noSqlInjection, 'twin: still bound', file)[0]).toContain(
      'return db.query("SELECT * FROM t WHERE id = ?", [req.params.id]);',
    );
  });
});
