import { scenarioJsonSchema } from "../scenario/schema.ts";

/** `concerted schema`: the JSON Schema of scenario files. */
export async function schemaCommand(): Promise<void> {
  console.log(JSON.stringify(scenarioJsonSchema(), null, 2));
}
