import { z } from 'zod';
import { columnsShape } from '../shared/sync/columns.ts';
import { conflictKinds } from '../shared/sync/conflict-rules.ts';
import { limits } from '../shared/sync/limits.ts';
import { packedPageShape } from '../shared/sync/page-columns.ts';
import { changeShape, pageShape, pushAnswerShape, straightAnswerShape } from '../shared/sync/wire.ts';
import { columnsType } from './http/bodies.ts';
import { digestQuery, pullQuery, snapshotQuery } from './http/change-routes.ts';
import { enrolBody, pairingBody } from './http/desk-routes.ts';
import { recordsQuery } from './http/record-routes.ts';
import { refusedCodes } from './store/refused.ts';

const state = z.object({
  register: z.string(),
  record: z.string(),
  born: z.string().nullable(),
  fields: z.record(z.string(), z.json()),
  stamps: z.record(z.string(), z.string()),
});
const served = z.object({ seq: z.number().int(), change: changeShape, aside: z.boolean() });

export const answers = {
  pairing: z.object({ siteName: z.string() }),
  enrol: z.object({ site: z.string(), siteName: z.string(), letter: z.string(), token: z.string(), now: z.number() }),
  push: z.union([pushAnswerShape, straightAnswerShape]),
  page: pageShape,
  snapshot: z.object({
    cursor: z.string(),
    states: z.array(state),
    timeline: z.array(served),
    next: z.string().nullable(),
  }),
  digest: z.object({
    minutes: z.array(z.object({ minute: z.number(), high: z.number(), low: z.number(), count: z.number() })),
  }),
  records: z.object({
    site: z.string(),
    register: z.string(),
    records: z.array(z.object({ record: z.string(), fields: z.record(z.string(), z.json()), changed: z.string() })),
    cursor: z.string(),
    more: z.boolean(),
  }),
  blobPlace: z.object({ size: z.number(), received: z.number(), whole: z.boolean() }),
  health: z.object({ status: z.literal('ok') }),
  refusal: z.looseObject({ error: z.enum([...refusedCodes, 'unexpected']) }),
};

const schema = (shape: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, {
    unrepresentable: 'any',
    io: 'input',
    target: 'draft-2020-12',
  });
  return rest;
};
const json = (shape: z.ZodType) => ({ 'application/json': { schema: schema(shape) } });
const refusal = { description: 'Refused, by name', content: json(answers.refusal) };
const ok = (description: string, shape: z.ZodType, more = {}) => ({
  responses: { 200: { description, content: { ...json(shape), ...more } }, default: refusal },
});
const query = (shape: z.ZodObject) =>
  Object.entries(shape.shape).map(([name, one]) => ({
    name,
    in: 'query',
    required: !(one as z.ZodType).safeParse(undefined).success,
    schema: schema(one as z.ZodType),
  }));
const sha256 = { name: 'sha256', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } };
const device = { security: [{ device: [] }] };
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
const pushShape = z.object({
  v: z.literal(limits.protocol),
  changes: z.array(changeShape).max(limits.changesPerBatch),
});

/** The API in words a machine reads. `openapi.json` is this, written down; a test holds the two and the routes against each other. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Deskbook server',
      version: `${limits.protocol}`,
      description: `Desks send and read changes; head office reads records. Conflicts a desk may make: ${conflictKinds.join(', ')}.`,
    },
    paths: {
      '/v1/pairing': {
        post: {
          summary: 'Which site a pairing code is for; it is not used by that',
          requestBody: { required: true, content: json(pairingBody) },
          ...ok('The site’s name', answers.pairing),
        },
      },
      '/v1/enrol': {
        post: {
          summary: 'A desk joins a site with a one-time pairing code',
          requestBody: { required: true, content: json(enrolBody) },
          ...ok('Its letter and token', answers.enrol),
        },
      },
      '/v1/changes': {
        post: {
          summary: 'Sends a batch of a desk’s chain; idempotent by id; what is answered is committed',
          ...device,
          requestBody: {
            required: true,
            content: { ...json(pushShape), [columnsType]: { schema: schema(columnsShape) } },
          },
          ...ok('One answer for each change', answers.push),
        },
        get: {
          summary: 'The site’s changes behind a cursor, in the server’s order',
          ...device,
          parameters: query(pullQuery),
          ...ok('A page and the cursor behind it', answers.page, {
            [columnsType]: { schema: schema(packedPageShape) },
          }),
        },
      },
      '/v1/snapshot': {
        get: {
          summary: 'All records and the timeline, page by page; the first page’s cursor continues them',
          ...device,
          parameters: query(snapshotQuery),
          ...ok('A page', answers.snapshot),
        },
      },
      '/v1/digest': {
        get: {
          summary: 'XOR of the changes’ hashes per minute, to find where two logs differ',
          ...device,
          parameters: query(digestQuery),
          ...ok('The minutes', answers.digest),
        },
      },
      '/v1/events': {
        get: {
          summary: 'Server-sent events: where the site’s stream stands, now and whenever it moves on',
          ...device,
          responses: {
            200: { description: 'event: cursor', content: { 'text/event-stream': { schema: { type: 'string' } } } },
            default: refusal,
          },
        },
      },
      '/v1/records': {
        get: {
          summary: 'Central reading: records of a register in the order of their last change',
          security: [{ reader: [] }],
          parameters: query(recordsQuery),
          ...ok('A page and the cursor behind it', answers.records),
        },
      },
      '/v1/blobs/{sha256}': {
        put: {
          summary: 'A photo or signature, whole or in parts (content-range)',
          ...device,
          parameters: [sha256],
          requestBody: { required: true, content: bytes },
          ...ok('How far it has come', answers.blobPlace),
        },
        get: {
          summary: 'The content (range: bytes=N-), or how far it has come',
          ...device,
          parameters: [sha256],
          responses: {
            200: { description: 'The whole', content: bytes },
            202: { description: 'Not whole yet', content: json(answers.blobPlace) },
            206: { description: 'From a byte on', content: bytes },
            default: refusal,
          },
        },
      },
      '/healthz': {
        get: { summary: 'For a load balancer', ...ok('It answers, and so does its database', answers.health) },
      },
      '/metrics': {
        get: {
          summary: 'Prometheus',
          responses: { 200: { description: 'Text', content: { 'text/plain': { schema: { type: 'string' } } } } },
        },
      },
    },
    components: {
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'From enrolment' },
        reader: {
          type: 'http',
          scheme: 'bearer',
          description: 'From `server reader SITE NAME`; reads records and nothing else',
        },
      },
    },
  };
}
