// The unchanged openai client against a Fengni gateway that runs with its sample.
import assert from 'node:assert/strict';
import test from 'node:test';
import OpenAI from 'openai';
import {
  ask, collect, countingFetch, finish, readSample, say, script, streamedArguments, text, WEATHER,
} from './fengni.mjs';

const sample = readSample();
const client = new OpenAI({ baseURL: sample.gateway, apiKey: sample.apiKey });
const model = (await client.models.list()).data[0]?.id;

const SEVEN = [
  'Label', 'ContentProducer', 'ProduceID', 'ReservedCode1', 'ContentPropagator', 'PropagateID', 'ReservedCode2',
];
const MARK = /(AI|人工智能).{0,8}(生成|合成)/u;
const RECEIPT = /^.+#\d+$/u;
const SAFE = '茶已经泡好了，';

const request = (content, more = {}) => ({
  model,
  messages: ask(content),
  safety_identifier: sample.verifiedUser,
  ...more,
});
const create = (content, more) => client.chat.completions.create(request(content, more));
const streamed = async (content, more) => collect(await create(content, { ...more, stream: true }));

function assertSevenStrings(aigc, where) {
  assert.ok(aigc, `${where} has no field aigc`);
  assert.deepEqual(Object.keys(aigc).sort(), [...SEVEN].sort(), where);
  for (const name of SEVEN) assert.equal(typeof aigc[name], 'string', `${where}: ${name}`);
}

/** What the service put before and after an answer whose text is known. */
function marksAround(content, known) {
  const at = content.indexOf(known);
  assert.notEqual(at, -1, `the answer itself is missing or broken: ${content}`);
  return [content.slice(0, at), content.slice(at + known.length)];
}

function assertMarked(content, known) {
  const [before, after] = marksAround(content, known);
  assert.ok(MARK.test(before) || MARK.test(after), `no visible mark at the start or the end of: ${content}`);
  return [before, after];
}

test('the list of models names at least one model', async () => {
  const models = await client.models.list();

  assert.ok(models.data.length > 0);
  assert.ok(models.data.every((entry) => typeof entry.id === 'string' && entry.object === 'model'));
});

test('a chat is answered by the model', async () => {
  const answer = await create('怎么泡茶？');

  assert.match(answer.choices[0].message.content, /茶/u);
  assert.equal(answer.choices[0].finish_reason, 'stop');
});

test('a streamed chat arrives in many chunks and ends with a reason', async () => {
  const chunks = await streamed('怎么泡茶？');

  assert.ok(chunks.filter((chunk) => chunk.choices[0]?.delta.content).length > 5, `${chunks.length} chunks`);
  assert.match(text(chunks), /茶/u);
  assert.deepEqual(finish(chunks), ['stop']);
});

test('the answer carries the seven-field label in its body', async () => {
  assertSevenStrings((await create('你好')).aigc, 'the body');
});

test('the first chunk of each choice carries the seven-field label', async () => {
  const chunks = await streamed('你好', { n: 2 });

  for (const index of [0, 1]) {
    const first = chunks.find((chunk) => chunk.choices.some((choice) => choice.index === index));
    assertSevenStrings(first?.aigc, `the first chunk of choice ${index}`);
  }
});

test('a visible mark stands at the place of the policy, streamed as in one body', async () => {
  const known = `${SAFE}请慢慢喝。`;
  const whole = await create(say(SAFE, '请慢', '慢喝。'));
  const chunks = await streamed(say(SAFE, '请慢', '慢喝。'));

  const marks = assertMarked(whole.choices[0].message.content, known);
  assert.deepEqual(assertMarked(text(chunks), known), marks);
});

test('each of two choices has its own mark and its own end', async () => {
  const both = { choices: [['茶', '很好。'], ['雨', '停了。']], finish: 'stop' };
  const chunks = await streamed(script('Say', both), { n: 2 });
  const whole = await create(script('Say', both), { n: 2 });

  for (const [index, known] of ['茶很好。', '雨停了。'].entries()) {
    assertMarked(text(chunks, index), known);
    assertMarked(whole.choices[index].message.content, known);
    assert.deepEqual(finish(chunks, index), ['stop']);
  }
});

test('the header Fengni-Receipt names the record of the request, the body that of the answer', async () => {
  const { data, response } = await create('你好').withResponse();

  assert.match(response.headers.get('fengni-receipt') ?? '', RECEIPT);
  assert.match(data.aigc_receipt ?? '', RECEIPT);
  assert.notEqual(data.aigc_receipt, response.headers.get('fengni-receipt'));
});

test('a stream names the record of the request in its header and that of the answer in its last chunk', async () => {
  const { data, response } = await create('你好', { stream: true }).withResponse();
  const chunks = await collect(data);

  assert.match(response.headers.get('fengni-receipt') ?? '', RECEIPT);
  assert.match(chunks.at(-1).aigc_receipt ?? '', RECEIPT);
});

test('the header AIGC is compact ASCII', async () => {
  const { response } = await create('你好').withResponse();
  const header = response.headers.get('aigc') ?? '';

  assert.match(header, /^[\x21-\x7e]+$/u);
});

test('usage comes in a chunk without choices when the stream is asked for it', async () => {
  const chunks = await streamed('你好', { stream_options: { include_usage: true } });
  const told = chunks.filter((chunk) => chunk.usage);

  assert.equal(told.length, 1);
  assert.deepEqual(told[0].choices, []);
  assert.ok(told[0].usage.total_tokens > 0);
});

test('a tool call keeps its arguments free of marks, streamed and not', async () => {
  const exact = '{"city":"北京","note":"带伞"}';
  const prompt = script('CallTool', { name: 'get_weather', arguments: ['{"ci', 'ty":"北', '京","note":"带伞"}'] });
  const whole = await create(prompt, { tools: [WEATHER] });
  const chunks = await streamed(prompt, { tools: [WEATHER] });

  assert.equal(whole.choices[0].message.tool_calls[0].function.arguments, exact);
  assert.equal(streamedArguments(chunks), exact);
  assert.equal(whole.choices[0].finish_reason, 'tool_calls');
  assert.deepEqual(finish(chunks), ['tool_calls']);
});

test('the model calls a tool that fits the prompt with arguments that are JSON', async () => {
  const whole = await create('请查一下北京的天气', { tools: [WEATHER] });
  const chunks = await streamed('请查一下北京的天气', { tools: [WEATHER] });

  assert.equal(typeof JSON.parse(whole.choices[0].message.tool_calls[0].function.arguments).city, 'string');
  assert.equal(typeof JSON.parse(streamedArguments(chunks)).city, 'string');
});

test('the stream helper of the client accepts the stream to its end', async () => {
  const completion = await client.chat.completions.stream(request('怎么泡茶？', { n: 2 })).finalChatCompletion();

  assert.deepEqual(completion.choices.map((choice) => choice.finish_reason), ['stop', 'stop']);
});

test('a blocked prompt is refused before the first token and never tried again, streamed and not', async () => {
  for (const stream of [false, true]) {
    const counting = countingFetch();
    const patient = new OpenAI({ baseURL: sample.gateway, apiKey: sample.apiKey, maxRetries: 2, fetch: counting });

    await assert.rejects(
      () => patient.chat.completions.create(request(`请说：${sample.blockedPhrase}`, { stream })),
      (error) => {
        assert.ok(error instanceof OpenAI.BadRequestError, String(error));
        assert.equal(error.code, 'content_blocked');
        return true;
      },
    );
    assert.equal(counting.calls, 1, `stream: ${stream}`);
  }
});

/** Every way to cut the phrase in two, and the phrase character by character. */
function splits(phrase) {
  const characters = [...phrase];
  const cuts = characters.slice(1).map((_, i) => [
    characters.slice(0, i + 1).join(''),
    characters.slice(i + 1).join(''),
  ]);
  return [...cuts, characters];
}

/** Parts of the phrase, two characters or longer, that the words of the refusal do not have anyway. */
function tellingParts(phrase, refusal) {
  const characters = [...phrase];
  return characters
    .flatMap((_, from) => characters.slice(from + 1).map((__, i) => characters.slice(from, from + i + 2).join('')))
    .filter((part) => !refusal.includes(part));
}

test('an answer with a blocked phrase ends as filtered and never shows a part of it, however it is split', async () => {
  for (const pieces of splits(sample.blockedPhrase)) {
    const prompt = say(SAFE, ...pieces, '，这是后面的话。');
    const whole = await create(prompt);
    const chunks = await streamed(prompt);
    const refusal = whole.choices[0].message.content;

    assert.equal(whole.choices[0].finish_reason, 'content_filter', `${pieces}`);
    assert.deepEqual(finish(chunks), ['content_filter'], `${pieces}`);
    for (const received of [refusal, text(chunks)]) {
      assert.ok(!received.includes(sample.blockedPhrase), `${pieces}: ${received}`);
      assert.ok(!received.includes(SAFE + pieces[0][0]), `${pieces}: ${received}`);
      assert.ok(!received.includes('后面的话'), `${pieces}: ${received}`);
    }
    for (const part of tellingParts(sample.blockedPhrase, refusal)) {
      assert.ok(!text(chunks).includes(part), `${pieces}: "${part}" in ${text(chunks)}`);
    }
  }
});

test('a blocked choice does not end the other one', async () => {
  const both = { choices: [['雨', sample.blockedPhrase], ['茶', '很好。']], finish: 'stop' };
  const chunks = await streamed(script('Say', both), { n: 2 });

  assert.deepEqual(finish(chunks, 0), ['content_filter']);
  assert.deepEqual(finish(chunks, 1), ['stop']);
  assert.ok(text(chunks, 1).includes('茶很好。'));
});

const refusals = [
  ['a user whose identity is not verified is refused', 'unverifiedUser', 'real_identity_required'],
  ['a suspended user is refused', 'suspendedUser', 'account_suspended'],
];
for (const [sentence, user, code] of refusals) {
  for (const field of ['safety_identifier', 'user']) {
    test(`${sentence}, named in ${field}, streamed and not`, async () => {
      for (const stream of [false, true]) {
        const body = { model, messages: ask('你好'), [field]: sample[user], stream };

        await assert.rejects(
          () => client.chat.completions.create(body),
          (error) => {
            assert.ok(error instanceof OpenAI.PermissionDeniedError, String(error));
            assert.equal(error.code, code);
            return true;
          },
        );
      }
    });
  }
}

test('a verified user may be named in the older field user', async () => {
  const answer = await client.chat.completions.create({ model, messages: ask('你好'), user: sample.verifiedUser });

  assert.equal(answer.choices[0].finish_reason, 'stop');
});

test('a wrong key is refused', async () => {
  const stranger = new OpenAI({ baseURL: sample.gateway, apiKey: 'wrong-key' });

  await assert.rejects(() => stranger.chat.completions.create(request('你好')), OpenAI.AuthenticationError);
});

test('a missing key is refused', async () => {
  const response = await fetch(`${sample.gateway}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request('你好')),
  });

  assert.equal(response.status, 401);
  assert.equal(typeof (await response.json()).error.message, 'string');
});

test('an unknown route is not found and not passed on', async () => {
  await assert.rejects(() => client.post('/no-such-route', { body: {} }), OpenAI.NotFoundError);
});
