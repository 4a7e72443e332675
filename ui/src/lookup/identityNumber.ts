/** "010190 12345" without the spaces that people write. */
export const digitsOf = (text: string): string => text.replace(/[\s.-]/g, '');

/** Eleven digits, or the twelve of a DUF number; the control digits are the server's to judge. */
export const numberForm = (text: string): boolean => /^\d{11,12}$/.test(digitsOf(text));

/** "97817200123" as "978172 00123": birth date and serial apart. */
export function groupedNumber(number: string): string {
  return /^\d{11}$/.test(number) ? `${number.slice(0, 6)} ${number.slice(6)}` : number;
}
