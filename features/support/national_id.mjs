// Identity numbers for invented people: month + 80, a series that no real person has.

const weights = [[3, 7, 6, 1, 8, 9, 4, 5, 2], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]];

function control(digits, row) {
  const sum = row.reduce((total, weight, at) => total + weight * digits[at], 0);
  return (11 - (sum % 11)) % 11;
}

/** Eleven digits from the first nine, or null when these nine have no control digits. */
function completed(nine) {
  const digits = [...nine].map(Number);
  for (const row of weights) {
    const digit = control(digits, row);
    if (digit === 10) return null;
    digits.push(digit);
  }
  return digits.join('');
}

/** Another `number`, another identity number: of somebody born on a day in May 1938, or with a D-number. */
export function nationalId(number, { dNumber = false } = {}) {
  for (let tried = 0, found = 0; ; ++tried) {
    const day = String((tried % 28) + 1 + (dNumber ? 40 : 0)).padStart(2, '0');
    const id = completed(`${day}8538${String(100 + Math.floor(tried / 28)).padStart(3, '0')}`);
    if (id && ++found > number) return id;
  }
}
