/**
 * What a place in the code is for. Models say what is of a kind; rules say what is wrong with that kind. Users name
 * kinds in their settings.
 */
export const KINDS = [
  'headers.options', // the settings of what sets headers that protect
  'session.options', // what keeps sessions: its secret, its cookie, when it ends
  'cookie.set', // a cookie that is sent, and its options
  'cipher.settings', // algorithm, mode, nonce and salt of an encryption
  'cipher.decryption', // a decryption that authenticates what it decrypts
  'buffer.made', // a buffer made in a way whose result depends on what it is given, or unfilled
  'buffer.bounds', // whether reading and writing of a buffer stays inside it
  'file.mode', // who may read and write a file or folder
  'process.privileges', // the user that a process becomes
  'proxy.trust', // which proxies may say where a request came from
  'body.limits', // how large a request body may be
  'static.files', // which folder is served, and what of it
  'random.value', // a value that looks random and can be predicted
  'hash.made', // a hash of something
  'tls.settings', // what a connection by TLS verifies, and which versions and ciphers it takes
  'key.settings', // size, curve or group of new keys
  'sql.text', // text that a SQL engine parses
  'sql.scalar-values', // bound values that a driver expands into SQL when they are objects
  'shell.command', // text that a shell runs
  'process.program', // the name of a program to start
  'process.arguments', // an argument of a program for which options are dangerous
  'code.text', // text that runs as a program, with all that the server may do
  'code.expression', // text for a sandbox or an evaluator of expressions
  'code.module', // the path or name of a module to load and run
  'xml.settings', // what a parser of XML does with the entities and files that a document names
  'data.serialized', // data of a format that can hold more than data, and how it is read
  'regex.pattern', // text that becomes a regular expression
  'template.source', // the text of a template that is compiled to a program
  'template.options', // values for a template that are the engine's options as well
  'object.merge', // what is laid over an object, as deep as it goes
  'object.path', // the path of properties at which something is written
  'size.memory', // how much memory is taken, or how long a text becomes
  'size.time', // how long something waits, or how much work it does
  'query.text', // text in a query language other than SQL
  'mongo.filter', // a filter of documents, in which objects can be operators
  'mongo.update', // an update document
  'mongo.pipeline', // the stages of an aggregation
  'mongo.code', // text that a document database runs as JavaScript
  'mongo.fields', // names of fields to read or sort by
  'model.data', // data that become fields of a stored record
  'fs.path', // a path of the file system
  'http.request-url', // the address of an outgoing request
  'http.request-host', // its host alone
  'http.redirect', // where a browser is sent
  'cors.options', // the options of a CORS middleware
  'http.header', // a response header and its value
  'credential.value', // what a library signs in, signs or encrypts with
  'password.cost', // how expensive a hash of a password is
  'jwt.verification', // what a token must prove to be accepted
  'jwt.callback', // what is called with a verified token, or with an error
  'jwt.signing', // how tokens are signed
  'jwt.issued', // what a new token says, and how long it is valid
  'jwt.key', // a key that signs tokens, or verifies them
  'jwt.decoded', // a token that is read and not verified
  'error.details', // whether a framework shows the details of errors to clients
  'response.body', // what a client reads of an answer
  'server.app', // the making of what answers requests: an app of a framework
  'server.registration', // where an app or router is given a route, a middleware, a plugin or another router
  'server.without-banner', // what keeps an app from naming its framework in each answer
  'middleware.headers', // a middleware or plugin that sets the headers with which browsers protect
  'middleware.rate-limit', // one that limits how often a client may try
  'rate-limit.settings', // how often, and who
  'middleware.csrf', // one that asks for a token, or for where a request comes from
  'middleware.authorization', // one that lets a request through for those who may make it
  'middleware.error-handler', // one that answers what handlers throw
  'server.listening', // where a server begins to take requests
  'middleware.one-header', // one that sets a single of them
  'http.content-type', // what says what an answer is
  'mail.text', // a mail or message, with the texts in it
  'html.escaping', // whether an engine or a sanitizer escapes or removes what can run
  'html.allowed', // the tags, attributes and schemes that a sanitizer lets through
  'html.escape-function', // what an engine escapes with
  'html.safe', // a text that an engine is told to put in as it is
  'html.template', // the text of a template, for what it puts in as it is
  'html.raw', // a value that a library puts into a page as it is
  'html.body', // an answer, or a part of one, that a browser may take for HTML
  'web.storage', // what a page keeps for later, where its scripts can read it
  'environment.file', // reading of settings from a file
  'password.store', // what keeps a password that it is given
  'log.line', // what is written to a log
  'log.format', // a text that names what of each request is logged
  'log.request-parts', // names of the parts of each request that are logged
] as const;

/** The kinds that fear large numbers: a bound makes a value safe for all of them. */
export const SIZES = ['size.memory', 'size.time'] as const satisfies readonly (typeof KINDS)[number][];

/** One of `KINDS`. */
export type Kind = (typeof KINDS)[number];
