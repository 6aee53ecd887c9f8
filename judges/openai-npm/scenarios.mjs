// The list of scenarios that every client plays, and the comparison with what this one played.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const listed = JSON.parse(readFileSync(new URL('../scenarios.json', import.meta.url), 'utf8')).scenarios;
const played = [];

/** A test that stands in the list under the same sentence. */
export function scenario(sentence, play) {
  played.push(sentence);
  test(sentence, play);
}

/** To be called when every scenario of this client has been named. */
export function compareWithTheList() {
  test('the scenarios are those of the list', () => {
    assert.deepEqual(played.toSorted(), listed.toSorted());
  });
}
