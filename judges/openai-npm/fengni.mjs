// What the judges share: the sample, scripts for the lab, and a fetch that counts.
import { readFileSync } from 'node:fs';

/** The value of an environment variable; a judge without it has nothing to judge, and says so. */
export function need(name) {
  const value = process.env[name];
  if (!value) throw new Error(`set ${name}: see judges/README.md`);
  return value;
}

/** The sample of a running `up --sample`, with every field that the judges use. */
export function readSample() {
  const path = need('FENGNI_SAMPLE');
  const sample = JSON.parse(readFileSync(path, 'utf8'));
  const used = ['gateway', 'apiKey', 'verifiedUser', 'unverifiedUser', 'suspendedUser', 'blockedPhrase'];
  const missing = used.filter((field) => typeof sample[field] !== 'string' || sample[field] === '');
  if (missing.length > 0) throw new Error(`${path} lacks ${missing.join(', ')}`);
  return sample;
}

/** A prompt that makes the lab play a script, in a form that no review of prompts can read. */
export function script(name, fields) {
  return 'lab:z' + Buffer.from(JSON.stringify({ script: name, ...fields })).toString('base64url');
}

export const say = (...chunks) => script('Say', { choices: [chunks], finish: 'stop' });

export const ask = (content) => [{ role: 'user', content }];

/** A fetch that counts its calls, to see what a client sends again. */
export function countingFetch() {
  const counting = (...args) => {
    counting.calls += 1;
    return fetch(...args);
  };
  counting.calls = 0;
  return counting;
}

export async function collect(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

const of = (chunks, index) => chunks.flatMap((chunk) => chunk.choices).filter((choice) => choice.index === index);

export const text = (chunks, index = 0) => of(chunks, index).map((choice) => choice.delta.content ?? '').join('');

export const finish = (chunks, index = 0) =>
  of(chunks, index).map((choice) => choice.finish_reason).filter((reason) => reason !== null && reason !== undefined);

/** The arguments of the first tool call, joined from their pieces. */
export const streamedArguments = (chunks) =>
  of(chunks, 0).map((choice) => choice.delta.tool_calls?.[0]?.function?.arguments ?? '').join('');

export const WEATHER = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: '查询城市的天气',
    parameters: { type: 'object', properties: { city: { type: 'string', description: '城市' } }, required: ['city'] },
  },
};
