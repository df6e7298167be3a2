import { adonis } from './adonis';
import { awsLambda } from './aws-lambda';
import { azureFunctions } from './azure-functions';
import { connect } from './connect';
import { loopback, routingControllers, tsoa } from './decorated-servers';
import { elysia } from './elysia';
import { express } from './express';
import { fastify } from './fastify';
import { googleFunctions } from './google-functions';
import { apolloServers, graphql, mercurius, typeGraphql } from './graphql';
import { h3 } from './h3';
import { hapi } from './hapi';
import { hono } from './hono';
import { http } from './http';
import { koa } from './koa';
import { micro } from './micro';
import { nestGraphql } from './nest-graphql';
import { nest } from './nest';
import { next } from './next';
import { passportCustom, passportHttp, passportLocal, passportProviders } from './passport';
import { polka } from './polka';
import { amqp, bullmq, kafka, mqtt, nats, pubsub, sqsConsumer } from './queues';
import { reactRouter } from './react-router';
import { restify } from './restify';
import { sails } from './sails';
import { serving } from './serving';
import { socketIo } from './socket-io';
import { sveltekit } from './sveltekit';
import { trpc } from './trpc';
import { busboy, formidable, multer, multiparty } from './uploads';
import { webServers } from './web-servers';
import { ws } from './ws';
import type { Library } from './types';

/** Frameworks and platforms that call handlers with what clients send. */
export const servers: readonly Library[] = [
  adonis,
  amqp,
  apolloServers,
  awsLambda,
  azureFunctions,
  bullmq,
  busboy,
  connect,
  elysia,
  express,
  fastify,
  formidable,
  googleFunctions,
  graphql,
  h3,
  hapi,
  hono,
  http,
  kafka,
  koa,
  loopback,
  mercurius,
  micro,
  mqtt,
  multer,
  multiparty,
  nats,
  nest,
  nestGraphql,
  next,
  passportCustom,
  passportHttp,
  passportLocal,
  passportProviders,
  polka,
  pubsub,
  reactRouter,
  restify,
  routingControllers,
  sails,
  serving,
  socketIo,
  sqsConsumer,
  sveltekit,
  trpc,
  tsoa,
  typeGraphql,
  webServers,
  ws,
];
