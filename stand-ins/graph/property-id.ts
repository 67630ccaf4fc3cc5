const shape =
  /^(\w+) (\{[0-9a-f-]{36}\}|[0-9a-f-]{36}) (?:(Name) (.+)|(Id) (0x[0-9a-f]+))$|^\w+ 0x[0-9a-f]+$/i;

/**
 * The id of an extended property as Exchange compares it: the type, the GUID and a number in any case, a name
 * exactly as it is written. Nothing for text that is no such id.
 */
export function propertyIdOf(text: string): string | undefined {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [whole, type, guid, , name] = found;
  if (name === undefined) return whole.toLowerCase().replaceAll(/[{}]/g, "");
  return `${type} ${guid?.replaceAll(/[{}]/g, "")} name `.toLowerCase() + name;
}
