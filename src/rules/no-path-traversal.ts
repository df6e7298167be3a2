import { type Fear, dangerous, isArchived, isRequest } from '../flow/danger';
import { hasNoWayUp, staysInside } from '../flow/path-safety';
import { startsOfPath } from '../flow/path-start';
import { laterPartsOfPath } from '../flow/path-parts';
import { cutToLastPart } from '../fixes/last-part';
import { enclosingFunction, isWithin } from '../syntax/nodes';
import { EVERY_SHAPE, SHAPES, type Trace } from '../flow/traces';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Flow, onFlow } from '../kit/on-flow';
import { combine } from '../kit/combine';

// `..` in a name leads out of the folder it is put under, and `/` at its beginning out of all of them. Joining the
// folder and the name first changes nothing; cutting the name to its last part does, and so does looking where the
// joined path leads.

const shapes = EVERY_SHAPE & ~SHAPES.number;
const inert = ['file-name', 'path-segment', 'identifier'] as const;
const START: Fear = {
  kind: 'fs.path',
  shapes,
  characters: './',
  inert: [...inert, 'relative-path'],
  isUndoneByDecoding: true,
  isSafeAfter: staysInside,
};
const INSIDE: Fear = {
  ...START,
  inert,
  isSafeAfter: (barriers) => staysInside(barriers) || hasNoWayUp(barriers),
};

interface Found {
  readonly flow: Flow;
  readonly trace: Trace;
}

export default createRule({
  name: 'no-path-traversal',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow untrusted values in paths of files, unless they are kept in one folder',
      config: 'recommended',
      cwe: [22, 23, 36, 73],
      owasp: ['A01:2025'],
      practices: ['other-injection'],
    },
    hasSuggestions: true,
    messages: {
      untrusted:
        '{{origin}} can lead this path out of its folder. Keep its last part only, or check where the whole path leads.',
      entry:
        '{{origin}} is an entry’s own name and can lead out of the folder. Check where the whole path leads first.',
      lastPart: 'Keep the last part of the name only.',
    },
    schema: [],
  },
  create(context) {
    const found: Found[] = [];
    const report = (): void => {
      for (const { flow, trace } of withoutLooks(found)) {
        const fix = isArchived(trace) ? null : cut(flow, context.sourceCode);
        context.report({
          node: flow.node,
          messageId: isArchived(trace) ? 'entry' : 'untrusted',
          data: { origin: describeOrigin(trace, context.sourceCode) },
          ...(fix && { suggest: [{ messageId: 'lastPart' as const, fix }] }),
        });
      }
    };
    const collect = onFlow(context, 'fs.path', (flow) => {
      const trace = feared(flow);
      if (trace) found.push({ flow, trace });
    });
    return collect.Program ? combine(collect, { Program: report }) : {};
  },
});

/** An edit of the names in a path that begins with a folder of ours; null where they stand in another function. */
function cut(flow: Flow, sourceCode: Parameters<typeof cutToLastPart>[0]): ReturnType<typeof cutToLastPart> {
  const { node, site, analysis } = flow;
  const home = enclosingFunction(site.use) ?? sourceCode.ast;
  const isFeared = (part: Flow['node']): boolean => dangerous(flow.origins(part), INSIDE).some(isRequest);
  const parts = laterPartsOfPath(analysis, node).filter(isFeared);
  if (startsOfPath(analysis, node).some((start) => isFeared(start) && !parts.includes(start))) return null;
  return parts.length > 0 && parts.every((part) => isWithin(part, home))
    ? cutToLastPart(sourceCode, parts)
    : null;
}

function feared(flow: Flow): Trace | undefined {
  const counts = (trace: Trace): boolean => isRequest(trace) || isArchived(trace);
  const traces = flow.origins();
  const inner = dangerous(traces, INSIDE).find(counts);
  if (inner) return inner;
  const atRoot = dangerous(traces, START).filter(counts);
  if (atRoot.length === 0) return undefined;
  const starts = startsOfPath(flow.analysis, flow.node).flatMap((start) => flow.origins(start));
  return atRoot.find((trace) => starts.some((start) => originNode(start) === originNode(trace)));
}

/** `exists(file)` before `readFile(file)`: one report, where the file is opened. */
function withoutLooks(found: readonly Found[]): readonly Found[] {
  const isLook = ({ flow }: Found): boolean => flow.site.sink.facts?.['looks'] === true;
  const opened = new Set(found.filter((each) => !isLook(each)).map(({ trace }) => originNode(trace)));
  const seen = new Set<unknown>();
  return found.filter((each) => {
    if (isLook(each) && opened.has(originNode(each.trace))) return false;
    if (seen.has(each.flow.node)) return false;
    seen.add(each.flow.node);
    return true;
  });
}

function originNode({ origin }: Trace): unknown {
  return origin.node;
}
