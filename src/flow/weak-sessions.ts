import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { type Feared, fearedAt, settingsAt } from './feared';
import { namedFears } from './named-settings';
import type { UseNode } from './places';
import { type Site, sitesOf } from './sites';

/** What is weak about one set-up of sessions. */
export interface WeakSession {
  /** The call; undefined for settings that are known by their names. */
  readonly use: UseNode | undefined;
  /** Options with a bad value, each at its own place. */
  readonly written: readonly Feared[];
  /** Options that are left out. */
  readonly missing: readonly Feared[];
}

/** Every set-up of sessions in the file that is weak. */
export function weakSessions(a: Analysis): readonly WeakSession[] {
  const found = sitesOf(a, 'session.options').map((site): WeakSession => {
    const all = fearedAt(a, site);
    return {
      use: site.use,
      written: all.filter(({ missing }) => !missing),
      missing: all.filter((each) => each.missing && !isSeenTo(a, site, each)),
    };
  });
  const written = namedFears(a, 'session.options').filter(({ missing }) => !missing);
  return [...found, { use: undefined, written, missing: [] }];
}

/**
 * Whether something else in the file sees to what an option leaves out: `req.session.cookie.maxAge = week` at login,
 * `settings.cookie.secure = true` in production, or a store that forgets.
 */
function isSeenTo(a: Analysis, site: Site, { fear }: Feared): boolean {
  const names = [fear.option?.at(-1) ?? '', ...(fear.unlessGiven ?? []).map((path) => path.at(-1) ?? '')];
  const isSet = names.some((name) =>
    (a.index().memberAssignments.get(name) ?? []).some(
      ({ left }) => left.type === 'MemberExpression' && /^cookie$/.test(lastName(left.object) ?? ''),
    ),
  );
  return (
    isSet || (fear.problem === 'endless' && site.values.some((options) => storeForgets(a, site, options)))
  );
}

function lastName(start: TSESTree.Node): string | undefined {
  const node = unwrap(start);
  return node.type === 'MemberExpression' ? memberName(node) : undefined;
}

const LIFE = /^(?:ttl|expiration|expires|expiry|autoRemove|checkPeriod|maxAge|ttlMs|disableTTL)$/;

/** `store: new MongoStore({ client, ttl: 3600 })` */
function storeForgets(a: Analysis, site: Site, options: TSESTree.Expression): boolean {
  return settingsAt(a, options, ['store'], site.use).values.some(({ node: start }) => {
    const node = unwrap(start);
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
    return (
      calleeName(node.callee) !== 'MemoryStore' &&
      node.arguments.some(
        (argument) =>
          argument.type === 'ObjectExpression' &&
          argument.properties.some((each) => each.type === 'Property' && LIFE.test(keyName(each) ?? '')),
      )
    );
  });
}
