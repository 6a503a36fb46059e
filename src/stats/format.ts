/** Numbers in words and digits, the same in every browser and locale. */

/** "67.4%": a percentage to one decimal. */
export function percent(value: number): string {
  return `${oneDecimal(value)}%`;
}

/** "3.2 percentage points", "1.0 percentage point": the size of a difference, without its sign. */
export function points(value: number): string {
  const size = oneDecimal(Math.abs(value));
  return `${size} percentage point${size === '1.0' ? '' : 's'}`;
}

/** "+3.2", "−3.2" or "0.0": a difference for a table, with a true minus sign. */
export function signed(value: number): string {
  const size = oneDecimal(Math.abs(value));
  if (size === '0.0') return size;
  return value < 0 ? `−${size}` : `+${size}`;
}

/** "62.1% to 72.7%": an interval of percentages. */
export function percentRange(lower: number, upper: number): string {
  return `${percent(lower)} to ${percent(upper)}`;
}

/** "1,334": a count of people, rounded to a whole number. */
export function count(value: number): string {
  const digits = String(Math.round(Math.abs(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && digits !== '0' ? `−${grouped}` : grouped;
}

/** "1st", "12th", "21st", "113th". @param rank a whole number, 0 or more */
export function ordinal(rank: number): string {
  const teens = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teens ? undefined : ['th', 'st', 'nd', 'rd'][rank % 10];
  return `${rank}${ending ?? 'th'}`;
}

/** "5.7": one decimal, half away from zero as readers expect (59.65 becomes 59.7), never "-0.0". */
export function oneDecimal(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10 + 1e-9);
  const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return value < 0 && tenths > 0 ? `−${text}` : text;
}
