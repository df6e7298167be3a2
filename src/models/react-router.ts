import { namedTexts, webRequest } from './request-parts';
import type { Library } from './types';

/** Remix, and React Router as a framework: loaders and actions run on the server, `clientLoader` does not. */
export const reactRouter: Library = {
  packages: [
    'react-router',
    '@react-router/node',
    '@remix-run/node',
    '@remix-run/server-runtime',
    '@remix-run/cloudflare',
    '@remix-run/deno',
  ],
  read: 'react-router 7.18.5, @remix-run/server-runtime 2.17.5',
  objects: { webRequest: [{ from: 'routeArguments', steps: [{ member: 'request' }] }] },
  types: {
    routeArguments: [
      'LoaderFunctionArgs',
      'ActionFunctionArgs',
      'DataFunctionArgs',
      'LoaderArgs',
      'ActionArgs',
    ],
  },
  handlers: [
    {
      exported: ['loader', 'action'],
      files: ['app/routes/**', 'app/root'],
      at: { value: true },
      parameters: ['routeArguments'],
    },
    { exported: ['loader', 'action'], at: { value: true }, parameters: ['routeArguments'] },
    { typed: ['LoaderFunction', 'ActionFunction'], at: { value: true }, parameters: ['routeArguments'] },
  ],
  sources: [
    { on: 'routeArguments', property: ['params'], part: 'params', ...namedTexts },
    { on: 'routeArguments', property: ['url'], part: 'url', isA: 'url', ...namedTexts },
    ...webRequest,
  ],
};
