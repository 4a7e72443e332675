import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { leavesOf, otherValues } from './policy_text.mjs';

const files = ['oslo.toml', 'lillevik.toml'].map((name) => new URL(`../../policy/${name}`, import.meta.url));

test('every value of the policy files is a leaf with a place of its own and at least one other value', async () => {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const leaves = leavesOf(text);
    let last = 0;
    for (const leaf of leaves) {
      assert.ok(leaf.start >= last, `${leaf.path} overlaps the value before it`);
      assert.equal(text.slice(leaf.start, leaf.end), leaf.text);
      assert.ok(otherValues(leaf).length > 0 && otherValues(leaf).every((other) => other.text !== leaf.text), leaf.path);
      last = leaf.end;
    }
    // A line that holds a value and is not about its origin belongs to a leaf.
    const held = text.split('\n').filter((line) => /value = [^[]/.test(line)).length;
    assert.ok(leaves.length > held);
  }
});
test('a number, a clock, a switch, a list and a long text get another value', () => {
  const said = (path, text) => otherValues({ path, text }).map((other) => other.text);
  assert.deepEqual(said('a', '10'), ['9']);
  assert.deepEqual(said('a', '1'), ['2']);
  assert.deepEqual(said('a', '"14:00"'), ['"15:00"']);
  assert.deepEqual(said('a', 'true'), ['false']);
  assert.deepEqual(said('a', '["x", "y"]'), ['["y"]', '["x"]']);
  assert.deepEqual(said('a', '["offices"]'), ['["providers"]']);
  assert.deepEqual(said('registers.levels.a', '1'), ['41']);
  assert.deepEqual(said('a', '"""Hei, {client}"""'), ['"""HQQ, {client}"""']);
});
