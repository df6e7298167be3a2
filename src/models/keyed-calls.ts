/** Calls that take a key, known by how they are written: `jwt.sign(claims, key)`. */
import { wordSet } from '../syntax/words';

/** Names of modules and objects that sign and verify tokens. */
export const keyedReceivers = /jwt|jsonwebtoken|tokenservice/i;

/** Their methods, whose second argument is the key. */
export const keyedCalls = wordSet('sign verify signAsync verifyAsync encode decode');

/** Functions that are given a secret as an option: sessions, and middlewares that verify tokens. */
export const keyedOptions: Readonly<Record<string, readonly string[]>> = {
  session: ['secret'],
  expressSession: ['secret'],
  cookieSession: ['secret', 'keys'],
  expressjwt: ['secret'],
  expressJwt: ['secret'],
  jwt: ['secret'],
};
