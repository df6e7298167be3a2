import { regexLanguage } from './regex-language';
import type { Barrier } from './traces';

/** Whether what is known of a value keeps a path with it in the folder it is put under. */
export function staysInside(barriers: readonly Barrier[]): boolean {
  return barriers.some((barrier, index) => {
    switch (barrier.type) {
      case 'prefix':
        return barrier.matched && isFolder(barrier.text) && isNormalBefore(barriers, index);
      case 'pattern':
        return barrier.matched
          ? holdsNoWayUp(barrier.source, barrier.flags)
          : regexLanguage(barrier.source, barrier.flags).finds('/');
      default:
        return false;
    }
  });
}

/** Whether a value has no `..` in it, so that a path with it can only leave a folder by beginning at the root. */
export function hasNoWayUp(barriers: readonly Barrier[]): boolean {
  return barriers.some(
    (barrier) =>
      barrier.type === 'pattern' &&
      !barrier.matched &&
      ['..', '.', '../'].some((part) => regexLanguage(barrier.source, barrier.flags).finds(part)),
  );
}

/** `/srv/files/`, or a text that is not known here. `/srv/files` would also begin `/srv/files-of-others`. */
function isFolder(text: string | undefined): boolean {
  return text === undefined || /[\\/]$/.test(text);
}

/** A check of `ROOT + '/../x'` says nothing: it must be one of what `path.resolve` or `path.join` gave. */
function isNormalBefore(barriers: readonly Barrier[], index: number): boolean {
  return barriers
    .slice(0, index)
    .some((barrier) => barrier.type === 'passed' && barrier.by === 'normal-path');
}

const ENDINGS = [
  '',
  '.txt',
  '.json',
  '.js',
  '.ts',
  '.md',
  '.html',
  '.css',
  '.png',
  '.jpg',
  '.pdf',
  '.csv',
  '.log',
];

function holdsNoWayUp(source: string, flags: string): boolean {
  const language = regexLanguage(source, flags);
  if (language.finite || language.excludes('/') || language.excludes('.')) return true;
  if (!language.anchored) return false;
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  const ways = ['../x', '/../x', '/x', 'a/../../x', '..', './../x'];
  return !ways.some((way) => ENDINGS.some((ending) => pattern.test(way + ending)));
}
