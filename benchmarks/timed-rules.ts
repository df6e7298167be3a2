import type { ESLint, Rule } from 'eslint';
import { builtPlugin } from '../scripts/wild/plugin';
import type { Variant } from './variants';

/** Our rules of `strict`, with a clock that runs only while they do. */
export interface TimedRules {
  readonly variant: Variant;
  /** Milliseconds spent in our rules since the last call. */
  readonly take: () => number;
}

/**
 * Our rules, each of whose functions is timed. Finer than the difference of two runs of ESLint, which drowns in
 * noise where our share is small; what ESLint spends on having listeners at all is not in it.
 */
export function timedRules(): TimedRules {
  const { namespace, plugin, rules } = builtPlugin();
  const clock = { nanoseconds: 0n };
  const timed = Object.entries(plugin.rules ?? {}).map(([name, rule]) => [
    name,
    timedRule(rule as Rule.RuleModule, clock),
  ]);
  return {
    variant: {
      name: 'our rules, timed',
      config: [
        {
          plugins: { [namespace]: { rules: Object.fromEntries(timed) } as ESLint.Plugin },
          rules: rules.strict,
        },
      ],
    },
    take: () => {
      const milliseconds = Number(clock.nanoseconds) / 1e6;
      clock.nanoseconds = 0n;
      return milliseconds;
    },
  };
}

function timedRule(rule: Rule.RuleModule, clock: { nanoseconds: bigint }): Rule.RuleModule {
  const timed = <Arguments extends unknown[], Result>(work: (...args: Arguments) => Result) => {
    return (...args: Arguments): Result => {
      const start = process.hrtime.bigint();
      try {
        return work(...args);
      } finally {
        clock.nanoseconds += process.hrtime.bigint() - start;
      }
    };
  };
  const create = timed((context: Rule.RuleContext) => rule.create(context));
  return {
    ...rule,
    create: (context) => {
      const listeners = Object.entries(create(context)) as [string, (...args: unknown[]) => void][];
      return Object.fromEntries(listeners.map(([selector, listener]) => [selector, timed(listener)]));
    },
  };
}
