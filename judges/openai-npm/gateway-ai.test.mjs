// The unchanged ai client against a Fengni gateway that runs with its sample.
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, streamText } from 'ai';
import assert from 'node:assert/strict';
import test from 'node:test';
import { readSample, say } from './fengni.mjs';

const sample = readSample();
const headers = { authorization: `Bearer ${sample.apiKey}` };
const models = await (await fetch(`${sample.gateway}/models`, { headers })).json();
const provider = createOpenAICompatible({
  name: 'fengni',
  baseURL: sample.gateway,
  apiKey: sample.apiKey,
  includeUsage: true,
});
const asked = (prompt, user = sample.verifiedUser) => ({
  model: provider(models.data[0].id),
  prompt,
  providerOptions: { fengni: { user } },
  maxRetries: 0,
});

test('the ai client reads an answer', async () => {
  const answer = await generateText(asked('怎么泡茶？'));

  assert.match(answer.text, /茶/u);
  assert.equal(answer.finishReason, 'stop');
});

test('the ai client reads a stream with its usage', async () => {
  const answer = streamText(asked('怎么泡茶？'));

  assert.match(await answer.text, /茶/u);
  assert.equal(await answer.finishReason, 'stop');
  assert.ok((await answer.usage).totalTokens > 0);
});

test('the ai client sees a filtered answer as filtered, streamed and not', async () => {
  const prompt = say('茶已经泡好了，', ...sample.blockedPhrase);
  const whole = await generateText(asked(prompt));
  const streamed = streamText(asked(prompt));

  assert.equal(whole.finishReason, 'content-filter');
  assert.ok(!(await streamed.text).includes(sample.blockedPhrase));
  assert.equal(await streamed.finishReason, 'content-filter');
});

test('the ai client reads why a user is refused', async () => {
  await assert.rejects(
    () => generateText(asked('你好', sample.unverifiedUser)),
    (error) => error.statusCode === 403 && error.responseBody.includes('real_identity_required'),
  );
});
