import type { Path } from "./problems.ts";
import { scenarioJsonSchema } from "./schema.ts";

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | false;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

let wholeFile: JsonSchema | undefined;

function schemaOfFile(): JsonSchema {
  wholeFile ??= scenarioJsonSchema() as JsonSchema;
  return wholeFile;
}

/** The schema itself, where it is only named. */
function resolved(schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.split("/").at(-1);
  return (name === undefined ? undefined : schemaOfFile().$defs?.[name]) ?? schema;
}

function child(named: JsonSchema, step: string | number): JsonSchema | undefined {
  const schema = resolved(named);
  if (schema.anyOf) {
    return schema.anyOf.map((form) => child(form, step)).find((found) => found !== undefined);
  }
  if (schema.type === "array") return schema.items;
  if (schema.properties && Object.hasOwn(schema.properties, step)) return schema.properties[step];
  return schema.additionalProperties || undefined;
}

function schemaAt(path: Path): JsonSchema | undefined {
  const found = path.reduce<JsonSchema | undefined>((schema, step) => schema && child(schema, step), schemaOfFile());
  return found && resolved(found);
}

/** Keys the file may have at a path; none where it takes a value. */
export function keysAt(path: Path): readonly string[] {
  const schema = schemaAt(path);
  return [schema, ...(schema?.anyOf ?? [])].flatMap((form) => Object.keys(form?.properties ?? {}));
}

/** True where the file takes a mapping or a list and nothing else. */
export function isSection(path: Path): boolean {
  const schema = schemaAt(path);
  return schema?.type === "object" || schema?.type === "array";
}
