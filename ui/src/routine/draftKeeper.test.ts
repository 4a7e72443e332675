import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper, sendAllDrafts, type DraftStatus } from './draftKeeper';

let sent: object[];
let told: DraftStatus[];
let removed: number;
let reachable: boolean;
let keeper: DraftKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  told = [];
  removed = 0;
  reachable = true;
  keeper = new DraftKeeper({
    put: (body) => {
      if (!reachable) return Promise.reject(new Error('unreachable'));
      sent.push(body);
      return Promise.resolve();
    },
    remove: () => {
      removed += 1;
      return Promise.resolve();
    },
    tell: (status) => told.push(status),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('only the last of what was typed in one go is sent', async () => {
  keeper.keep({ text: 'a' });
  keeper.keep({ text: 'ab' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ text: 'ab' }]);
  expect(told.at(-1)).toBe('saved');
  expect(keeper.hasUnsent).toBe(false);
});

test('while the server is out of reach the text is kept, sent again, and the reader is told', async () => {
  reachable = false;
  keeper.keep({ text: 'a' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.at(-1)).toBe('unsaved');
  expect(keeper.hasUnsent).toBe(true);
  reachable = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toEqual([{ text: 'a' }]);
  expect(told.at(-1)).toBe('saved');
});

test('leaving the page sends at once', async () => {
  keeper.keep({ text: 'a' });
  void keeper.sendNow(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ text: 'a' }]);
});

test('before the session ends everything unsent is sent, and waited for', async () => {
  keeper.keep({ text: 'a' });
  await sendAllDrafts();
  expect(sent).toEqual([{ text: 'a' }]);
  await sendAllDrafts();
  expect(sent).toHaveLength(1);
});

test('what was carried out or thrown away is not sent afterwards', async () => {
  keeper.keep({ text: 'a' });
  await keeper.forget();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([]);
  expect(removed).toBe(1);
});
