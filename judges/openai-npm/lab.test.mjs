// The unchanged openai and ai clients against the lab itself, without a gateway.
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, streamText } from 'ai';
import assert from 'node:assert/strict';
import test from 'node:test';
import OpenAI from 'openai';
import {
  ask, collect, countingFetch, finish, need, say, script, streamedArguments, text, WEATHER,
} from './fengni.mjs';

const baseURL = need('FENGNI_LAB');
const client = new OpenAI({ baseURL, apiKey: 'none', maxRetries: 0 });
const model = 'fengni-lab';
const create = (body) => client.chat.completions.create({ model, ...body });

test('the list of models names the lab', async () => {
  const models = await client.models.list();

  assert.deepEqual(models.data.map((entry) => entry.id), ['fengni-lab']);
});

test('the model answers in text and says what it is', async () => {
  const answer = await create({ messages: ask('怎么泡茶？') });

  assert.match(answer.choices[0].message.content, /教学小模型.*茶/su);
  assert.equal(answer.choices[0].finish_reason, 'stop');
  assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
});

test('the same seed streams the text that it answers as a whole', async () => {
  const whole = await create({ messages: ask('说说下雨天'), seed: 5 });
  const chunks = await collect(await create({ messages: ask('说说下雨天'), seed: 5, stream: true }));

  assert.ok(chunks.length > 20, `${chunks.length} chunks`);
  assert.equal(text(chunks), whole.choices[0].message.content);
  assert.deepEqual(finish(chunks), ['stop']);
});

test('two choices stream side by side', async () => {
  const chunks = await collect(await create({ messages: ask('说说读书'), n: 2, stream: true }));

  assert.ok(text(chunks, 0).length > 0 && text(chunks, 1).length > 0);
  assert.deepEqual([finish(chunks, 0), finish(chunks, 1)], [['stop'], ['stop']]);
});

test('usage comes in a last chunk without choices', async () => {
  const chunks = await collect(
    await create({ messages: ask('你好'), stream: true, stream_options: { include_usage: true } }),
  );

  assert.deepEqual(chunks.at(-1).choices, []);
  assert.ok(chunks.at(-1).usage.total_tokens > 0);
});

test('a tool is called with arguments that are JSON, streamed and not', async () => {
  const body = { messages: ask('请查一下北京的天气'), tools: [WEATHER] };
  const whole = await create(body);
  const chunks = await collect(await create({ ...body, stream: true }));

  const call = whole.choices[0].message.tool_calls[0];
  assert.equal(call.function.name, 'get_weather');
  assert.deepEqual(JSON.parse(call.function.arguments), { city: '北京' });
  assert.deepEqual(JSON.parse(streamedArguments(chunks)), { city: '北京' });
  assert.deepEqual(finish(chunks), ['tool_calls']);
});

test('the stream helper of the client accepts the stream to its end', async () => {
  const completion = await client.chat.completions
    .stream({ model, messages: ask('北京的天气'), tools: [WEATHER] })
    .finalChatCompletion();

  assert.equal(completion.choices[0].finish_reason, 'tool_calls');
});

test('a script splits a word where the test wants it', async () => {
  const chunks = await collect(await create({ messages: ask(say('刷', '单返', '利')), stream: true }));

  assert.deepEqual(chunks.map((chunk) => chunk.choices[0].delta.content ?? ''), ['', '刷', '单返', '利', '']);
});

test('a stream that is cut off has no finish reason', async () => {
  const chunks = await collect(await create({ messages: ask(script('CutOff', { text: ['一', '二'] })), stream: true }));

  assert.equal(text(chunks), '一二');
  assert.deepEqual(finish(chunks), []);
});

test('a reset connection is an error of the stream', async () => {
  const reset = async () =>
    collect(await create({ messages: ask(script('Reset', { text: ['一', '二'] })), stream: true }));

  await assert.rejects(reset);
});

test('comments, carriage returns and split characters do not disturb the client', async () => {
  for (const [name, fields] of [['Commented', {}], ['CarriageReturns', {}], ['Sliced', { bytes: 1 }]]) {
    const prompt = script(name, { ...fields, text: ['茶', '很好'] });
    const chunks = await collect(await create({ messages: ask(prompt), stream: true }));

    assert.equal(text(chunks), '茶很好', name);
  }
});

test('a failure of the upstream is tried again by the client', async () => {
  const counting = countingFetch();
  const patient = new OpenAI({ baseURL, apiKey: 'none', maxRetries: 1, fetch: counting });

  await assert.rejects(
    () => patient.chat.completions.create({ model: 'script:503', messages: ask('x') }),
    OpenAI.InternalServerError,
  );
  assert.equal(counting.calls, 2);
});

const lab = createOpenAICompatible({ name: 'lab', baseURL, includeUsage: true })(model);

test('the ai client reads an answer and a stream with usage', async () => {
  const whole = await generateText({ model: lab, prompt: '怎么泡茶？' });
  const streamed = streamText({ model: lab, prompt: '怎么泡茶？' });

  assert.match(whole.text, /教学小模型/u);
  assert.match(await streamed.text, /教学小模型/u);
  assert.equal(await streamed.finishReason, 'stop');
  assert.ok((await streamed.usage).totalTokens > 0);
});
