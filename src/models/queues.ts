/** Consumers of message queues: what a message holds was written elsewhere, by whoever may write to the queue. */
import { anyData, keyedTexts, oneText } from './request-parts';
import type { Library } from './types';

export const kafka: Library = {
  packages: ['kafkajs', '@confluentinc/kafka-javascript', 'kafka-node', 'node-rdkafka'],
  read: 'kafkajs 2.2.4',
  objects: {
    client: [
      { package: 'kafkajs', steps: [{ new: 'Kafka' }] },
      { package: '@confluentinc/kafka-javascript', steps: [{ member: 'KafkaJS' }, { new: 'Kafka' }] },
    ],
    consumer: [{ from: 'client', steps: [{ call: 'consumer' }] }],
    listener: [
      { package: 'kafka-node', steps: [{ new: ['Consumer', 'ConsumerGroup'] }] },
      { package: 'node-rdkafka', steps: [{ new: 'KafkaConsumer' }] },
    ],
    message: [
      { from: 'payload', steps: [{ member: 'message' }] },
      { from: 'batch', steps: [{ member: 'batch' }, { member: 'messages' }, { member: '*' }] },
      { from: 'listener', steps: [{ event: ['message', 'data'], parameter: 0 }] },
    ],
  },
  types: {
    consumer: 'Consumer',
    payload: 'EachMessagePayload',
    batch: 'EachBatchPayload',
    message: 'KafkaMessage',
  },
  handlers: [
    { on: 'consumer', call: 'run', at: { argument: 0, property: ['eachMessage'] }, parameters: ['payload'] },
    { on: 'consumer', call: 'run', at: { argument: 0, property: ['eachBatch'] }, parameters: ['batch'] },
    { typed: 'EachMessageHandler', at: { value: true }, parameters: ['payload'] },
    { typed: 'EachBatchHandler', at: { value: true }, parameters: ['batch'] },
  ],
  sources: [
    { on: 'message', property: ['value'], part: 'message', ...oneText },
    { on: 'message', property: ['key'], part: 'message', ...oneText },
    { on: 'message', property: ['headers'], part: 'message', ...keyedTexts },
  ],
};

export const amqp: Library = {
  packages: ['amqplib', 'amqplib/callback_api', 'amqp-connection-manager'],
  read: 'amqplib 2.3.1',
  objects: {
    connection: [
      { steps: [{ call: 'connect' }] },
      { steps: [{ call: 'connect', callback: -1, parameter: 1 }] },
    ],
    channel: [
      { from: 'connection', steps: [{ call: ['createChannel', 'createConfirmChannel'] }] },
      {
        from: 'connection',
        steps: [{ call: ['createChannel', 'createConfirmChannel'], callback: -1, parameter: 1 }],
      },
      { from: 'channel', steps: [{ call: 'addSetup', callback: 0, parameter: 0 }] },
    ],
    message: [
      { from: 'channel', steps: [{ call: 'get' }] },
      { from: 'channel', steps: [{ call: 'get', callback: -1, parameter: 1 }] },
    ],
  },
  types: {
    connection: ['Connection', 'ChannelModel'],
    channel: ['Channel', 'ConfirmChannel', 'ChannelWrapper'],
    message: ['Message', 'ConsumeMessage', 'GetMessage'],
  },
  handlers: [{ on: 'channel', call: 'consume', at: { argument: 1 }, parameters: ['message'] }],
  sources: [
    { on: 'message', property: ['content'], part: 'message', ...oneText },
    { on: 'message', property: ['properties', 'headers'], part: 'message', ...anyData },
    { on: 'message', property: ['fields', 'routingKey'], part: 'message', ...oneText },
  ],
};

export const bullmq: Library = {
  packages: ['bullmq', 'bull', 'bee-queue', '@nestjs/bullmq', '@nestjs/bull'],
  read: 'bullmq 6.7.0, bull 4.16.5',
  objects: {
    worker: [{ package: 'bullmq', steps: [{ new: 'Worker' }] }],
    queue: [
      { package: ['bull', 'bee-queue'], steps: ['constructed'] },
      { package: 'bull', steps: ['called'] },
    ],
    job: [
      { from: 'worker', steps: [{ event: ['active', 'completed', 'failed'], parameter: 0 }] },
      { from: 'queue', steps: [{ event: ['active', 'completed', 'failed'], parameter: 0 }] },
    ],
  },
  types: { job: ['Job', 'SandboxedJob'], queue: 'Queue' },
  handlers: [
    { new: 'Worker', at: { argument: 1 }, parameters: ['job', null] },
    { on: 'queue', call: 'process', at: { argument: -1 }, parameters: ['job', null] },
    { typed: 'Processor', at: { value: true }, parameters: ['job', null] },
    { subclassOf: 'WorkerHost', method: 'process', at: { value: true }, parameters: ['job', null] },
    { methodDecorator: 'Process', at: { value: true }, parameters: ['job'] },
  ],
  sources: [{ on: 'job', property: ['data'], part: 'message', ...anyData }],
};

export const mqtt: Library = {
  packages: ['mqtt', 'async-mqtt'],
  read: 'mqtt 5.16.0',
  objects: {
    client: [{ steps: [{ call: ['connect', 'connectAsync'] }] }],
  },
  types: { client: 'MqttClient' },
  sources: [
    { on: 'client', event: 'message', parameter: 0, part: 'message', ...oneText },
    { on: 'client', event: 'message', parameter: 1, part: 'message', ...oneText },
  ],
};

export const nats: Library = {
  packages: ['nats', '@nats-io/transport-node'],
  read: 'nats 2.29.3',
  objects: {
    connection: [{ steps: [{ call: 'connect' }] }],
    subscription: [{ from: 'connection', steps: [{ call: 'subscribe' }] }],
    message: [{ from: 'subscription', steps: [{ member: '*' }] }],
  },
  types: { connection: 'NatsConnection', subscription: 'Subscription', message: 'Msg' },
  handlers: [
    {
      on: 'connection',
      call: 'subscribe',
      at: { argument: 1, property: ['callback'] },
      parameters: ['error', 'message'],
    },
  ],
  sources: [
    { on: 'message', property: ['data'], part: 'message', ...oneText },
    { on: 'message', call: 'string', part: 'message', ...oneText },
    { on: 'message', call: 'json', part: 'message', ...anyData },
  ],
};

export const pubsub: Library = {
  packages: ['@google-cloud/pubsub'],
  read: '@google-cloud/pubsub 5.3.1',
  objects: {
    client: [{ steps: [{ new: 'PubSub' }] }],
    subscription: [
      { from: 'client', steps: [{ call: 'subscription' }] },
      { from: 'client', steps: [{ call: 'topic' }, { call: 'subscription' }] },
    ],
    message: [{ from: 'subscription', steps: [{ event: 'message', parameter: 0 }] }],
  },
  types: { subscription: 'Subscription', message: 'Message' },
  sources: [
    { on: 'message', property: ['data'], part: 'message', ...oneText },
    { on: 'message', property: ['attributes'], part: 'message', ...keyedTexts },
  ],
};

export const sqsConsumer: Library = {
  packages: ['sqs-consumer'],
  read: 'sqs-consumer 14.2.8',
  objects: {
    consumer: [{ steps: [{ member: 'Consumer' }] }],
    message: [{ from: 'messages', steps: [{ member: '*' }] }],
  },
  handlers: [
    {
      on: 'consumer',
      call: 'create',
      at: { argument: 0, property: ['handleMessage'] },
      parameters: ['message'],
    },
    {
      on: 'consumer',
      call: 'create',
      at: { argument: 0, property: ['handleMessageBatch'] },
      parameters: ['messages'],
    },
  ],
  sources: [
    { on: 'message', property: ['Body'], part: 'message', ...oneText },
    { on: 'message', property: ['MessageAttributes'], part: 'message', ...keyedTexts },
  ],
};
