// The newest receipt, handed in memory from the form to the receipt's own page, so that it is shown also when the server
// can't be reached right after it has confirmed. Opened later, the page asks the server.

import type { ReceiptWithClient } from '../api/routines';

let newest: { key: string; page: ReceiptWithClient } | null = null;

export function keepReceipt(key: string, page: ReceiptWithClient): void {
  newest = { key, page };
}

export function keptReceipt(key: string): ReceiptWithClient | undefined {
  return newest?.key === key ? newest.page : undefined;
}
