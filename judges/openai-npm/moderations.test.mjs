// The unchanged openai client asks for moderations where it asks for chats.
import assert from 'node:assert/strict';
import test from 'node:test';
import OpenAI from 'openai';
import { countingFetch, readSample } from './fengni.mjs';

const sample = readSample();
const client = new OpenAI({ baseURL: sample.gateway, apiKey: sample.apiKey });
const CATEGORIES = 13;

test('a text that is fine is not flagged', async () => {
  const answer = await client.moderations.create({ input: '怎样泡一壶茶？' });

  assert.match(answer.id, /^modr-/u);
  assert.equal(answer.results.length, 1);
  assert.equal(answer.results[0].flagged, false);
  assert.equal(Object.keys(answer.results[0].categories).length, CATEGORIES);
  assert.equal(Object.keys(answer.results[0].category_scores).length, CATEGORIES);
});

test('of several texts each has its result, and the blocked one is flagged', async () => {
  const answer = await client.moderations.create({
    model: 'omni-moderation-latest',
    input: ['怎样泡一壶茶？', `关于${sample.blockedPhrase}`],
  });

  assert.deepEqual(answer.results.map((result) => result.flagged), [false, true]);
});

test('parts of text are reviewed as one', async () => {
  const answer = await client.moderations.create({ input: [{ type: 'text', text: sample.blockedPhrase }] });

  assert.equal(answer.results[0].flagged, true);
});

test('the answer names the record in its header', async () => {
  const { response } = await client.moderations.create({ input: '茶' }).withResponse();

  assert.match(response.headers.get('fengni-receipt') ?? '', /^.+#\d+$/u);
});

test('a picture is refused with a code of its own and never tried again', async () => {
  const counting = countingFetch();
  const patient = new OpenAI({ baseURL: sample.gateway, apiKey: sample.apiKey, maxRetries: 2, fetch: counting });

  await assert.rejects(
    patient.moderations.create({
      input: [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }],
    }),
    (error) => error instanceof OpenAI.BadRequestError && error.code === 'content_unsupported',
  );
  assert.equal(counting.calls, 1);
});

test('a wrong key is refused', async () => {
  const stranger = new OpenAI({ baseURL: sample.gateway, apiKey: 'sk-of-nobody' });

  await assert.rejects(stranger.moderations.create({ input: '茶' }), OpenAI.AuthenticationError);
});
