// The check of .ci/specifications: node check.mjs CORPUS SPECIFICATIONS [NAME…]. Prints a line for each request, writes the first line of each file whose requests all passed.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import YAML from 'yaml';

const [corpus, folder, ...names] = process.argv.slice(2);
const day = new Date().toISOString().slice(0, 10);
const github = 'https://raw.githubusercontent.com';

// What the specifications themselves get wrong or leave out, each with its reason.
const openApi = {
  HubSpot: {
    source: `${github}/HubSpot/HubSpot-public-api-spec-collection/main/PublicApiSpecs/CRM/Contacts/Rollouts/424/2026-09/contacts.json`,
    file: 'hubspot.json',
    optional: ['associations'], // required by the specification, refused as empty by nobody, left out by every example
  },
  Zendesk: {
    source: 'https://developer.zendesk.com/zendesk/oas.yaml',
    file: 'zendesk.yaml',
    beside: [/^\/oauth\/tokens/, /^\/api\/v2\/uploads/], // in the pages alone
    unknown: ['external_id'], // a query parameter that the pages document
  },
  Jira: { source: 'https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json', file: 'jira.json', document: true },
  Intercom: { source: `${github}/intercom/Intercom-OpenAPI/main/descriptions/2.14/api.intercom.io.yaml`, file: 'intercom.yaml' },
  Twilio: { source: `${github}/twilio/twilio-oai/main/spec/json/twilio_api_v2010.json`, file: 'twilio.json' },
};

const typed = {
  Slack: {
    module: '@slack/web-api',
    types: { '/api/chat.postMessage': 'ChatPostMessageArguments' },
  },
  GoogleSheets: {
    module: '@googleapis/sheets',
    types: { ':append': 'sheets_v4.Schema$ValueRange' },
    beside: [/^\/token/], // by Google's own library
  },
};

function requests(name) {
  const text = readFileSync(join(corpus, `${name}.txt`), 'utf8');
  return text.slice(text.indexOf('\n') + 1).split('\n---\n').map((one) => {
    const [head, ...body] = one.split('\n\n');
    const [first, ...headers] = head.split('\n');
    const [method, address] = [first.split(' ')[0], first.slice(first.indexOf(' ') + 1)];
    const url = new URL(address, 'https://vendor.example');
    return {
      method, url, path: decodeURIComponent(url.pathname), headers: Object.fromEntries(headers.filter(Boolean).map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 2)];
      })), body: body.join('\n\n').trim(),
    };
  });
}

async function load({ source, file }) {
  const kept = join(folder, file);
  if (!existsSync(kept)) {
    const response = await fetch(source);
    if (!response.ok) throw new Error(`${source}: ${response.status}`);
    writeFileSync(kept, await response.text());
  }
  const text = readFileSync(kept, 'utf8');
  return file.endsWith('.json') ? JSON.parse(text) : YAML.parse(text, { maxAliasCount: -1 });
}

// JSON Schema out of OpenAPI 3.0: null is a type, and examples and names of its own are left out.
function schemaOf(node) {
  if (Array.isArray(node)) return node.map(schemaOf);
  if (node === null || typeof node !== 'object') return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (['example', 'examples', 'xml', 'externalDocs', 'discriminator', 'nullable', 'deprecated', 'format'].includes(key) || key.startsWith('x-')) continue;
    if (key === '$ref' && typeof value === 'string') out.$ref = value;
    else out[key] = schemaOf(value);
  }
  if (node.nullable && typeof out.type === 'string') out.type = [out.type, 'null'];
  return out;
}

function resolve(spec, node) {
  while (node?.$ref) node = node.$ref.slice(2).split('/').reduce((at, key) => at[key.replace(/~1/g, '/').replace(/~0/g, '~')], spec);
  return node;
}

// The properties that an object may have, whatever combines them; null for any.
function known(spec, schema) {
  schema = resolve(spec, schema);
  if (!schema) return null;
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((one) => known(spec, one));
  if (parts.includes(null) || schema.additionalProperties || (!schema.properties && parts.length === 0)) return null;
  return Object.assign({}, schema.properties, ...parts);
}

function unknown(spec, schema, value, path = '') {
  if (Array.isArray(value)) {
    const items = resolve(spec, schema)?.items;
    return items ? value.flatMap((one, i) => unknown(spec, items, one, `${path}/${i}`)) : [];
  }
  if (value === null || typeof value !== 'object') return [];
  const properties = known(spec, schema);
  if (!properties) return [];
  return Object.entries(value).flatMap(([key, one]) => key in properties ? unknown(spec, properties[key], one, `${path}/${key}`) : [`${path}/${key} is not known`]);
}

function withSpecification(spec, settings) {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false }));
  ajv.addSchema({ $id: 'spec', components: schemaOf(spec.components) });
  const reference = (schema) => JSON.parse(JSON.stringify(schemaOf(schema)).replaceAll('"#/components', '"spec#/components'));
  const adf = settings.document ? new AjvDraft4({ strict: false, allErrors: true }).compile(
    JSON.parse(readFileSync('node_modules/@atlaskit/adf-schema/dist/json-schema/v1/full.json', 'utf8'))) : null;
  const templates = Object.keys(spec.paths).map((path) => ({
    path, pattern: new RegExp(`^${path.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  })).sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  return (request) => {
    if (settings.beside?.some((one) => one.test(request.path))) return ['beside'];
    const template = templates.find(({ path, pattern }) => pattern.test(request.path) && spec.paths[path][request.method.toLowerCase()]);
    if (!template) return [`${request.method} ${request.path} is not in the specification`];
    const operation = spec.paths[template.path][request.method.toLowerCase()];
    const parameters = [...(spec.paths[template.path].parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(spec, one));
    const found = [];
    const query = parameters.filter((one) => one.in === 'query').map((one) => one.name);
    for (const key of request.url.searchParams.keys()) if (!query.includes(key) && !settings.unknown?.includes(key)) found.push(`?${key} is not known`);
    for (const one of parameters) if (one.in === 'query' && one.required && !request.url.searchParams.has(one.name)) found.push(`?${one.name} is required`);
    const type = request.headers['content-type']?.split(';')[0];
    const content = resolve(spec, operation.requestBody)?.content;
    if (!request.body) return content && operation.requestBody.required ? [...found, 'a body is required'] : found;
    const media = content?.[type] ?? content?.['*/*'];
    if (!media) return [...found, `the media type ${type} is not known`];
    if (type === 'multipart/form-data') return found;
    let body = type === 'application/x-www-form-urlencoded' ? Object.fromEntries(new URLSearchParams(request.body)) : JSON.parse(request.body);
    const validate = ajv.compile(reference(media.schema));
    if (!validate(body)) for (const error of validate.errors) if (!settings.optional?.includes(error.params?.missingProperty)) found.push(`${error.instancePath} ${error.message}`);
    found.push(...unknown(spec, media.schema, body));
    if (adf) {
      const documents = (node) => node && typeof node === 'object' ? (node.type === 'doc' ? [node] : Object.values(node).flatMap(documents)) : [];
      for (const one of documents(body)) if (!adf(one)) found.push(...adf.errors.map((error) => `document ${error.instancePath} ${error.message}`));
    }
    return found;
  };
}

function withTypes({ module, types, beside }) {
  return (request) => {
    if (beside?.some((one) => one.test(request.path))) return ['beside'];
    if (!request.body) return [];
    const type = Object.entries(types).find(([end]) => request.path.endsWith(end))?.[1];
    if (!type) return [`${request.path} has no type`];
    const [root] = type.split('.');
    writeFileSync('check.ts', `import type { ${root} } from '${module}';\nexport const request: ${type} = ${request.body};\n`);
    try {
      execFileSync('node_modules/.bin/tsc', ['--noEmit', '--strict', '--skipLibCheck', '--module', 'node16', '--moduleResolution', 'node16', '--target', 'es2022', 'check.ts'], { encoding: 'utf8' });
      return [];
    } catch (error) {
      return [error.stdout.trim()];
    }
  };
}

async function withCards() {
  const cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
  return (request) => {
    const message = JSON.parse(request.body);
    const context = new cards.SerializationContext(cards.Versions.v1_4);
    for (const attachment of message.attachments) {
      const card = new cards.AdaptiveCard();
      card.parse(attachment.content, context);
    }
    return [...Array(context.eventCount).keys()].map((i) => context.getEventAt(i).message);
  };
}

async function checkerOf(name) {
  if (process.env.PAGES?.split(' ').includes(name)) return null;
  if (openApi[name]) return withSpecification(await load(openApi[name]), openApi[name]);
  if (typed[name]) return withTypes(typed[name]);
  if (name === 'Teams') return withCards();
  return null;
}

let failed = 0;
for (const file of readdirSync(corpus).filter((one) => one.endsWith('.txt'))) {
  const name = file.slice(0, -4);
  if (names.length > 0 && !names.includes(name)) continue;
  let check;
  try {
    check = await checkerOf(name);
  } catch (error) {
    console.log(`${name}: not checked, ${error.message}`);
    failed++;
    continue;
  }
  let [bad, beside] = [0, 0];
  for (const request of requests(name)) {
    const byPages = process.env.PAGES?.split(' ').some((one) => one.startsWith(`${name}:`) && request.path.startsWith(one.slice(name.length + 1)));
    const found = check && !byPages ? check(request) : ['beside'];
    if (found.length === 1 && found[0] === 'beside') beside++;
    else if (found.length > 0) bad++;
    console.log(`${name}: ${request.method} ${request.path}: ${found.length === 0 ? 'accepted' : found[0] === 'beside' ? 'by the pages alone' : found.join('; ')}`);
  }
  if (bad > 0) { failed++; continue; }
  const path = join(corpus, file);
  const text = readFileSync(path, 'utf8');
  const by = check ? `against ${openApi[name]?.source ?? typed[name]?.module ?? 'adaptivecards'}${beside > 0 ? ` and the vendor's pages` : ''}` : `against the vendor's pages`;
  writeFileSync(path, `# Checked ${by} on ${day}${text.slice(text.indexOf('\n'))}`);
}
process.exit(failed === 0 ? 0 : 1);
