import { anyData, exportedVerbs, namedTexts, oneText, validated, webRequest } from './request-parts';
import type { Handler, Library, Source } from './types';

const handlers: readonly Handler[] = [
  { exported: exportedVerbs, files: '+server', at: { value: true }, parameters: ['event'] },
  { exported: 'fallback', files: '+server', at: { value: true }, parameters: ['event'] },
  { exported: 'load', files: ['+page.server', '+layout.server'], at: { value: true }, parameters: ['event'] },
  {
    exported: 'actions',
    files: '+page.server',
    at: { value: true, property: ['*'] },
    parameters: ['event'],
  },
  { exported: 'handle', files: 'hooks.server', at: { value: true }, parameters: ['handleInput'] },
  { exported: 'handleError', files: 'hooks.server', at: { value: true }, parameters: ['handleInput'] },
  {
    typed: ['RequestHandler', 'PageServerLoad', 'LayoutServerLoad', 'ServerLoad', 'Action'],
    at: { value: true },
    parameters: ['event'],
  },
  { typed: 'Actions', at: { value: true, property: ['*'] }, parameters: ['event'] },
  { typed: 'Handle', at: { value: true }, parameters: ['handleInput'] },
  // Remote functions: checked by the schema in front, or by nothing.
  {
    call: ['query', 'command', 'form', 'prerender'],
    when: { at: { argument: 0 }, is: ['unchecked'] },
    at: { argument: 1 },
    parameters: ['uncheckedArgument'],
  },
  { call: ['query', 'command', 'form', 'prerender'], at: { argument: 1 }, parameters: ['checkedArgument'] },
];

const sources: readonly Source[] = [
  { on: 'event', property: ['params'], part: 'params', ...namedTexts },
  { on: 'event', property: ['url'], part: 'url', isA: 'url', ...namedTexts },
  { on: 'cookies', call: 'get', part: 'cookies', ...oneText },
  { on: 'cookies', call: 'getAll', part: 'cookies', shapes: ['array'], shapesOfProperties: ['text'] },
  { on: 'uncheckedArgument', property: [], part: 'arguments', ...anyData },
  { on: 'checkedArgument', property: [], part: 'arguments', ...validated },
  ...webRequest,
];

export const sveltekit: Library = {
  packages: ['@sveltejs/kit', './$types', '$app/server'],
  read: '@sveltejs/kit 2.70.4',
  objects: {
    event: [
      { from: 'handleInput', steps: [{ member: 'event' }] },
      { package: '$app/server', steps: [{ call: 'getRequestEvent' }] },
    ],
    webRequest: [{ from: 'event', steps: [{ member: 'request' }] }],
    cookies: [{ from: 'event', steps: [{ member: 'cookies' }] }],
  },
  types: { event: ['RequestEvent', 'ServerLoadEvent', 'PageServerLoadEvent', 'LayoutServerLoadEvent'] },
  handlers,
  sources,
};
