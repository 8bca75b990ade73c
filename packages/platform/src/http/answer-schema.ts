/** A JSON schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNull(choice: unknown): boolean {
  return isSchema(choice) && choice['type'] === 'null';
}

/** What a value is beside null, where nothing else is left to choose. */
function besideNull(choices: unknown): JsonSchema | undefined {
  if (!Array.isArray(choices) || choices.length !== 2 || choices.filter(isNull).length !== 1) return undefined;
  const rest: unknown = choices.find((choice) => !isNull(choice));
  return isSchema(rest) && typeof rest['type'] === 'string' && !('const' in rest) ? rest : undefined;
}

/**
 * A schema that writes the same answers without trying them: "this or null" is written as nullable, where the writer of
 * answers else compiles a check of its own for each, and runs it on each value.
 * @param schema draft 7, as zod makes it, without references
 * @example writtenStraight({ anyOf: [{ type: 'string' }, { type: 'null' }] }) // { type: 'string', nullable: true }
 */
export function writtenStraight<Part>(schema: Part): Part | JsonSchema {
  if (Array.isArray(schema)) return schema.map((part) => writtenStraight(part)) as unknown as Part;
  if (!isSchema(schema)) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, writtenStraight(part)]));
  const value = besideNull(parts['anyOf']);
  if (!value) return parts;
  const { anyOf, ...others } = parts;
  return { ...others, ...value, nullable: true };
}
