/** The facts of apps: of sinks of the kinds `server.app` and `server.registration`. */
import type { Position } from './types';

/** What an app of a framework is, and what it owes. */
export type AppFacts = {
  /** The library's object that the making must give; `app` if absent. */
  readonly object?: string;
  /** Whether a middleware counts for what is registered after it only. */
  readonly inOrder: boolean;
  /** Whether it answers by what other files declare, so that it need not be seen to be given routes. */
  readonly servesElsewhere?: true;
  /** Whether it names its framework in each answer unless told not to. */
  readonly banner?: true;
  /** Whether it answers with the stack what handlers throw, unless a middleware of four arguments does. */
  readonly throws?: true;
  /** The middleware that sets protective headers, for an edit that adds it. */
  readonly headers?: HeadersPackage;
};

/** How a package of protective headers is brought in. */
export type HeadersPackage = {
  readonly package: string;
  readonly name: string;
  /** The statement, with `{app}` and `{name}`. */
  readonly statement: string;
};

/** How a registration is written where its parts stand in an object: `{ method, url, handler }`. */
export type RegistrationFacts = {
  /** Whether what is registered answers requests of its own, and is no middleware. */
  readonly route?: true;
  /** Whether functions of Express run one after the other, so that one may be put before them. */
  readonly chained?: true;
  /** Whether what is registered gets the app itself, and may give it anything. */
  readonly plugin?: true;
  /** The argument that is the object, or a list of such. */
  readonly described?: Position;
  /** The argument in which options may stand beside the handlers: `app.get(path, { preHandler }, handler)`. */
  readonly options?: Position;
};
