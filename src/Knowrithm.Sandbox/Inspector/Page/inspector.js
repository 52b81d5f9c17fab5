const $ = id => document.getElementById(id);
const base = '/_sandbox/inspector';
const shown = 500;

// Whatever a request contains is text here: nothing is parsed as HTML.
const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.map(child => child instanceof Node ? child : document.createTextNode(child ?? '')));
  return element;
};
const put = (parent, ...children) => parent.replaceChildren(...children);

async function call(path, method = 'GET', body) {
  const response = await fetch(path, { method, body: body === undefined ? undefined : JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  const result = await response.json();
  if (!response.ok) throw new Error(result.error ?? `Status ${response.status}`);
  return result;
}

// Runs what a button does, and says what became of it.
async function act(place, action, done) {
  try {
    const result = await action();
    place.textContent = typeof done === 'function' ? done(result) : done;
    place.className = 'good';
  } catch (error) {
    place.textContent = error.message;
    place.className = 'bad';
  }
  await refresh();
}

const clock = text => new Date(text).toLocaleTimeString([], { hourCycle: 'h23' });
const kind = status => status === null ? 'soft' : status < 300 ? 'good' : status < 400 ? 'soft' : status < 500 ? 'warn' : 'bad';
const outcome = request => request.status_code !== null ? String(request.status_code) : request.is_over ? 'dropped' : '…';
const milliseconds = value => value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;

/* Requests */
const requests = new Map();
let version = 0, selected = null;

const passes = request => {
  const text = $('filter').value.trim().toLowerCase();
  if ($('noted').checked && request.tolerated.length === 0) return false;
  return `${request.method} ${request.path}${request.query} ${request.route ?? ''} ${outcome(request)}`.toLowerCase().includes(text);
};

const row = request => make('button', {
  type: 'button', class: 'row', 'data-number': request.number, 'aria-pressed': String(request.number === selected), onclick: () => select(request.number),
},
make('span', { class: 'method mono' }, request.method),
make('span', { class: 'path mono', title: request.path + request.query }, request.path + request.query),
make('span', { class: `status ${request.status_code === null ? (request.is_over ? 'bad' : 'soft') : kind(request.status_code)}` }, outcome(request)),
make('span', { class: 'time soft' }, request.status_code === null ? '' : milliseconds(request.duration_ms)),
...(request.tolerated.length ? [make('span', { class: 'note' }, `tolerated: ${request.tolerated.join('; ')}`)] : []),
...(request.has_fault ? [make('span', { class: 'note' }, 'a fault was injected')] : []));

const entry = request => make('div', { role: 'listitem', 'data-entry': request.number }, row(request));

function listRequests() {
  const latest = [...requests.values()].filter(passes).sort((a, b) => b.number - a.number).slice(0, shown);
  put($('list'), ...latest.length ? latest.map(entry)
    : [make('p', { class: 'empty' }, requests.size ? 'No request matches the filter.' : `No requests yet. Send one to ${state?.address ?? 'this address'}.`)]);
}

// Replaces only what changed: a press on a row that is replaced under it would be lost.
function listChanged(changed, oldest) {
  for (const request of changed) {
    const old = $('list').querySelector(`[data-entry="${request.number}"]`);
    if (old) {
      const focused = old.contains(document.activeElement);
      const fresh = entry(request);
      old.replaceWith(fresh);
      if (focused) fresh.firstChild.focus();
    } else if (passes(request)) {
      $('list').querySelector('.empty')?.remove();
      const after = [...$('list').children].find(other => Number(other.dataset.entry) < request.number);
      $('list').insertBefore(entry(request), after ?? null);
    }
  }
  for (const child of [...$('list').children]) if (Number(child.dataset.entry) < oldest) child.remove();
  while ($('list').children.length > shown) $('list').lastChild.remove();
  if (!$('list').firstChild) listRequests();
}

async function select(number) {
  selected = number;
  for (const button of $('list').querySelectorAll('.row')) button.setAttribute('aria-pressed', String(Number(button.dataset.number) === number));
  let full;
  try {
    full = await call(`${base}/requests/${number}`);
  } catch (error) {
    put($('detail'), make('p', { class: 'empty' }, error.message));
    return;
  }
  if (selected === number) detail(full);
}

const block = (title, text, whole) => text
  ? [make('h2', {}, title), make('pre', { tabindex: '0' }, pretty(text, whole)), ...whole ? [] : [make('p', { class: 'soft' }, 'This is its beginning.')]] : [];

function pretty(text, whole) {
  if (!whole || !/^\s*[[{]/.test(text)) return text;
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}

function detail(request) {
  const copied = make('span', { role: 'status', class: 'soft' });
  const copy = (label, text) => make('button', { type: 'button', onclick: () => act(copied, () => navigator.clipboard.writeText(text), 'Copied.') }, label);
  put($('detail'),
    make('h2', { class: 'mono' }, `${request.method} ${request.path}${request.query}`),
    make('dl', {},
      make('dt', {}, 'Response'), make('dd', { class: `status ${kind(request.status_code)}` }, outcome(request)),
      make('dt', {}, 'Route'), make('dd', { class: 'mono' }, request.route ?? 'no route matches'),
      make('dt', {}, 'Credentials'), make('dd', {}, request.credential),
      make('dt', {}, 'Received'), make('dd', {}, clock(request.received_at)),
      make('dt', {}, 'Took'), make('dd', {}, request.status_code === null ? '–' : milliseconds(request.duration_ms))),
    ...request.tolerated.length ? [make('h2', {}, 'A strict server could refuse'), make('ul', { class: 'warn' }, ...request.tolerated.map(note => make('li', {}, note)))] : [],
    make('div', { class: 'bar' }, copy('Copy as curl', request.curl), copy('Copy as C#', request.csharp), copied),
    ...block('Request body', request.body, request.body_is_whole),
    make('h2', {}, 'Request headers'),
    make('table', {}, make('tbody', {}, ...request.headers.map(([name, value]) => make('tr', {}, make('th', { scope: 'row' }, name), make('td', { class: 'mono' }, value))))),
    ...block(`Response body${request.response_type ? `, ${request.response_type}, ${request.response_length} bytes` : ''}`, request.response, request.response_is_whole));
}

/* Webhooks */
let state = null;

// Redraws a part of the page only when its data changed: whoever is about to press something there is left alone.
const drawn = new Map();
function differs(part, data) {
  const text = JSON.stringify(data);
  if (drawn.get(part) === text) return false;
  drawn.set(part, text);
  return true;
}

const item = (head, ...rest) => make('div', { class: 'item' }, make('div', { class: 'head' }, ...head), ...rest);
const nothing = text => make('p', { class: 'soft' }, text);

function showWebhooks() {
  if (!differs('webhooks', state.webhooks)) return;
  put($('webhooks'), ...state.webhooks.length ? state.webhooks.map(webhook => item([
    make('span', { class: 'mono url' }, webhook.url),
    make('span', { class: 'soft' }, webhook.events.length ? webhook.events.join(', ') : 'all events'),
    make('button', { type: 'button', onclick: () => act($('registered'), () => call(`/_sandbox/webhooks/${webhook.id}`, 'DELETE'), 'Removed.') }, 'Remove'),
  ])) : [nothing('No webhook is registered: events go nowhere.')]);
}

function showDeliveries(deliveries) {
  if (!differs('deliveries', deliveries)) return;
  put($('deliveries'), ...deliveries.length ? deliveries.map(delivery => {
    const place = make('span', { role: 'status' }), body = make('div');
    const last = delivery.attempts.at(-1);
    return item([
      make('strong', {}, delivery.event),
      make('span', { class: `status ${last ? (last.delivered ? 'good' : 'bad') : 'soft'}` },
        last ? last.delivered ? 'delivered' : delivery.next_attempt_at ? `retried at ${clock(delivery.next_attempt_at)}` : 'failed' : 'waiting'),
      make('span', { class: 'soft mono url' }, delivery.url),
      make('span', {},
        make('button', { type: 'button', onclick: () => open(delivery.number, body) }, 'Payload'), ' ',
        make('button', { type: 'button', onclick: () => act(place, () => call(`${base}/deliveries/${delivery.number}/replay`, 'POST'), 'Replayed.') }, 'Replay')),
    ],
    make('div', { class: 'soft' }, ...delivery.attempts.map(attempt => make('div', {},
      `attempt ${attempt.attempt} at ${clock(attempt.sent_at)}: ${attempt.status_code ?? 'no response'}, ${milliseconds(attempt.duration_ms)}`))), place, body);
  }) : [nothing('Nothing was delivered yet.')]);
}

async function open(number, place) {
  if (place.firstChild) return put(place);
  try {
    const { body, body_is_whole: whole } = await call(`${base}/deliveries/${number}`);
    put(place, make('pre', { tabindex: '0' }, pretty(body, whole)));
  } catch (error) {
    put(place, nothing(error.message));
  }
}

/* Faults */
const faults = [
  ['Every request gets 503', { name: '503', status: 503 }],
  ['Every request gets 429 with Retry-After: 5', { name: '429', status: 429, retry_after: 5 }],
  ['Every third request gets 500', { name: 'every third', status: 500, every: 3 }],
  ['Every response takes two seconds', { name: 'slow', delay: 2 }],
  ['Connections are dropped before the work', { name: 'dropped', reset: true }],
  ['The work is done, the response is lost', { name: 'lost', reset_after_applying: true }],
  ['Half of each body is sent', { name: 'half', truncate_body: true }],
];

function showFaults() {
  if (!differs('faults', state.faults)) return;
  const focused = document.activeElement?.dataset?.fault;
  put($('switches'), ...faults.map(([label, fault]) => {
    const active = state.faults.find(one => one.name === fault.name);
    return make('button', {
      type: 'button', class: 'switch', role: 'switch', 'aria-checked': String(!!active), 'data-fault': fault.name,
      onclick: async () => {
        if (active) await call(`/_sandbox/faults/${active.id}`, 'DELETE');
        else await call('/_sandbox/faults', 'POST', { ...fault, times: 2147483647, ...$('path').value.trim() ? { path: $('path').value.trim() } : {} });
        await refresh();
      },
    }, label);
  }));
  if (focused) $('switches').querySelector(`[data-fault="${focused}"]`)?.focus();
  put($('active'), ...state.faults.length ? state.faults.map(fault => item([
    make('strong', {}, fault.name ?? (fault.status ? `status ${fault.status}` : 'fault')),
    make('span', { class: 'mono url' }, `${fault.method ?? 'all methods'} ${fault.path ?? 'all paths'}`),
    make('span', { class: 'soft' }, `${fault.hits} affected${fault.times ? ` of ${fault.times}` : ''}`),
    make('button', { type: 'button', onclick: async () => { await call(`/_sandbox/faults/${fault.id}`, 'DELETE'); await refresh(); } }, 'End'),
  ])) : [nothing('None.')]);
}

/* State */
function showState() {
  $('address').textContent = state.address;
  const ahead = state.ahead_seconds;
  $('clock').textContent = `${new Date(state.now).toLocaleString()}${ahead ? `, ${Math.round(ahead / 60)} minutes ahead` : ''}. `
    + 'Setting it forward runs tasks and redeliveries that become due, and expires tokens.';
  const lines = {
    Agents: state.counts.agents, Conversations: state.counts.conversations, Leads: state.counts.leads, 'Open streams': state.counts.open_streams,
    Dialect: state.dialect, Seeds: `${state.seeds.conversations} conversations`,
  };
  put($('counts'), ...Object.entries(lines).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, String(value))]));
  if (document.activeElement !== $('seeds') && !$('seeds').value) $('seeds').value = state.seeds.conversations;
  if (!differs('tasks', state.tasks)) return;
  put($('tasks'), ...state.tasks.length ? [make('table', {}, make('tbody', {}, ...state.tasks.map(task => make('tr', {},
    make('td', { class: 'mono' }, task.id), make('td', { class: task.error ? 'bad' : '' }, task.error ? `${task.status}: ${task.error}` : task.status),
    make('td', {}, make('progress', { max: 100, value: task.progress, 'aria-label': `${task.progress} %` }), ` ${clock(task.created_at)}`)))))] : [nothing('None.')]);
}

/* Polling */
let running = Promise.resolve();

async function update() {
  const [now, log, sent] = await Promise.all([call(base), call(`${base}/requests?since=${version}`), call(`${base}/deliveries`)]);
  state = now;
  if (!$('event').options.length) $('event').append(...state.events.map(name => make('option', { selected: name === 'lead.created' }, name)));
  version = log.version;
  for (const request of log.requests) requests.set(request.number, request);
  for (const number of [...requests.keys()]) if (number < log.oldest) requests.delete(number);
  showState();
  showWebhooks();
  showFaults();
  showDeliveries(sent.deliveries);
  listChanged(log.requests, log.oldest);
  if (log.requests.some(request => request.number === selected)) await select(selected);
}

function refresh() {
  running = running.then(update).then(() => {
    $('connection').textContent = '';
    $('connection').className = '';
  }, error => {
    $('connection').textContent = `The sandbox does not respond: ${error.message}`;
    $('connection').className = 'off';
  });
  return running;
}

for (const button of document.querySelectorAll('nav button')) {
  button.addEventListener('click', () => {
    for (const other of document.querySelectorAll('nav button')) {
      const current = other === button;
      if (current) other.setAttribute('aria-current', 'page'); else other.removeAttribute('aria-current');
      $(other.dataset.view).hidden = !current;
    }
    location.hash = button.dataset.view;
  });
}
document.querySelector(`nav button[data-view="${CSS.escape(location.hash.slice(1))}"]`)?.click();

$('filter').addEventListener('input', listRequests);
$('noted').addEventListener('change', listRequests);
$('clear').addEventListener('click', async () => {
  await call(`${base}/requests`, 'DELETE');
  selected = null;
  put($('detail'), make('p', { class: 'empty' }, 'Select a request.'));
  await refresh();
});
$('list').addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = [...$('list').querySelectorAll('.row')], at = rows.indexOf(document.activeElement);
  if (!step || at < 0) return;
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, at + step))].focus();
});
$('send').addEventListener('submit', event => {
  event.preventDefault();
  act($('sent'), () => call('/_sandbox/events', 'POST', { event: $('event').value }),
    result => result.endpoints ? `Sent to ${result.endpoints} ${result.endpoints === 1 ? 'webhook' : 'webhooks'}.` : 'No webhook is registered for it.');
});
$('register').addEventListener('submit', event => {
  event.preventDefault();
  act($('registered'), () => call('/_sandbox/webhooks', 'POST', { url: $('url').value, secret: $('secret').value }), () => {
    $('secret').value = '';
    return 'Registered.';
  });
});
$('reset').addEventListener('submit', event => {
  event.preventDefault();
  act($('restored'), () => call('/_sandbox/reset', 'POST', { seed_conversations: Number($('seeds').value) }), 'Reset. Webhooks, faults and the clock are as at the start.');
});
$('advance').addEventListener('click', event => {
  const seconds = Number(event.target.dataset.seconds);
  if (seconds) act($('restored'), () => call('/_sandbox/time', 'POST', { seconds }), '');
});

put($('detail'), make('p', { class: 'empty' }, 'Select a request.'));
for (;;) {
  if (!document.hidden) await refresh();
  await new Promise(next => setTimeout(next, 1000));
}
