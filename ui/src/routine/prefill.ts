// A plan chosen on one page and opened on another, handed over in memory: an address or the browser's store would
// keep what it says about a person. It can be taken once.

let waiting: { key: string; form: object } | null = null;

export function leavePrefill(key: string, form: object): void {
  waiting = { key, form };
}

export function takePrefill<Form>(key: string): Partial<Form> | undefined {
  return waiting?.key === key ? waiting.form : undefined;
}

export function dropPrefill(): void {
  waiting = null;
}
