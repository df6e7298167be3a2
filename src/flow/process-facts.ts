import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { pointeesOf } from './pointees';

/** Something that the process knows of itself. */
export interface ProcessFact {
  readonly node: TSESTree.Node;
  readonly problem: 'environment' | 'process';
  readonly name: string;
}

const OF_PROCESS =
  /^(?:version|versions|memoryUsage|cpuUsage|resourceUsage|cwd|argv|execPath|release|config|report|platform|arch|pid)$/;
const OF_SYSTEM = /^(?:hostname|networkInterfaces|userInfo|cpus|loadavg|totalmem|freemem|release|version)$/;
const MAX_DEPTH = 6;

/** What of the process's own is in a value: its environment, its versions, its memory. */
export function processFacts(a: Analysis, start: TSESTree.Node, depth = 0): readonly ProcessFact[] {
  const node = unwrap(start);
  if (depth > MAX_DEPTH) return [];
  const all = (nodes: readonly TSESTree.Node[]): readonly ProcessFact[] =>
    nodes.flatMap((each) => processFacts(a, each, depth + 1));
  switch (node.type) {
    case 'ObjectExpression':
      return all(node.properties.map((each) => (each.type === 'Property' ? each.value : each.argument)));
    case 'ConditionalExpression':
      return all([node.consequent, node.alternate]);
    case 'TemplateLiteral':
      return all(node.expressions);
    case 'CallExpression': {
      const fact = factAt(node, node.callee);
      if (fact) return [fact];
      return /^(?:stringify|String|assign)$/.test(calleeName(node.callee) ?? '')
        ? all(node.arguments.filter((each) => each.type !== 'SpreadElement'))
        : [];
    }
    case 'MemberExpression': {
      const fact = factAt(node, node);
      return fact ? [fact] : [];
    }
    case 'Identifier': {
      const [pointee, ...others] = pointeesOf(a, node);
      if (!pointee || others.length > 0 || pointee.node === node) return [];
      const isEnvironment = calleeName(pointee.node) === 'process' && pointee.path.join() === 'env';
      if (isEnvironment) return [{ node, problem: 'environment', name: 'process.env' }];
      if (pointee.path.length > 0) return [];
      return processFacts(a, pointee.node, depth + 1).map((fact) => ({ ...fact, node }));
    }
    default:
      return [];
  }
}

function factAt(node: TSESTree.Node, start: TSESTree.Node): ProcessFact | undefined {
  const member = unwrap(start);
  if (member.type !== 'MemberExpression') return undefined;
  const name = memberName(member) ?? '';
  const owner = calleeName(member.object);
  if (owner === 'process' && name === 'env') return { node, problem: 'environment', name: 'process.env' };
  if (owner === 'process' && OF_PROCESS.test(name))
    return { node, problem: 'process', name: `process.${name}` };
  return owner === 'os' && node.type === 'CallExpression' && OF_SYSTEM.test(name)
    ? { node, problem: 'process', name: `os.${name}()` }
    : undefined;
}
