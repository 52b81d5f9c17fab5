// 100 pages of 100 conversations through the vendor's TypeScript SDK: the middle of 15 walks after 15 to warm up, in milliseconds.
const [, , sdk, address] = process.argv;
const { KnowrithmClient } = require(sdk);

async function walk(client) {
  const started = performance.now();
  let count = 0;
  for (let page = 1; page <= 100; page++) count += (await client.conversations.listConversations(page, 100)).conversations.length;
  if (count !== 10000) throw new Error(`${count} conversations came`);
  return performance.now() - started;
}

(async () => {
  const client = new KnowrithmClient({ apiKey: 'ak_key', apiSecret: 'secret', baseUrl: `${address.replace(/\/$/, '')}/api` });
  const walks = [];
  for (let i = 0; i < 15; i++) await walk(client);
  for (let i = 0; i < 15; i++) walks.push(await walk(client));
  console.log(`typescript_ms=${walks.sort((a, b) => a - b)[7].toFixed(1)}`);
})();
