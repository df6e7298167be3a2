import rule from '../../src/rules/no-query-injection';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const express = (body: string, imports: string): string =>
  `import express from 'express';
${imports}
const app = express();
app.get('/find', async (req, res) => {
${body}
});`;

const LDAP = "import ldap from 'ldapjs';\nconst client = ldap.createClient({ url: 'ldaps://directory' });";
const XPATH = "import xpath from 'xpath';\nimport { doc } from './doc.js';";
const NEO4J = "import neo4j from 'neo4j-driver';\nconst driver = neo4j.driver('neo4j://graph');";
const ELASTIC =
  "import { Client } from '@elastic/elasticsearch';\nconst client = new Client({ node: 'https://search' });";
const DYNAMO =
  "import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';\nimport { client } from './client.js';";

const one = (line: number) => [['untrusted', line]] as const;

testRule(
  rule,
  casesOf('untrusted', [
    pair(
      'XPath in a template',
      express(
        "const found = xpath.select(`//user[name='${req.query.name}']`, doc);\nres.json(found.length);",
        XPATH,
      ),
      [
        express(
          "const found = xpath.parse('//user[name=$name]').select({ node: doc, variables: { name: req.query.name } });\nres.json(found.length);",
          XPATH,
        ),
        express(
          "if (!/^\\w+$/.test(req.query.name)) return res.sendStatus(400);\nconst found = xpath.select(`//user[name='${req.query.name}']`, doc);\nres.json(found.length);",
          XPATH,
        ),
        express(
          'const found = xpath.select(`//user[${Number(req.query.n)}]`, doc);\nres.json(found.length);',
          XPATH,
        ),
      ],
      one(6),
    ),
    pair(
      'XPath joined, two values',
      express(
        'const path = "//users/user[name/text()=\'" + req.body.name + "\' and password/text()=\'" + req.body.password + "\']";\nres.json(xpath.select1(path, doc) !== undefined);',
        XPATH,
      ),
      express(
        'const path = "//users/user[name/text()=\'admin\']";\nres.json(xpath.select1(path, doc) !== undefined);',
        XPATH,
      ),
      one(7),
    ),
    pair(
      'a whole path',
      "const xpath = require('xpath');\nconst { DOMParser } = require('@xmldom/xmldom');\nconst Koa = require('koa');\nnew Koa().use(async (ctx) => {\n  const doc = new DOMParser().parseFromString('<a/>', 'text/xml');\n  ctx.body = String(xpath.evaluate(ctx.query.path, doc, null, 0, null));\n});",
      "const xpath = require('xpath');\nconst { DOMParser } = require('@xmldom/xmldom');\nconst Koa = require('koa');\nconst PATHS = { name: '//name', id: '//id' };\nnew Koa().use(async (ctx) => {\n  const doc = new DOMParser().parseFromString('<a/>', 'text/xml');\n  ctx.body = String(xpath.evaluate(PATHS[ctx.query.path], doc, null, 0, null));\n});",
      one(6),
    ),
    pair(
      'with namespaces',
      express(
        "const select = xpath.useNamespaces({ b: 'urn:books' });\nres.json(select(`//b:book[@id='${req.query.id}']`, doc).length);",
        XPATH,
      ),
      express(
        "const select = xpath.useNamespaces({ b: 'urn:books' });\nres.json(select(\"//b:book[@id='1']\", doc).length);",
        XPATH,
      ),
      one(7),
    ),
    pair(
      'xpath.js',
      express(
        "res.json(select(doc, '//book[title=\"' + req.query.title + '\"]').length);",
        "import select from 'xpath.js';\nimport { doc } from './doc.js';",
      ),
      express(
        "res.json(select(doc, '//book[title=\"' + req.query.title.replace(/[\"\']/g, '') + '\"]').length);",
        "import select from 'xpath.js';\nimport { doc } from './doc.js';",
      ),
      one(6),
    ),
    pair(
      'fontoxpath',
      express(
        "res.json(evaluateXPathToStrings(`//book[author = '${req.query.author}']/title`, doc));",
        "import { evaluateXPathToStrings } from 'fontoxpath';\nimport { doc } from './doc.js';",
      ),
      express(
        "res.json(evaluateXPathToStrings('//book[author = $author]/title', doc, null, { author: req.query.author }));",
        "import { evaluateXPathToStrings } from 'fontoxpath';\nimport { doc } from './doc.js';",
      ),
      one(6),
    ),
    pair(
      'a document of libxml',
      express(
        "const doc = libxmljs.parseXml('<users/>');\nres.send(doc.get(`//user[@id='${req.query.id}']`).text());",
        "import libxmljs from 'libxmljs2';",
      ),
      express(
        "const doc = libxmljs.parseXml('<users/>');\nres.send(doc.get('//user').attr(req.query.id).value());",
        "import libxmljs from 'libxmljs2';",
      ),
      one(6),
    ),
    pair(
      'an LDAP filter',
      express(
        "client.search('ou=people,dc=example', { scope: 'sub', filter: `(uid=${req.query.uid})` }, (error, found) => found.pipe(res));",
        LDAP,
      ),
      [
        express(
          "client.search('ou=people,dc=example', { scope: 'sub', filter: new ldap.EqualityFilter({ attribute: 'uid', value: req.query.uid }) }, (error, found) => found.pipe(res));",
          LDAP,
        ),
        express(
          "if (!/^[a-z0-9]+$/.test(req.query.uid)) return res.sendStatus(400);\nclient.search('ou=people,dc=example', { filter: `(uid=${req.query.uid})` }, (error, found) => found.pipe(res));",
          LDAP,
        ),
      ],
      one(6),
    ),
    pair(
      'options in a variable',
      express(
        "const options = { scope: 'one', filter: '(&(uid=' + req.query.uid + ')(active=TRUE))' };\nclient.search('dc=example', options, () => res.end());",
        LDAP,
      ),
      express(
        "const options = { scope: 'one', filter: '(&(uid=guest)(active=TRUE))', paged: req.query.paged };\nclient.search('dc=example', options, () => res.end());",
        LDAP,
      ),
      one(6),
    ),
    pair(
      'a name to bind',
      express(
        'client.bind(`cn=${req.body.user},ou=people,dc=example`, req.body.password, (error) => res.json(!error));',
        LDAP,
      ),
      express(
        "client.bind('cn=reader,ou=people,dc=example', req.body.password, (error) => res.json(!error));",
        LDAP,
      ),
      one(6),
    ),
    pair(
      'escaped for a filter',
      "import { Client } from 'ldapts';\nimport Fastify from 'fastify';\nconst client = new Client({ url: 'ldaps://directory' });\nFastify().get('/', async (request) => client.search('dc=example', { filter: `(mail=${request.query.mail})` }));",
      "import { Client } from 'ldapts';\nimport { filter } from 'ldap-escape';\nimport Fastify from 'fastify';\nconst client = new Client({ url: 'ldaps://directory' });\nFastify().get('/', async (request) => client.search('dc=example', { filter: filter`(mail=${request.query.mail})` }));",
      one(4),
    ),
    pair(
      'a class around the client',
      "import { Client } from 'ldapts';\nimport express from 'express';\nclass Directory {\n  client = new Client({ url: 'ldaps://directory' });\n  find(name) {\n    return this.client.search('dc=example', { filter: `(cn=*${name}*)` });\n  }\n}\nconst directory = new Directory();\nexpress().get('/', async (req, res) => res.json(await directory.find(req.query.name)));",
      "import { Client } from 'ldapts';\nimport express from 'express';\nclass Directory {\n  client = new Client({ url: 'ldaps://directory' });\n  find(name) {\n    return this.client.search('dc=example', { filter: `(cn=*${encodeURIComponent(name).replace(/\\W/g, '')}*)` });\n  }\n}\nconst directory = new Directory();\nexpress().get('/', async (req, res) => res.json(await directory.find(req.query.name)));",
      one(6),
    ),
    pair(
      'Active Directory',
      express(
        'ad.findUsers(`cn=*${req.query.name}*`, (error, users) => res.json(users));',
        "import ActiveDirectory from 'activedirectory2';\nconst ad = new ActiveDirectory({ url: 'ldap://dc' });",
      ),
      express(
        "ad.findUsers('cn=*', (error, users) => res.json(users));",
        "import ActiveDirectory from 'activedirectory2';\nconst ad = new ActiveDirectory({ url: 'ldap://dc' });",
      ),
      one(6),
    ),
    pair(
      'a parsed filter',
      "const { parseFilter } = require('ldapjs');\nconst app = require('express')();\napp.get('/', (req, res) => res.json(parseFilter('(cn=' + req.query.cn + ')').json));",
      "const { parseFilter } = require('ldapjs');\nconst app = require('express')();\napp.get('/', (req, res) => res.json(parseFilter('(cn=guest)').json));",
      one(3),
    ),
    pair(
      'a GraphQL document for graphql-request',
      express(
        'res.json(await request(URL, `{ user(id: "${req.query.id}") { name } }`));',
        "import { request } from 'graphql-request';\nconst URL = 'https://api.example.com/graphql';",
      ),
      [
        express(
          "res.json(await request(URL, 'query ($id: ID!) { user(id: $id) { name } }', { id: req.query.id }));",
          "import { request } from 'graphql-request';\nconst URL = 'https://api.example.com/graphql';",
        ),
        express(
          'res.json(await request(URL, `{ user(id: ${JSON.stringify(req.query.id)}) { name } }`));',
          "import { request } from 'graphql-request';\nconst URL = 'https://api.example.com/graphql';",
        ),
      ],
      one(6),
    ),
    pair(
      'a tagged document',
      express(
        'const query = gql`{ posts(author: "${req.query.author}") { title } }`;\nres.json(await client.request(query));',
        "import { GraphQLClient, gql } from 'graphql-request';\nconst client = new GraphQLClient('https://api.example.com');",
      ),
      express(
        'const query = gql`query ($author: String!) { posts(author: $author) { title } }`;\nres.json(await client.request(query, { author: req.query.author }));',
        "import { GraphQLClient, gql } from 'graphql-request';\nconst client = new GraphQLClient('https://api.example.com');",
      ),
      one(6),
    ),
    pair(
      'the engine asked with a text put together',
      express(
        'res.json(await graphql({ schema, source: `{ order(id: ${req.query.id}) { total } }` }));',
        "import { graphql } from 'graphql';\nimport { schema } from './schema.js';",
      ),
      [
        express(
          'res.json(await graphql({ schema, source: req.query.query }));',
          "import { graphql } from 'graphql';\nimport { schema } from './schema.js';",
        ),
        express(
          "res.json(await graphql({ schema, source: '{ orders { total } }', variableValues: req.query }));",
          "import { graphql } from 'graphql';\nimport { schema } from './schema.js';",
        ),
      ],
      one(6),
    ),
    pair(
      'GitHub’s client',
      express(
        'res.json(await graphql(`{ repository(owner: "x", name: "${req.query.name}") { id } }`));',
        "import { graphql } from '@octokit/graphql';",
      ),
      express(
        'res.json(await graphql(\'query ($name: String!) { repository(owner: "x", name: $name) { id } }\', { name: req.query.name }));',
        "import { graphql } from '@octokit/graphql';",
      ),
      one(5),
    ),
    pair(
      'Cypher',
      express(
        "const session = driver.session();\nconst { records } = await session.run(`MATCH (u:User {name: '${req.query.name}'}) RETURN u`);\nres.json(records);",
        NEO4J,
      ),
      [
        express(
          "const session = driver.session();\nconst { records } = await session.run('MATCH (u:User {name: $name}) RETURN u', { name: req.query.name });\nres.json(records);",
          NEO4J,
        ),
        express(
          'const session = driver.session();\nconst { records } = await session.run(`MATCH (u:User) RETURN u LIMIT ${parseInt(req.query.limit, 10)}`);\nres.json(records);',
          NEO4J,
        ),
      ],
      one(7),
    ),
    pair(
      'Cypher in a transaction',
      express(
        "const session = driver.session();\nawait session.executeWrite((tx) => tx.run('CREATE (:Tag {name: \"' + req.body.tag + '\"})'));\nres.end();",
        NEO4J,
      ),
      express(
        "const session = driver.session();\nawait session.executeWrite((tx) => tx.run('CREATE (:Tag {name: $tag})', req.body));\nres.end();",
        NEO4J,
      ),
      one(7),
    ),
    pair(
      'a label in Cypher',
      express(
        'const { records } = await driver.executeQuery(`MATCH (n:${req.query.label}) RETURN n`);\nres.json(records);',
        NEO4J,
      ),
      express(
        "const label = req.query.label === 'Person' ? 'Person' : 'Company';\nconst { records } = await driver.executeQuery(`MATCH (n:${label}) RETURN n`);\nres.json(records);",
        NEO4J,
      ),
      one(6),
    ),
    pair(
      'a query string of Elasticsearch',
      express("res.json(await client.search({ index: 'books', q: `title:${req.query.title}` }));", ELASTIC),
      [
        express(
          "res.json(await client.search({ index: 'books', query: { match: { title: req.query.title } } }));",
          ELASTIC,
        ),
        express(
          "res.json(await client.search({ index: 'books', query: { simple_query_string: { query: req.query.title } } }));",
          ELASTIC,
        ),
      ],
      one(6),
    ),
    pair(
      'in a clause of a body',
      express(
        "const filter = [{ term: { public: true } }, { query_string: { query: req.query.q } }];\nres.json(await client.search({ index: 'books', body: { query: { bool: { filter } } } }));",
        ELASTIC,
      ),
      express(
        "const filter = [{ term: { public: true } }, { match: { title: req.query.q } }];\nres.json(await client.search({ index: 'books', body: { query: { bool: { filter } } } }));",
        ELASTIC,
      ),
      one(6),
    ),
    pair(
      'a script',
      express(
        "await client.update({ index: 'books', id: '1', script: { source: `ctx._source.count += ${req.body.count}` } });\nres.end();",
        ELASTIC,
      ),
      express(
        "await client.update({ index: 'books', id: '1', script: { source: 'ctx._source.count += params.count', params: { count: req.body.count } } });\nres.end();",
        ELASTIC,
      ),
      one(6),
    ),
    pair(
      'an expression of DynamoDB',
      express(
        "await client.send(new QueryCommand({ TableName: 'orders', KeyConditionExpression: 'customer = :c', FilterExpression: `${req.query.field} > :min` }));\nres.end();",
        DYNAMO,
      ),
      express(
        "await client.send(new QueryCommand({ TableName: 'orders', KeyConditionExpression: 'customer = :c', ExpressionAttributeValues: { ':c': req.query.customer } }));\nres.end();",
        DYNAMO,
      ),
      one(6),
    ),
    pair(
      'the name of an attribute',
      express(
        "await client.send(new QueryCommand({ TableName: 'orders', KeyConditionExpression: '#k = :v', ExpressionAttributeNames: { '#k': req.query.key } }));\nres.end();",
        DYNAMO,
      ),
      express(
        "await client.send(new QueryCommand({ TableName: 'orders', KeyConditionExpression: '#k = :v', ExpressionAttributeNames: { '#k': 'customer' } }));\nres.end();",
        DYNAMO,
      ),
      one(6),
    ),
    pair(
      'a filter of PostgREST',
      express(
        "const { data } = await supabase.from('books').select('title').or(`title.eq.${req.query.q},author.eq.${req.query.q}`);\nres.json(data);",
        "import { createClient } from '@supabase/supabase-js';\nconst supabase = createClient('https://x.supabase.co', process.env.KEY);",
      ),
      express(
        "const { data } = await supabase.from('books').select('title').eq('title', req.query.q);\nres.json(data);",
        "import { createClient } from '@supabase/supabase-js';\nconst supabase = createClient('https://x.supabase.co', process.env.KEY);",
      ),
      one(6),
    ),
    pair(
      'AQL without its tag',
      express(
        "const cursor = await db.query(`FOR u IN users FILTER u.name == '${req.query.name}' RETURN u`);\nres.json(await cursor.all());",
        "import { Database, aql } from 'arangojs';\nconst db = new Database();",
      ),
      express(
        'const cursor = await db.query(aql`FOR u IN users FILTER u.name == ${req.query.name} RETURN u`);\nres.json(await cursor.all());',
        "import { Database, aql } from 'arangojs';\nconst db = new Database();",
      ),
      one(6),
    ),
    pair(
      'Gremlin as text',
      express(
        'res.json(await client.submit("g.V().has(\'name\', \'" + req.query.name + "\')"));',
        "import gremlin from 'gremlin';\nconst client = new gremlin.driver.Client('ws://graph');",
      ),
      express(
        'res.json(await client.submit("g.V().has(\'name\', name)", { name: req.query.name }));',
        "import gremlin from 'gremlin';\nconst client = new gremlin.driver.Client('ws://graph');",
      ),
      one(6),
    ),
    pair(
      'Flux',
      express(
        'const rows = await api.collectRows(`from(bucket: "x") |> range(start: -1h) |> filter(fn: (r) => r.host == "${req.query.host}")`);\nres.json(rows);',
        "import { InfluxDB, flux } from '@influxdata/influxdb-client';\nconst api = new InfluxDB({ url: 'http://db' }).getQueryApi('org');",
      ),
      express(
        'const rows = await api.collectRows(flux`from(bucket: "x") |> range(start: -1h) |> filter(fn: (r) => r.host == ${req.query.host})`);\nres.json(rows);',
        "import { InfluxDB, flux } from '@influxdata/influxdb-client';\nconst api = new InfluxDB({ url: 'http://db' }).getQueryApi('org');",
      ),
      one(6),
    ),
    pair(
      'InfluxQL',
      express(
        "res.json(await db.query(`select * from cpu where host = '${req.query.host}'`));",
        "import Influx from 'influx';\nconst db = new Influx.InfluxDB('http://db');",
      ),
      express(
        'res.json(await db.query(`select * from cpu where host = ${Influx.escape.stringLit(req.query.host)}`));',
        "import Influx from 'influx';\nconst db = new Influx.InfluxDB('http://db');",
      ),
      one(6),
    ),
    pair(
      'Cosmos DB',
      express(
        "const { resources } = await items.query(`SELECT * FROM c WHERE c.owner = '${req.query.owner}'`).fetchAll();\nres.json(resources);",
        "import { CosmosClient } from '@azure/cosmos';\nconst { items } = new CosmosClient(process.env.COSMOS).database('d').container('c');",
      ),
      express(
        "const { resources } = await items.query({ query: 'SELECT * FROM c WHERE c.owner = @o', parameters: [{ name: '@o', value: req.query.owner }] }).fetchAll();\nres.json(resources);",
        "import { CosmosClient } from '@azure/cosmos';\nconst { items } = new CosmosClient(process.env.COSMOS).database('d').container('c');",
      ),
      one(6),
    ),
    pair(
      'Salesforce',
      express(
        "res.json(await conn.query(`SELECT Id FROM Contact WHERE Email = '${req.query.email}'`));",
        "import { Connection } from 'jsforce';\nconst conn = new Connection({ loginUrl: 'https://login.example.com' });",
      ),
      express(
        "res.json(await conn.sobject('Contact').find({ Email: req.query.email }));",
        "import { Connection } from 'jsforce';\nconst conn = new Connection({ loginUrl: 'https://login.example.com' });",
      ),
      one(6),
    ),
  ]),
);

testRule(rule, {
  valid: [
    {
      name: 'a document with variables, sent by hand',
      code: express(
        "await axios.post('https://api.example.com/graphql', { query: 'query ($id: ID!) { user(id: $id) { name } }', variables: { id: req.query.id } });",
        "import axios from 'axios';",
      ),
    },
    {
      name: 'a query of another language beside one of GraphQL',
      code: express(
        "await axios.post('https://api.example.com/graphql', { query: 'name:' + req.query.id });",
        "import axios from 'axios';",
      ),
    },
    {
      name: 'an unknown value',
      code: `${LDAP}\nexport const find = (uid) => client.search('dc=example', { filter: \`(uid=\${uid})\` });`,
    },
    {
      name: 'a search of something else',
      code: express(
        'res.json(await client.search(`title:${req.query.q}`));',
        "import { client } from './search.js';",
      ),
    },
    {
      name: 'a query string of a page',
      code: express('res.json(queryString.parse(req.query.q));', "import queryString from 'query-string';"),
    },
    {
      name: 'the environment',
      code: express("res.json(xpath.select(`//user[name='${process.env.USER}']`, doc).length);", XPATH),
    },
    {
      name: 'letters only, cut out',
      code: express(
        "const name = req.query.name.replace(/\\W/g, '');\nres.json(xpath.select(`//user[name='${name}']`, doc).length);",
        XPATH,
      ),
    },
    {
      name: 'one of a list',
      code: express(
        "if (!['Person', 'Company'].includes(req.query.label)) return res.sendStatus(400);\nawait driver.executeQuery(`MATCH (n:${req.query.label}) RETURN n`);\nres.end();",
        NEO4J,
      ),
    },
  ],
  invalid: [
    {
      name: 'the origin and the repair are named',
      code: express(
        "const { uid } = req.query;\nclient.search('dc=example', { filter: `(uid=${uid})` }, () => res.end());",
        LDAP,
      ),
      errors: [
        {
          messageId: 'untrusted',
          line: 7,
          data: {
            origin: '`req.query.uid` (line 6)',
            query: 'LDAP filter',
            instead: 'Build the filter of objects, or escape the value',
          },
        },
      ],
    },
    {
      name: 'the wrong escape',
      code: express(
        "client.search('dc=example', { filter: `(uid=${encodeURIComponent(req.query.uid)})` }, () => res.end());",
        LDAP,
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'a Nest service in TypeScript',
      filename: 'people.controller.ts',
      code: "import { Controller, Get, Query } from '@nestjs/common';\nimport { Client } from 'ldapts';\n@Controller('people')\nexport class PeopleController {\n  constructor(private readonly client: Client) {}\n  @Get()\n  find(@Query('uid') uid: string) {\n    return this.client.search('dc=example', { filter: `(uid=${uid})` });\n  }\n}",
      errors: [{ messageId: 'untrusted', line: 8 }],
    },
    {
      name: 'a document sent by hand',
      code: express(
        'await axios.post("https://api.example.com/graphql", { query: `{ user(id: "${req.query.id}") { name } }` });',
        "import axios from 'axios';",
      ),
      errors: [{ messageId: 'untrusted', line: 5 }],
    },
    {
      name: 'a mutation in a body',
      code: express(
        "await fetch('https://api.example.com/graphql', { method: 'POST', body: JSON.stringify({ query: 'mutation { drop(id: ' + req.query.id + ') }' }) });",
        '',
      ),
      errors: [{ messageId: 'untrusted', line: 5 }],
    },
    {
      name: 'the third part of a filter',
      code: express(
        'res.json(await supabase.from("orders").select().filter("id", "in", `(${req.query.ids})`));',
        "import { createClient } from '@supabase/supabase-js';\nconst supabase = createClient('x', 'y');",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
  ],
});
