// What a script is made of, from its syntax tree: which syntax, which globals, which names at its top level.

import { runInNewContext } from 'node:vm';
import { parse } from '@babel/parser';
import traverse from '@babel/traverse';

/** Kinds of nodes that came after ECMAScript 2019. */
const NEWER_NODES: ReadonlySet<string> = new Set([
  'BigIntLiteral',
  'ClassAccessorProperty',
  'ClassPrivateMethod',
  'ClassPrivateProperty',
  'ClassProperty',
  'ExportAllDeclaration',
  'ExportDefaultDeclaration',
  'ExportNamedDeclaration',
  'ImportDeclaration',
  'OptionalCallExpression',
  'OptionalMemberExpression',
  'PrivateName',
  'StaticBlock',
]);
const NEWER_OPERATORS: ReadonlySet<string> = new Set(['??', '??=', '||=', '&&=']);
const NEWER_REGEXP_FLAGS = /[dv]/;

const trees = new Map<string, ReturnType<typeof parse>>();

/** The same tree for the same code, so that all who ask have its names looked up once. */
function parsed(code: string) {
  // Modules are parsed, too, so that they can be found; a script stays one.
  const tree = trees.get(code) ?? parse(code, { sourceType: 'unambiguous' });
  trees.set(code, tree);
  return tree;
}

/** Names of the syntax in a script that is newer than ECMAScript 2019, or a module's. */
export function newerSyntaxIn(code: string): readonly string[] {
  const found = new Set<string>();
  traverse(parsed(code), {
    enter({ node }) {
      if (NEWER_NODES.has(node.type)) found.add(node.type);
      switch (node.type) {
        case 'LogicalExpression':
        case 'AssignmentExpression':
          if (NEWER_OPERATORS.has(node.operator)) found.add(node.operator);
          break;
        case 'NumericLiteral':
          if (String(node.extra?.raw).includes('_')) found.add('numeric separator');
          break;
        case 'RegExpLiteral':
          if (NEWER_REGEXP_FLAGS.test(node.flags)) found.add(`regular expression flag ${node.flags}`);
          break;
        case 'Import':
        case 'ImportExpression':
          found.add('import()');
          break;
      }
    },
  });
  return [...found].sort();
}

/** The names that a script takes from outside itself, other than ECMAScript's own, in order. */
export function globalsIn(code: string): readonly string[] {
  const ownNames: readonly string[] = runInNewContext('Object.getOwnPropertyNames(globalThis)');
  // Every function has `arguments`.
  const inLanguage = new Set([...ownNames, 'arguments']);
  const names: string[] = [];
  traverse(parsed(code), {
    Program(program) {
      names.push(...Object.keys(program.scope.globals));
      program.stop();
    },
  });
  return names.filter((name) => !inLanguage.has(name)).sort();
}

/** The names that a script declares at its top level, in order. */
export function declarationsIn(code: string): readonly string[] {
  const names: string[] = [];
  traverse(parsed(code), {
    Program(program) {
      names.push(...Object.keys(program.scope.bindings));
      program.stop();
    },
  });
  return names.sort();
}
