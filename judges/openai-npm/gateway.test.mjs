// The unchanged openai client against a Fengni gateway that runs with its sample.
import assert from 'node:assert/strict';
import OpenAI from 'openai';
import {
  ask, collect, countingFetch, finish, readSample, say, script, streamedArguments, text, WEATHER,
} from './fengni.mjs';
import { compareWithTheList, scenario } from './scenarios.mjs';

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

/** A client that would try again, and the count of what it sent. */
function patient(maxRetries) {
  const counting = countingFetch();
  return [new OpenAI({ baseURL: sample.gateway, apiKey: sample.apiKey, maxRetries, fetch: counting }), counting];
}

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

scenario('the list of models names at least one model', async () => {
  const models = await client.models.list();

  assert.ok(models.data.length > 0);
  assert.ok(models.data.every((entry) => typeof entry.id === 'string' && entry.object === 'model'));
});

scenario('a chat is answered by the model', async () => {
  const answer = await create('怎么泡茶？');

  assert.match(answer.choices[0].message.content, /茶/u);
  assert.equal(answer.choices[0].finish_reason, 'stop');
});

scenario('a streamed chat arrives in many chunks and ends with a reason', async () => {
  const chunks = await streamed('怎么泡茶？');

  assert.ok(chunks.filter((chunk) => chunk.choices[0]?.delta.content).length > 5, `${chunks.length} chunks`);
  assert.match(text(chunks), /茶/u);
  assert.deepEqual(finish(chunks), ['stop']);
});

scenario('the answer carries the seven-field label in its body', async () => {
  assertSevenStrings((await create('你好')).aigc, 'the body');
});

scenario('the first chunk of each choice carries the seven-field label', async () => {
  const chunks = await streamed('你好', { n: 2 });

  for (const index of [0, 1]) {
    const first = chunks.find((chunk) => chunk.choices.some((choice) => choice.index === index));
    assertSevenStrings(first?.aigc, `the first chunk of choice ${index}`);
  }
});

scenario('a visible mark stands at the place of the policy, streamed as in one body', async () => {
  const known = `${SAFE}请慢慢喝。`;
  const whole = await create(say(SAFE, '请慢', '慢喝。'));
  const chunks = await streamed(say(SAFE, '请慢', '慢喝。'));

  const marks = assertMarked(whole.choices[0].message.content, known);
  assert.deepEqual(assertMarked(text(chunks), known), marks);
});

scenario('each of two choices has its own mark and its own end', async () => {
  const both = { choices: [['茶', '很好。'], ['雨', '停了。']], finish: 'stop' };
  const chunks = await streamed(script('Say', both), { n: 2 });
  const whole = await create(script('Say', both), { n: 2 });

  for (const [index, known] of ['茶很好。', '雨停了。'].entries()) {
    assertMarked(text(chunks, index), known);
    assertMarked(whole.choices[index].message.content, known);
    assert.deepEqual(finish(chunks, index), ['stop']);
  }
});

scenario('the header Fengni-Receipt names the record of the request, the body that of the answer', async () => {
  const { data, response } = await create('你好').withResponse();

  assert.match(response.headers.get('fengni-receipt') ?? '', RECEIPT);
  assert.match(data.aigc_receipt ?? '', RECEIPT);
  assert.notEqual(data.aigc_receipt, response.headers.get('fengni-receipt'));
});

scenario('a stream names the record of the request in its header and that of the answer in its last chunk', async () => {
  const { data, response } = await create('你好', { stream: true }).withResponse();
  const chunks = await collect(data);

  assert.match(response.headers.get('fengni-receipt') ?? '', RECEIPT);
  assert.match(chunks.at(-1).aigc_receipt ?? '', RECEIPT);
});

scenario('the header AIGC is compact ASCII', async () => {
  const { response } = await create('你好').withResponse();
  const header = response.headers.get('aigc') ?? '';

  assert.match(header, /^[\x21-\x7e]+$/u);
});

scenario('usage comes in a chunk without choices when the stream is asked for it', async () => {
  const chunks = await streamed('你好', { stream_options: { include_usage: true } });
  const told = chunks.filter((chunk) => chunk.usage);

  assert.equal(told.length, 1);
  assert.deepEqual(told[0].choices, []);
  assert.ok(told[0].usage.total_tokens > 0);
});

scenario('a long answer in many scripts arrives whole, streamed and not', async () => {
  const known = '茶𠮷𪚥é👩\u200d👩\u200d👧🇨🇳العربية' + '字'.repeat(3000);
  const pieces = known.match(/.{1,97}/gsu);

  marksAround((await create(say(...pieces))).choices[0].message.content, known);
  marksAround(text(await streamed(say(...pieces))), known);
});

scenario('a tool call keeps its arguments free of marks, streamed and not', async () => {
  const exact = '{"city":"北京","note":"带伞"}';
  const prompt = script('CallTool', { name: 'get_weather', arguments: ['{"ci', 'ty":"北', '京","note":"带伞"}'] });
  const whole = await create(prompt, { tools: [WEATHER] });
  const chunks = await streamed(prompt, { tools: [WEATHER] });

  assert.equal(whole.choices[0].message.tool_calls[0].function.arguments, exact);
  assert.equal(streamedArguments(chunks), exact);
  assert.equal(whole.choices[0].finish_reason, 'tool_calls');
  assert.deepEqual(finish(chunks), ['tool_calls']);
});

scenario('the model calls a tool that fits the prompt with arguments that are JSON', async () => {
  const whole = await create('请查一下北京的天气', { tools: [WEATHER] });
  const chunks = await streamed('请查一下北京的天气', { tools: [WEATHER] });

  assert.equal(typeof JSON.parse(whole.choices[0].message.tool_calls[0].function.arguments).city, 'string');
  assert.equal(typeof JSON.parse(streamedArguments(chunks)).city, 'string');
});

scenario('the stream helper of the client accepts the stream to its end', async () => {
  const completion = await client.chat.completions.stream(request('怎么泡茶？', { n: 2 })).finalChatCompletion();

  assert.deepEqual(completion.choices.map((choice) => choice.finish_reason), ['stop', 'stop']);
});

scenario('a stream that is cut off never looks finished', async () => {
  const received = [];

  await assert.rejects(async () => {
    for await (const chunk of await create(script('CutOff', { text: ['茶', '很'] }), { stream: true })) {
      received.push(chunk);
    }
  }, OpenAI.APIError);
  assert.deepEqual(finish(received), []);
});

scenario('a client that leaves in the middle of a stream is served again at once', async () => {
  const slow = script('Slow', { firstMillis: 0, eachMillis: 200, text: Array(200).fill('茶') });
  for await (const _ of await create(slow, { stream: true })) break;

  assert.equal((await create('你好')).choices[0].finish_reason, 'stop');
});

scenario('a client that waits no longer ends by its own clock and is served again', async () => {
  const hasty = new OpenAI({ baseURL: sample.gateway, apiKey: sample.apiKey, maxRetries: 0, timeout: 500 });
  const silent = script('NeverAnswer', {});

  await assert.rejects(() => hasty.chat.completions.create(request(silent)), OpenAI.APIConnectionTimeoutError);
  assert.equal((await create('你好')).choices[0].finish_reason, 'stop');
});

scenario('a blocked prompt is refused before the first token and never tried again, streamed and not', async () => {
  for (const stream of [false, true]) {
    const [asking, counting] = patient(2);

    await assert.rejects(
      () => asking.chat.completions.create(request(`请说：${sample.blockedPhrase}`, { stream })),
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

scenario('an answer with a blocked phrase ends as filtered and never shows a part of it, however it is split', async () => {
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

scenario('a blocked choice does not end the other one', async () => {
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
    scenario(`${sentence}, named in ${field}, streamed and not`, async () => {
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

scenario('a verified user may be named in the older field user', async () => {
  const answer = await client.chat.completions.create({ model, messages: ask('你好'), user: sample.verifiedUser });

  assert.equal(answer.choices[0].finish_reason, 'stop');
});

scenario('a wrong key is refused', async () => {
  const stranger = new OpenAI({ baseURL: sample.gateway, apiKey: 'wrong-key' });

  await assert.rejects(() => stranger.chat.completions.create(request('你好')), OpenAI.AuthenticationError);
});

scenario('a missing key is refused', async () => {
  const response = await fetch(`${sample.gateway}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request('你好')),
  });

  assert.equal(response.status, 401);
  assert.equal(typeof (await response.json()).error.message, 'string');
});

scenario('an unknown model is not found and never tried again', async () => {
  const [asking, counting] = patient(2);

  await assert.rejects(
    () => asking.chat.completions.create(request('你好', { model: 'no-such-model' })),
    (error) => error instanceof OpenAI.NotFoundError && error.code === 'model_not_found',
  );
  assert.equal(counting.calls, 1);
});

scenario('a refusal has the fields of an error, names its record and tells every fault at once', async () => {
  await assert.rejects(
    () => create('你好', { n: 0, messages: [] }),
    (error) => {
      assert.ok(error instanceof OpenAI.BadRequestError, String(error));
      assert.deepEqual(Object.keys(error.error).sort(), ['code', 'message', 'param', 'receipt', 'type']);
      assert.deepEqual([error.type, error.code], ['invalid_request_error', 'invalid_request']);
      assert.match(error.message, /n: .*messages: /u);
      assert.match(error.error.receipt, RECEIPT);
      return true;
    },
  );
});

scenario('a failing model is tried again as often as the client was told, and no oftener', async () => {
  const [asking, counting] = patient(1);

  await assert.rejects(
    () => asking.chat.completions.create(request(script('Fail', { status: 503 }))),
    (error) => error instanceof OpenAI.InternalServerError && error.code === 'upstream_overloaded',
  );
  assert.equal(counting.calls, 2);
});

scenario('an unknown route is not found and not passed on', async () => {
  await assert.rejects(() => client.post('/no-such-route', { body: {} }), OpenAI.NotFoundError);
});

compareWithTheList();
