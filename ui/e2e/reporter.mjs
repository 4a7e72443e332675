// One line a test, the reason when it fails, and the totals last.

export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const good = type === 'test:pass';
    if (good) passed += 1;
    else failed += 1;
    yield `${good ? 'ok    ' : 'FAILED'} ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
    if (!good) {
      const error = data.details.error?.cause ?? data.details.error;
      const line = /at .*e2e\/(?!all|browser).*/.exec(String(error?.stack))?.[0] ?? '';
      yield `${String(error?.message ?? error)}
${line}
`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}
