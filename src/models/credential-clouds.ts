/** Where clients of clouds and of services by HTTP take what they sign in with. */
import { credential, credentialItself, credentialOptions } from './credential-facts';
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const passwordOptions = credentialOptions({ password: ['password'] });
const auth = credentialOptions({ password: ['auth.password', 'auth.pass'] });
const itself = (problem: Parameters<typeof credentialItself>[0], argument: number) => ({
  ...credential,
  at: { argument },
  facts: credentialItself(problem),
});
const options = (facts: FearFacts, argument: number) => ({ ...credential, at: { argument }, facts });

const clouds: readonly Library[] = [
  {
    packages: ['aws-sdk'],
    read: 'aws-sdk 2.1693.0',
    objects: { config: [{ steps: [{ member: 'config' }] }] },
    sinks: [
      {
        ...options(credentialOptions({ 'service key': ['secretAccessKey'] }), 0),
        on: 'config',
        call: 'update',
      },
      { ...itself('service key', 1), new: 'Credentials' },
    ],
  },
  {
    packages: ['@azure/identity'],
    read: '@azure/identity 4.13.1',
    sinks: [
      { ...itself('client secret', 2), new: 'ClientSecretCredential' },
      { ...itself('password', 3), new: 'UsernamePasswordCredential' },
    ],
  },
  {
    packages: [
      '@azure/storage-blob',
      '@azure/storage-queue',
      '@azure/data-tables',
      '@azure/service-bus',
      '@azure/cosmos',
    ],
    read: '@azure/storage-blob 12.32.0',
    sinks: [
      { ...itself('service key', 1), new: ['StorageSharedKeyCredential', 'AzureNamedKeyCredential'] },
      { ...options(credentialOptions({ 'service key': ['key'] }), 0), new: 'CosmosClient' },
    ],
  },
  {
    packages: ['minio'],
    read: 'minio 8.0.7',
    sinks: [{ ...options(credentialOptions({ 'service key': ['secretKey'] }), 0), new: 'Client' }],
  },
  {
    packages: ['cloudinary'],
    read: 'cloudinary 2.11.0',
    objects: { v2: [{ steps: [{ member: 'v2' }] }] },
    sinks: [
      {
        ...options(credentialOptions({ 'client secret': ['api_secret'] }), 0),
        on: ['v2', 'exports'],
        call: 'config',
      },
    ],
  },
];

const services: readonly Library[] = [
  {
    packages: ['stripe'],
    read: 'stripe 23.1.0',
    sinks: [
      { ...itself('service key', 0), constructed: true },
      { ...itself('service key', 0), called: true },
    ],
  },
  {
    packages: ['twilio'],
    read: 'twilio 6.3.1',
    sinks: [
      { ...itself('token', 1), called: true },
      { ...itself('token', 1), constructed: true },
      { ...itself('token', 1), new: 'Twilio' },
    ],
  },
  {
    packages: ['openai', '@anthropic-ai/sdk', 'groq-sdk', 'cohere-ai'],
    read: 'openai 6.49.0',
    sinks: ([{ constructed: true }, { new: ['OpenAI', 'Anthropic', 'Groq'] }] as const).map((use): Sink => ({
      ...options(credentialOptions({ 'service key': ['apiKey'] }), 0),
      ...use,
    })),
  },
  {
    packages: ['telegraf', 'node-telegram-bot-api', 'grammy'],
    read: 'telegraf 4.16.3, node-telegram-bot-api 2.1.0',
    sinks: [
      { ...itself('token', 0), constructed: true },
      { ...itself('token', 0), new: ['Telegraf', 'Bot'] },
    ],
  },
  {
    packages: ['discord.js'],
    read: 'discord.js 14.28.1',
    objects: { client: [{ steps: [{ new: 'Client' }] }] },
    sinks: [{ ...itself('token', 0), on: 'client', call: 'login' }],
  },
  {
    packages: ['@slack/web-api'],
    read: '@slack/web-api 8.2.0',
    sinks: [{ ...itself('token', 0), new: 'WebClient' }],
  },
  {
    packages: ['@octokit/rest', '@octokit/core', 'octokit'],
    read: '@octokit/rest 22.0.1',
    sinks: [{ ...options(credentialOptions({ token: ['auth'] }), 0), new: 'Octokit' }],
  },
  {
    packages: ['pusher'],
    read: 'pusher 5.3.4',
    sinks: [{ ...options(credentialOptions({ 'client secret': ['secret'] }), 0), constructed: true }],
  },
  {
    packages: ['simple-oauth2'],
    read: 'simple-oauth2 5.1.0',
    sinks: [
      {
        ...options(credentialOptions({ 'client secret': ['client.secret'] }), 0),
        new: ['AuthorizationCode', 'ClientCredentials', 'ResourceOwnerPassword'],
      },
    ],
  },
];

const requests: readonly Library[] = [
  {
    packages: [],
    read: 'axios 1.21.1',
    sinks: [
      {
        ...options(auth, 1),
        on: ['axios.exports', 'axios.client'],
        call: ['get', 'delete', 'head', 'options'],
      },
      { ...options(auth, 2), on: ['axios.exports', 'axios.client'], call: ['post', 'put', 'patch'] },
      { ...options(auth, 0), on: ['axios.exports', 'axios.client'], call: ['request', 'create'] },
      { ...options(auth, -1), on: ['axios.exports', 'axios.client'], called: true },
    ],
  },
  {
    packages: [],
    read: 'got 14.6.5',
    sinks: [
      {
        ...options(credentialOptions({ password: ['password'] }), 1),
        on: 'got.exports',
        call: ['get', 'post', 'put', 'patch', 'delete'],
      },
      { ...options(credentialOptions({ password: ['password'] }), -1), on: 'got.exports', called: true },
    ],
  },
  {
    packages: [],
    read: 'superagent 10.4.2',
    objects: {
      credentialRequest: [
        { from: 'superagent.exports', steps: ['called'] },
        {
          from: 'superagent.exports',
          steps: [{ call: ['get', 'head', 'post', 'put', 'patch', 'delete', 'del', 'agent'] }],
        },
      ],
    },
    chains: 'credentialRequest',
    sinks: [{ ...itself('password', 1), on: 'credentialRequest', call: 'auth' }],
  },
  {
    packages: [],
    read: 'Node 20.20.2',
    sinks: [
      {
        ...options(credentialOptions({ password: ['auth'] }), 0),
        on: 'http.exports',
        call: ['request', 'get'],
      },
      {
        ...options(credentialOptions({ password: ['auth'] }), 1),
        on: 'http.exports',
        call: ['request', 'get'],
      },
    ],
  },
  {
    packages: [],
    read: 'puppeteer 24.34.0',
    objects: {
      credentialPage: [
        { from: 'puppeteer.exports', steps: [{ call: 'launch' }, { call: 'newPage' }] },
        { from: 'puppeteer.exports', steps: [{ call: 'connect' }, { call: 'newPage' }] },
      ],
    },
    sinks: [{ ...options(passwordOptions, 0), on: 'credentialPage', call: 'authenticate' }],
  },
];

/** Credentials of clouds, of services by HTTP, and in requests themselves. */
export const cloudCredentials: readonly Library[] = [...clouds, ...services, ...requests];
