import { writeFileSync } from 'node:fs';
import { rulePackJsonSchema } from '../src/policy/schema/json-schema.ts';

// Run after every change of src/policy/schema: npx tsx scripts/rule-schema.ts
const target = new URL('../rules/rule-pack.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(rulePackJsonSchema(), null, 2)}\n`);
