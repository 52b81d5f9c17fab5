// 100 pages of 100 conversations through the vendor's TypeScript SDK, once for each line on standard input: milliseconds by the clock and of processors.
const [, , sdk, address] = process.argv;
const { KnowrithmClient } = require(sdk);
const client = new KnowrithmClient({ apiKey: 'ak_key', apiSecret: 'secret', baseUrl: `${address.replace(/\/$/, '')}/api` });

async function walk() {
  const [started, used] = [performance.now(), process.cpuUsage()];
  let count = 0;
  for (let page = 1; page <= 100; page++) count += (await client.conversations.listConversations(page, 100)).conversations.length;
  if (count !== 10000) throw new Error(`${count} conversations came`);
  const { user, system } = process.cpuUsage(used);
  return `${performance.now() - started} ${(user + system) / 1000}`;
}

(async () => {
  for await (const _ of require('node:readline').createInterface({ input: process.stdin })) console.log(await walk());
})();
