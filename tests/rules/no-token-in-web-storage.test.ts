import rule from '../../src/rules/no-token-in-web-storage';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;

testRule(
  rule,
  casesOf<'stored'>('stored', [
    pair(
      'a token of a login',
      `const { accessToken } = await response.json();
localStorage.setItem('accessToken', accessToken);`,
      [
        `const { accessToken, theme } = await response.json();
localStorage.setItem('theme', theme);`,
        `localStorage.removeItem('accessToken');`,
        `localStorage.setItem('accessToken', '');`,
        `const { accessToken } = await response.json();
localStorage.setItem('signedIn', String(Boolean(accessToken)));`,
      ],
      [['stored', 2]],
    ),
    pair(
      'under a key of the application, through window',
      `export const keep = (data) => window.sessionStorage.setItem('shop.jwt', data.value);`,
      `export const keep = (data) => window.sessionStorage.setItem('shop.cart', data.value);`,
      [['stored', 1]],
    ),
    pair(
      'a password',
      `form.addEventListener('submit', () => {
  const password = box.value;
  localStorage.setItem('last', password);
});`,
      `form.addEventListener('submit', () => {
  const passwordHint = box.value;
  localStorage.setItem('last', passwordHint);
});`,
      [['stored', 3]],
    ),
    pair(
      'in an object, as JSON',
      `export function remember(user, token) {
  localStorage.setItem('session', JSON.stringify({ name: user.name, token }));
}`,
      `export function remember(user, token) {
  localStorage.setItem('session', JSON.stringify({ name: user.name, signedIn: !!token }));
}`,
      [['stored', 2]],
    ),
    pair(
      'as a property',
      `localStorage.refreshToken = answer.refreshToken;`,
      [`localStorage.language = answer.language;`, `this.storage.refreshToken = answer.refreshToken;`],
      [['stored', 1]],
    ),
    pair(
      'as a computed property',
      `sessionStorage['api_key'] = form.key.value;`,
      `sessionStorage['sort_key'] = form.key.value;`,
      [['stored', 1]],
    ),
    pair(
      'through a variable',
      `const storage = remember ? window.localStorage : window.sessionStorage;
storage.setItem('token', token);`,
      `const storage = createStorage();
storage.setItem('token', token);`,
      [['stored', 2]],
    ),
    pair(
      'a key that is a constant',
      `const TOKEN_KEY = 'auth_token';
export const save = (value) => localStorage.setItem(TOKEN_KEY, value);`,
      `const TAB_KEY = 'last_tab';
export const save = (value) => localStorage.setItem(TAB_KEY, value);`,
      [['stored', 2]],
    ),
    pair(
      'a cookie that a script writes',
      'document.cookie = `sessionToken=${session.token}; path=/; secure`;',
      [
        'document.cookie = `theme=${session.theme}; path=/; secure`;',
        `document.cookie = 'sessionToken=; expires=Thu, 01 Jan 1970 00:00:00 GMT';`,
        'document.cookie = `csrfToken=${session.csrfToken}; path=/`;',
      ],
      [['stored', 1]],
    ),
    pair(
      'a cookie that is put together',
      `document.cookie = 'jwt=' + answer.value + '; path=/';`,
      `document.cookie = 'lang=' + answer.value + '; path=/';`,
      [['stored', 1]],
    ),
    pair(
      'js-cookie',
      `import Cookies from 'js-cookie';
export const keep = (answer) => Cookies.set('access_token', answer.value, { expires: 7 });`,
      `import Cookies from 'js-cookie';
export const keep = (answer) => Cookies.set('consent', answer.value, { expires: 7 });`,
      [['stored', 2]],
    ),
    pair(
      'universal-cookie',
      `import Cookies from 'universal-cookie';
const cookies = new Cookies();
cookies.set('token', user.token);`,
      `import Cookies from 'universal-cookie';
const cookies = new Cookies();
cookies.set('name', user.name);`,
      [['stored', 3]],
    ),
    pair(
      'IndexedDB, through idb-keyval',
      `import { set } from 'idb-keyval';
export const keep = (token) => set('refresh-token', token);`,
      `import { set } from './state';
export const keep = (token) => set('refresh-token', token);`,
      [['stored', 2]],
    ),
    pair(
      'localforage',
      `const localforage = require('localforage');
exports.keep = (key) => localforage.setItem('privateKey', key);`,
      `const localforage = require('localforage');
exports.keep = (key) => localforage.setItem('publicKey', key);`,
      [['stored', 2]],
      commonjs,
    ),
    pair(
      'in a service of a framework, under TypeScript',
      `export class Auth {
  login(answer: { token: string }): void {
    localStorage.setItem('id_token', answer.token as string);
  }
}`,
      `export class Auth {
  login(answer: { expires: number }): void {
    localStorage.setItem('expires_at', String(answer.expires));
  }
}`,
      [['stored', 3]],
      { filename: 'auth.service.ts' },
    ),
    pair(
      'in the callback of a promise',
      `axios.post('/login', form).then((res) => localStorage.setItem('token', res.data.token));`,
      `axios.post('/login', form).then((res) => localStorage.setItem('user', res.data.id));`,
      [['stored', 1]],
    ),
  ]),
);
