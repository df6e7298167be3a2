import {
  anyData,
  exportedVerbs,
  flatForm,
  keyedTexts,
  namedTexts,
  nodeRequest,
  oneText,
  webRequest,
} from './request-parts';
import type { Handler, Library, Source } from './types';

const handlers: readonly Handler[] = [
  { exported: 'default', files: 'pages/api/**', at: { value: true }, parameters: ['request', 'response'] },
  { typed: 'NextApiHandler', at: { value: true }, parameters: ['request', 'response'] },
  {
    exported: exportedVerbs,
    files: 'app/**/route',
    at: { value: true },
    parameters: ['webRequest', 'routeContext'],
  },
  // In a file that says by its imports whose it is.
  { exported: exportedVerbs, at: { value: true }, parameters: ['webRequest', 'routeContext'] },
  {
    exported: ['default', 'generateMetadata', 'generateViewport'],
    files: ['app/**/page', 'app/**/layout'],
    at: { value: true },
    parameters: ['pageProperties', null],
  },
  { exported: ['middleware', 'proxy'], at: { value: true }, parameters: ['webRequest', null] },
  { typed: ['NextMiddleware', 'NextProxy'], at: { value: true }, parameters: ['webRequest', null] },
  // Server actions: a client calls them with any arguments that can be serialised.
  { directive: 'use server', at: { value: true }, parameters: [], furtherParameters: 'actionArgument' },
  { exported: 'getServerSideProps', files: 'pages/**', at: { value: true }, parameters: ['pageContext'] },
  { typed: 'GetServerSideProps', at: { value: true }, parameters: ['pageContext'] },
];

const sources: readonly Source[] = [
  ...nodeRequest,
  // Query and route parameters together; a catch-all route's are lists.
  { on: 'request', property: ['query'], part: 'query', ...flatForm },
  { on: 'request', property: ['body'], part: 'body', ...anyData },
  { on: 'request', property: ['cookies'], part: 'cookies', ...keyedTexts },
  ...webRequest,
  {
    on: 'webRequest',
    property: ['nextUrl', 'searchParams'],
    part: 'query',
    isA: 'searchParams',
    ...keyedTexts,
  },
  { on: 'webRequest', property: ['nextUrl', 'host'], part: 'host', ...oneText },
  { on: 'webRequest', property: ['nextUrl', 'hostname'], part: 'host', ...oneText },
  { on: 'webRequest', property: ['nextUrl', 'origin'], part: 'host', ...oneText },
  { on: 'webRequest', property: ['nextUrl'], part: 'url', isA: 'url', ...namedTexts },
  {
    on: 'routeContext',
    property: ['params'],
    part: 'params',
    shapes: [],
    shapesOfProperties: ['text', 'array'],
  },
  {
    on: 'pageProperties',
    property: ['params'],
    part: 'params',
    shapes: [],
    shapesOfProperties: ['text', 'array'],
  },
  { on: 'pageProperties', property: ['searchParams'], part: 'query', ...flatForm },
  { on: 'pageContext', property: ['query'], part: 'query', ...flatForm },
  {
    on: 'pageContext',
    property: ['params'],
    part: 'params',
    shapes: [],
    shapesOfProperties: ['text', 'array'],
  },
  { on: 'pageContext', property: ['resolvedUrl'], part: 'url', ...oneText },
  { on: 'cookieStore', call: ['get', 'getAll'], part: 'cookies', ...namedTexts },
  { call: 'headers', part: 'headers', isA: 'headers', ...keyedTexts },
  { on: 'actionArgument', call: ['get', 'getAll'], part: 'arguments', ...oneText },
  { on: 'actionArgument', property: [], part: 'arguments', ...anyData },
];

/** Pages and App Router. Promises are transparent, so `await cookies()` and Next 14's `cookies()` are the same. */
export const next: Library = {
  packages: ['next', 'next/server', 'next/headers', 'next/navigation', 'next/cache', 'next/types'],
  read: 'next 16.4.6',
  objects: {
    request: [{ from: 'pageContext', steps: [{ member: 'req' }] }],
    response: [
      { from: 'pageContext', steps: [{ member: 'res' }] },
      { from: 'response', steps: [{ call: ['status', 'setHeader', 'writeHead', 'setPreviewData'] }] },
    ],
    cookieStore: [
      { package: 'next/headers', steps: [{ call: 'cookies' }] },
      { from: 'webRequest', steps: [{ member: 'cookies' }] },
    ],
  },
  types: {
    request: 'NextApiRequest',
    response: 'NextApiResponse',
    webRequest: 'NextRequest',
    pageContext: ['GetServerSidePropsContext', 'NextPageContext'],
  },
  handlers,
  sources,
};
