// A number on its way from one page to the form of another, in memory only: it never goes into an address or the
// browser's store.

import { digitsOf, numberForm } from './identityNumber';

let carried = '';

/** Keeps the number if that is what the text is; nothing otherwise. */
export function carryNumber(text: string): void {
  carried = numberForm(text) ? digitsOf(text) : '';
}

export const carriedNumber = (): string => carried;
