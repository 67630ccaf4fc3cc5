type Fits = (value: string) => boolean;

const whole = /^[+-]?\d+$/;
const within = (value: string, low: number, high: number) =>
  whole.test(value) && Number(value) >= low && Number(value) <= high;

// https://learn.microsoft.com/aspnet/core/fundamentals/routing#route-constraints
const constraints: Record<string, (...limits: number[]) => Fits> = {
  int: () => (value) => within(value, -(2 ** 31), 2 ** 31 - 1),
  long: () => (value) => whole.test(value),
  bool: () => (value) => /^(true|false)$/i.test(value),
  guid: () => (value) => /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(value),
  alpha: () => (value) => /^[a-z]*$/i.test(value),
  double: () => (value) => Number.isFinite(Number(value)),
  min:
    (low = 0) =>
    (value) =>
      within(value, low, Infinity),
  max:
    (high = 0) =>
    (value) =>
      within(value, -Infinity, high),
  range:
    (low = 0, high = 0) =>
    (value) =>
      within(value, low, high),
  length:
    (low = 0, high = low) =>
    (value) =>
      value.length >= low && value.length <= high,
  minlength:
    (low = 0) =>
    (value) =>
      value.length >= low,
  maxlength:
    (high = 0) =>
    (value) =>
      value.length <= high,
};

/** The test that `int`, `range(1,9)` and the like put on a route parameter. */
export function constraintOf(text: string): Fits {
  const [, name = "", limits = ""] = /^(\w+)(?:\((.*)\))?$/.exec(text) ?? [];
  const constraint = constraints[name.toLowerCase()];
  if (!constraint) throw new Error(`The route constraint "${text}" is not known here.`);
  return constraint(...limits.split(",").filter(Boolean).map(Number));
}
