import { describe, expect, it } from 'vitest';
import type { Finding } from '../../scripts/wild/findings';
import { compare, fromEntry, toEntry, updated, type Judgement } from '../../scripts/wild/judgements';

const finding: Finding = {
  package: 'shop',
  file: 'lib/db.js',
  rule: 'no-sql-injection',
  source: 'db.query(sql);',
  occurrence: 1,
  config: 'recommended',
  line: 7,
  message: 'Text of a client in SQL.',
};
const judgement: Judgement = {
  package: 'shop',
  file: 'lib/db.js',
  rule: 'no-sql-injection',
  source: 'db.query(sql);',
  occurrence: 1,
  config: 'recommended',
  verdict: 'true',
  reason: 'The id comes from the query string.',
};

describe('comparing findings with judgements', () => {
  it('settles what was judged true or arguable', () => {
    for (const verdict of ['true', 'arguable'] as const) {
      const result = compare([finding], [{ ...judgement, verdict }]);
      expect(result.settled).toHaveLength(1);
      expect([result.fresh, result.lost, result.mistaken, result.moved]).toEqual([[], [], [], []]);
    }
  });

  it('does not settle what was judged false', () => {
    const result = compare([finding], [{ ...judgement, verdict: 'false' }]);
    expect(result.mistaken).toHaveLength(1);
    expect(result.settled).toEqual([]);
  });

  it('holds back a finding that nobody judged, and a judgement that nothing is found for', () => {
    const result = compare([{ ...finding, occurrence: 2 }], [judgement]);
    expect(result.fresh.map(({ occurrence }) => occurrence)).toEqual([2]);
    expect(result.lost).toEqual([judgement]);
    expect(result.settled).toEqual([]);
  });

  it('takes a judgement without verdict or reason for none', () => {
    for (const half of [{ verdict: 'unjudged' as const }, { reason: ' ' }, { verdict: 'maybe' as 'true' }]) {
      const result = compare([finding], [{ ...judgement, ...half }]);
      expect(result.fresh).toEqual([finding]);
      expect(result.lost).toEqual([]);
      expect(result.settled).toEqual([]);
    }
  });

  it('holds back a finding that another config reports now', () => {
    const result = compare([finding], [{ ...judgement, config: 'strict' }]);
    expect(result.moved).toEqual([finding]);
    expect(result.settled).toEqual([]);
  });
});

describe('updating the judged list', () => {
  it('keeps verdicts, adds what is new without one, and drops what is lost', () => {
    const fresh = { ...finding, source: 'db.query(other);' };
    const lost = { ...judgement, source: 'db.query(gone);' };
    const list = updated([finding, fresh], [judgement, lost]);
    expect(list).toEqual([
      judgement,
      { ...judgement, source: fresh.source, verdict: 'unjudged', reason: '' },
    ]);
  });

  it('writes a finding of strict back as one of strict', () => {
    const strict = updated([{ ...finding, config: 'strict', occurrence: 3 }], []);
    expect(strict.map((entry) => fromEntry(entry.rule, toEntry(entry)))).toEqual(strict);
    expect(toEntry(strict[0]!)).toMatchObject({ config: 'strict', occurrence: 3 });
  });

  it('leaves out of an entry what is usual', () => {
    expect(Object.keys(toEntry(judgement))).toEqual(['package', 'file', 'source', 'verdict', 'reason']);
    expect(fromEntry('no-sql-injection', toEntry(judgement))).toEqual(judgement);
  });
});
