/** Names that the platform has itself, so that putting one on the global object fills a gap: a polyfill. */
import { wordSet } from '../syntax/words';

const platform = wordSet(
  'AbortController AbortSignal Blob Buffer BroadcastChannel CompressionStream CustomEvent DOMException DOMParser Event ' +
    'EventSource EventTarget File FormData Headers MessageChannel MessagePort Promise ReadableStream Request Response ' +
    'Symbol TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream URL URLSearchParams ' +
    'WebAssembly WebSocket WritableStream XMLHttpRequest atob btoa clearImmediate clearInterval clearTimeout console ' +
    'crypto document exports fetch gc localStorage location module navigator performance process queueMicrotask ' +
    'require self sessionStorage setImmediate setInterval setTimeout structuredClone window',
);

/** Whether a global of this name is the platform's, or a tool's that reads it: `__coverage__`. */
export function isPlatformGlobal(name: string): boolean {
  return platform.has(name) || /^__\w+__$|^(?:Reflect|Intl|Map|Set|WeakMap|Proxy|BigInt)$/.test(name);
}

/** Files that make the globals of tests: `jest.setup.js`. */
export const preparesTests = /setup|polyfill|bootstrap\.test|karma/i;
