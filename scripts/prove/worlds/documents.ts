import { Collections, type Evaluator } from '../engines/mongo';
import { secret, type World } from './world';

const people = [
  { id: 1, name: 'ann', role: 'member' },
  { id: 2, name: 'bob', role: 'admin' },
  { id: 3, name: '2', role: 'member' },
  { id: 4, name: 'Zoë', role: 'member' },
  { id: 5, name: null, role: 'guest' },
  { id: 6, name: 'true', role: 'member' },
];

/** A world of documents: `people` as in the tables, and `secrets`. */
export function documentWorld(evaluator: Evaluator): World {
  const all = new Collections(evaluator);
  return {
    env: {},
    reset: () => {
      all.of('people').splice(0, Infinity, ...people.map((each) => ({ ...each })));
      all.of('secrets').splice(0, Infinity, { id: 1, value: secret });
      return Promise.resolve();
    },
    snapshot: () =>
      Promise.resolve({
        people: new Map(all.of('people').map((each) => [Number(each['id']), { ...each }])),
        secrets: JSON.stringify(all.of('secrets')),
      }),
    give: (password) => {
      Object.assign(all.of('people')[0] ?? {}, { password });
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
}
