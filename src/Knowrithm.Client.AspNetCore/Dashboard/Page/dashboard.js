'use strict';

// Everything that was stored is shown by textContent; nothing becomes markup.
(() => {
  const find = (id) => document.getElementById(id);
  const session = { mayRetry: false, mayDelete: false, mayPause: false, mayOpenBodies: false };
  let list = null;
  let events = { query: '', next: null };
  let opened = null;

  function element(tag, properties, ...children) {
    const one = document.createElement(tag);
    const { data, ...rest } = properties || {};
    Object.assign(one, rest);
    Object.assign(one.dataset, data);
    one.append(...children.filter((child) => child !== null && child !== undefined));
    return one;
  }

  function setText(one, text) {
    if (one.textContent !== text) one.textContent = text;
  }

  async function call(path, body) {
    const headers = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' };
    const options = { headers, credentials: 'same-origin', cache: 'no-store' };
    if (body) {
      headers['Content-Type'] = 'application/json';
      if (session.antiforgeryToken) headers[session.antiforgeryHeader] = session.antiforgeryToken;
      Object.assign(options, { method: 'POST', body: JSON.stringify(body) });
    }
    const response = await fetch(path, options);
    const isJson = (response.headers.get('Content-Type') || '').startsWith('application/json');
    const result = isJson ? await response.json() : null;
    if (response.ok && result) return result;
    if (response.status === 401 || response.redirected) throw new Error('You are signed out. Sign in, and load this page again.');
    throw new Error((result && result.problem) || `The server responded with ${response.status}.`);
  }

  // What is behind a dialog is neither seen nor read out.
  const place = (name) => find(find('event-dialog').open ? `event-${name}` : name);

  function fail(error) {
    place('message').textContent = error instanceof TypeError ? 'The server cannot be reached.' : error.message;
    place('message').hidden = false;
  }

  function succeed(text) {
    place('message').hidden = true;
    place('notice').textContent = text;
  }

  const run = (act) => async (event) => {
    event.preventDefault();
    const button = event.submitter || event.currentTarget;
    // Not disabled: that would take the focus away.
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    try {
      await act();
    } catch (error) {
      fail(error);
    } finally {
      button.ariaBusy = null;
    }
  };

  const number = (value) => Number(value).toLocaleString('en');
  const count = (value, one, many) => `${number(value)} ${value === 1 ? one : many}`;

  function span(seconds) {
    if (seconds < 1) return 'less than 1 s';
    if (seconds < 120) return `${Math.floor(seconds)} s`;
    if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
    if (seconds < 172800) return `${Math.floor(seconds / 3600)} h`;
    return `${Math.floor(seconds / 86400)} days`;
  }

  const ago = (at) => (at ? `${span(Math.max(0, (Date.now() - new Date(at)) / 1000))} ago` : '–');
  const timeQuery = (form) => ['from', 'before'].map((name) => [name, find(`${form}-${name}`).value]).filter(([, value]) => value)
    .map(([name, value]) => `&${name}=${encodeURIComponent(`${value}Z`)}`).join('');
  const moment = (at) => (at ? new Date(at).toISOString().replace('T', ' ').replace(/\.\d+Z$/, 'Z') : '–');

  // Keeps the nodes that are there, and so the focus.
  function sync(parent, items, keyOf, create, none) {
    const known = new Map([...parent.children].map((node) => [node.dataset.key, node]));
    const all = items.length > 0 || !none ? items : [{ none }];
    all.forEach((item, place) => {
      const key = item.none ? '' : keyOf(item);
      const node = known.get(key) || (item.none ? emptyNode(parent, none) : create(item));
      node.dataset.key = key;
      known.delete(key);
      if (node.update) node.update(item);
      if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] || null);
    });
    known.forEach((node) => node.remove());
  }

  function emptyNode(parent, text) {
    if (parent.tagName !== 'TBODY') return element('li', { className: 'quiet', textContent: text });
    const cell = element('td', { className: 'quiet', textContent: text, colSpan: 6, role: 'cell' });
    return element('tr', { role: 'row' }, cell);
  }

  // A row of a table: labels for narrow screens, a text for each cell, and the cell with the actions.
  function row(labels, texts, actions) {
    const cells = labels.map(([label, kind]) => element('td', { className: kind || '', role: 'cell', data: { label } }, element('span')));
    const node = element('tr', { role: 'row' }, ...cells);
    if (actions) cells[cells.length - 1].replaceChildren(actions.node);
    node.update = (item) => {
      texts(item).forEach((text, place) => {
        const [value, title, kind] = Array.isArray(text) ? text : [text];
        setText(cells[place].firstChild, value);
        cells[place].firstChild.title = title || '';
        if (kind !== undefined) cells[place].firstChild.className = kind;
      });
      if (actions) actions.update(item);
    };
    return node;
  }

  function buttons(...specs) {
    let current = null;
    const all = specs.map(([text, act, isShown, className]) => {
      const one = element('button', { type: 'button', textContent: text, className: className || '' });
      one.addEventListener('click', run(() => act(current)));
      return { one, isShown };
    });
    return {
      node: element('div', { className: 'actions' }, ...all.map(({ one }) => one)),
      update(item) {
        current = item;
        all.forEach(({ one, isShown }) => { one.hidden = !isShown(item); });
      },
    };
  }

  function confirm(title, text, yes, isDanger) {
    const dialog = find('confirm-dialog');
    find('confirm-title').textContent = title;
    find('confirm-text').textContent = text;
    find('confirm-yes').textContent = yes;
    find('confirm-yes').className = isDanger ? 'danger' : 'main';
    return new Promise((resolve) => {
      let isSure = false;
      find('confirm-yes').onclick = () => { isSure = true; dialog.close(); };
      find('confirm-no').onclick = () => dialog.close();
      dialog.addEventListener('close', () => resolve(isSure), { once: true });
      dialog.showModal();
      find('confirm-no').focus();
    });
  }

  const handlerRow = () => row(
    [['Handler'], ['Waiting', 'number'], ['Oldest due'], ['Dead letters', 'number'], ['State'], ['Actions']],
    (one) => [
      one.handler,
      number(one.waiting),
      one.oldestDueSeconds === undefined ? '–' : span(one.oldestDueSeconds),
      number(one.deadLetters),
      stateOf(one),
    ],
    buttons(
      ['Due events', openDue, (one) => one.waiting > 0],
      ['Pause', pause, (one) => session.mayPause && !one.pausedAt && !one.isRetired],
      ['Resume', resume, (one) => session.mayPause && Boolean(one.pausedAt)]));

  function stateOf(one) {
    if (one.isRetired) return ['retired', '', 'quiet'];
    if (one.pausedAt) return [`paused ${ago(one.pausedAt)}: ${one.pauseReason || ''}`, moment(one.pausedAt), 'warn'];
    if (!one.seenAt) return ['no instance has it', '', 'bad'];
    return Date.now() - new Date(one.seenAt) > 120000 ? [`last seen ${ago(one.seenAt)}`, moment(one.seenAt), 'bad'] : ['running', moment(one.seenAt), 'good'];
  }

  async function pause(one) {
    if (!await confirm(`Pause ${one.handler}?`, 'Its events wait on all instances until it is resumed.', 'Pause')) return;
    await call('api/handlers/pause', { handler: one.handler });
    succeed(`${one.handler} is paused.`);
    await refresh();
  }

  async function resume(one) {
    await call('api/handlers/resume', { handler: one.handler });
    succeed(`${one.handler} is resumed.`);
    await refresh();
  }

  const groupRow = () => row(
    [['Handler'], ['Error'], ['Count', 'number'], ['Oldest'], ['Newest'], ['Actions']],
    (one) => [
      one.handler,
      [one.errorType.replace(/^.*\./, ''), one.errorType],
      number(one.count),
      [ago(one.oldest), moment(one.oldest)],
      [ago(one.newest), moment(one.newest)],
    ],
    buttons(
      ['Show', openGroup, () => true],
      ['Retry all', (one) => changeAll('retry', one), () => session.mayRetry],
      ['Delete all', (one) => changeAll('delete', one), () => session.mayDelete, 'danger']));

  async function changeAll(action, one) {
    const text = `${count(one.count, 'dead letter', 'dead letters')} of ${one.handler} with ${one.errorType}. `
      + 'The set is what is there now, whatever time is shown; it runs on the server, in steps, until it is stopped or the host stops.';
    const [title, yes] = action === 'retry' ? ['Retry all of them?', 'Retry'] : ['Delete all of them?', 'Delete'];
    if (!await confirm(title, text, yes, action === 'delete')) return;
    await call(`api/dead-letters/${action}`, { handler: one.handler, errorType: one.errorType });
    succeed('');
    await refresh();
  }

  const isUnderWay = (job) => job.state === 'Running' || job.state === 'Stopping';

  async function stop(job) {
    await call(`api/dead-letters/${job.action}/${job.id}/stop`, {});
    succeed('The set stops after the step that runs. What is left stays dead letters.');
    find('jobs-section').focus();
    await refresh();
  }

  function jobNode() {
    const text = element('p');
    const bar = element('progress');
    const actions = buttons(['Stop', stop, (job) => job.state === 'Running' && (job.action === 'retry' ? session.mayRetry : session.mayDelete)]);
    const node = element('li', {}, text, bar, actions.node);
    node.update = (job) => {
      const what = `${job.action === 'retry' ? 'Retry' : 'Delete'} ${job.handler}, ${job.errorType.replace(/^.*\./, '')}`;
      setText(text, `${what}: ${number(job.done)} of ${number(job.total)}${job.problem ? `. ${job.problem}` : `, ${job.state.toLowerCase()}`}`);
      text.className = job.state === 'Completed' ? 'good' : isUnderWay(job) ? '' : 'bad';
      bar.setAttribute('aria-label', what);
      bar.max = Math.max(1, job.total);
      bar.value = job.state === 'Completed' ? bar.max : job.done;
      actions.update(job);
    };
    return node;
  }

  function letterNode() {
    const title = element('p');
    const error = element('p', { className: 'error' });
    const actions = buttons(
      ['Details', (one) => openEvent(one.key), () => true],
      ['Retry', (one) => changeOne('retry', one), () => session.mayRetry],
      ['Delete', (one) => changeOne('delete', one), () => session.mayDelete, 'danger']);
    const node = element('li', {}, title, error, actions.node);
    node.update = (one) => {
      setText(title, `${one.type || 'an event that is gone'}, received ${moment(one.receivedAt)}, dead since ${moment(one.at)}, `
        + count(one.attempts, 'attempt', 'attempts'));
      setText(error, `${one.errorType}: ${one.error || ''}`);
      actions.update(one);
    };
    return node;
  }

  async function changeOne(action, one) {
    if (action === 'delete' && !await confirm('Delete this dead letter?', `${one.type} for ${one.handler}. It cannot be brought back.`, 'Delete', true)) return;
    const changed = await call(`api/dead-letters/${action}`, { ids: [one.id] });
    succeed(`${count(changed.count, 'dead letter', 'dead letters')} ${action === 'retry' ? 'retried' : 'deleted'}.`);
    if (list) {
      list.items = list.items.filter((other) => other.id !== one.id);
      showList();
      find('list-section').focus();
    }
    await refresh();
  }

  async function openGroup(one) {
    list = {
      title: `Dead letters of ${one.handler}: ${one.errorType}`,
      path: `api/dead-letters?handler=${encodeURIComponent(one.handler)}&errorType=${encodeURIComponent(one.errorType)}`,
      isTimed: true,
      time: '',
      create: letterNode,
      keyOf: (letter) => letter.id,
      read: (page) => page.deadLetters,
      items: [],
    };
    find('list-filter').reset();
    await moreOfList();
    find('list-section').focus();
  }

  async function rereadList(change) {
    if (list === null) return;
    list = { ...list, ...change, items: [], next: null };
    await moreOfList();
  }

  async function filterList() {
    await rereadList({ time: timeQuery('list') });
    succeed(list.time ? 'The dead letters of that time are listed.' : '');
  }

  async function openDue(one) {
    list = {
      title: `Due the longest for ${one.handler}`,
      path: `api/due?handler=${encodeURIComponent(one.handler)}`,
      create: eventNode,
      keyOf: (event) => event.key,
      read: (page) => page.events,
      items: [],
    };
    await moreOfList();
    find('list-section').focus();
  }

  async function moreOfList() {
    const mine = list;
    const page = await call(`${mine.path}${mine.time || ''}${mine.next ? `&after=${encodeURIComponent(mine.next)}` : ''}`);
    if (mine !== list) return;
    mine.items = mine.items.concat(mine.read(page));
    mine.next = page.next;
    showList();
  }

  function showList() {
    find('list-section').hidden = list === null;
    if (list === null) return;
    find('list-title').textContent = list.title;
    find('list-time').hidden = !list.isTimed;
    sync(find('list'), list.items, list.keyOf, list.create, 'None.');
    find('list-more').hidden = !list.next;
  }

  function eventNode() {
    const title = element('p');
    const handlers = element('p', { className: 'quiet' });
    const actions = buttons(['Details', (one) => openEvent(one.key), () => true]);
    const node = element('li', {}, title, handlers, actions.node);
    node.update = (one) => {
      setText(title, `${one.type}, ${one.source}, received ${moment(one.receivedAt)}`);
      setText(handlers, one.handlers.length === 0 ? 'No handler has it.' : one.handlers.map((other) => `${other.handler}: ${other.state.toLowerCase()}`
        + (other.attempts ? `, ${count(other.attempts, 'attempt', 'attempts')}` : '')).join(' · '));
      actions.update(one);
    };
    return node;
  }

  async function openEvent(key) {
    const isAnother = !opened || opened.key !== key;
    opened = await call(`api/events/${encodeURIComponent(key)}`);
    find('event-title').textContent = opened.type;
    const facts = [
      ['Key', opened.key], ['Source', opened.source], ['Received', `${moment(opened.receivedAt)} (${ago(opened.receivedAt)})`],
      ['Request id', opened.requestId], ['Trace id', opened.traceId], ['Trace id of the sender', opened.senderTraceId],
    ];
    find('event-facts').replaceChildren(...facts.filter(([, value]) => value).flatMap(([name, value]) => [
      element('dt', { textContent: name }), element('dd', { textContent: value })]));
    find('event-handlers').replaceChildren(...opened.handlers.map((one) => {
      const facts2 = [
        one.state.toLowerCase(), one.attempts === undefined ? null : count(one.attempts, 'attempt', 'attempts'),
        one.dueAt ? `${one.state === 'Running' ? 'lease until' : 'due'} ${moment(one.dueAt)}` : null,
        one.endedAt ? `ended ${moment(one.endedAt)}, ${span((new Date(one.endedAt) - new Date(opened.receivedAt)) / 1000)} after it was received` : null,
      ];
      const actions = buttons(
        ['Retry', replay, () => session.mayRetry && one.state === 'Dead'],
        ['Replay', replay, () => session.mayRetry && one.state === 'Done']);
      actions.update(one);
      return element('li', {}, element('p', { textContent: `${one.handler}: ${facts2.filter(Boolean).join(', ')}` }),
        one.errorType ? element('p', { className: 'error', textContent: `${one.errorType}: ${one.error || ''}` }) : null, actions.node);
    }));
    find('event-message').hidden = true;
    find('event-notice').textContent = '';
    find('erase').hidden = !session.mayDelete || !opened.hasSubject;
    if (isAnother) find('erase-id').value = '';
    find('body').hidden = true;
    find('body').textContent = '';
    find('body-masked').hidden = false;
    find('body-masked').textContent = session.mayOpenBodies ? 'The body is masked. Opening it is logged with your name.'
      : 'The body is masked. Opening it needs another right.';
    find('body-open').hidden = !session.mayOpenBodies;
    if (!find('event-dialog').open) find('event-dialog').showModal();
  }

  async function replay(one) {
    const text = one.state === 'Dead' ? 'It is due at once, with no attempts counted.'
      : 'It was handled already: what the handler does elsewhere happens a second time, unless it recognises the event.';
    if (!await confirm(`${one.state === 'Dead' ? 'Retry' : 'Replay'} ${opened.type} for ${one.handler}?`, text, one.state === 'Dead' ? 'Retry' : 'Replay')) return;
    await call(`api/events/${encodeURIComponent(opened.key)}/replay`, { handler: one.handler });
    await changedEvent(`${one.handler} gets the event again.`);
  }

  async function erase() {
    const id = find('erase-id').value.trim();
    if (!await confirm(`Erase all about ${id}?`, 'Bodies and errors of all its events are removed. It cannot be brought back.', 'Erase', true)) return;
    const erased = await call(`api/events/${encodeURIComponent(opened.key)}/erase`, { id });
    find('erase-id').value = '';
    await changedEvent(`${count(erased.count, 'event', 'events')} erased.`);
  }

  // Shows what became of the event that is open. The button that was pressed may be gone.
  async function changedEvent(text) {
    await openEvent(opened.key);
    succeed(text);
    find('event-title').focus();
    await rereadList();
    await refresh();
  }

  async function openBody() {
    const { body, problem } = await call(`api/events/${encodeURIComponent(opened.key)}/body`, {});
    let text = body === undefined ? problem : body;
    try {
      text = JSON.stringify(JSON.parse(body), null, 2);
    } catch {
      // It is shown as it is.
    }
    find('body').textContent = text;
    find('body').hidden = false;
    find('body-masked').hidden = true;
    find('body-open').hidden = true;
    find('body').focus();
  }

  async function search(isMore) {
    const after = isMore && events.next ? `&after=${encodeURIComponent(events.next)}` : '';
    const page = await call(`api/events?search=${events.query}${after}`);
    events = { ...events, next: page.next, items: isMore ? events.items.concat(page.events) : page.events };
    const none = events.query ? 'The store has no event of this key, id or time.' : 'No events yet.';
    sync(find('events'), events.items, (one) => one.key, eventNode, none);
    find('events-more').hidden = !events.next;
  }

  const rateRow = () => row(
    [['Handler'], ['Event'], ['Handled, 5 min', 'number'], ['Failed, 5 min', 'number'], ['Handled, 1 h', 'number'], ['Failed, 1 h', 'number']],
    (one) => [one.handler, one.event, number(one.handled), number(one.failed), number(one.handledInHour), number(one.failedInHour)]);

  const feedRow = () => row(
    [['List'], ['Pass', 'number'], ['State'], ['Started'], ['Last finished'], ['Missed webhooks, 24 h', 'number']],
    (one) => [
      one.list,
      number(one.pass),
      one.problem ? [one.problem, '', 'bad'] : one.isUnderWay ? ['under way', '', 'good'] : ['waits for the next pass', '', 'quiet'],
      [ago(one.startedAt), moment(one.startedAt)], [ago(one.finishedAt), moment(one.finishedAt)], number(one.missedWebhooks),
    ]);

  async function refresh() {
    const status = await call('api/status');
    const groups = await call('api/dead-letters/groups').catch((error) => ({ groups: [], none: error.message }));
    setText(find('state'), status.state);
    find('state').className = `badge ${{ Healthy: 'good', Degraded: 'warn' }[status.state] || 'bad'}`;
    setText(find('clock'), `as of ${moment(status.now)}`);
    sync(find('problems'), status.problems.map((text) => ({ text })), (one) => one.text, (one) => element('li', { textContent: one.text }));
    find('problems').hidden = status.problems.length === 0;
    sync(find('jobs'), status.jobs, (one) => one.id, jobNode);
    find('jobs-section').hidden = status.jobs.length === 0;
    sync(find('handlers'), status.handlers, (one) => one.handler, handlerRow, 'No handler is registered.');
    sync(find('groups'), groups.groups, (one) => JSON.stringify([one.handler, one.errorType]), groupRow, groups.none || 'None.');
    setText(find('rates-since'), status.ratesSince ? `Counted since ${moment(status.ratesSince)}, at most an hour.` : '');
    sync(find('rates'), status.rates, (one) => JSON.stringify([one.handler, one.event]), rateRow, 'Nothing was handled.');
    find('feed-section').hidden = !status.feed;
    if (status.feed) sync(find('feed'), status.feed, (one) => one.list, feedRow, 'No list is polled.');
    return status.jobs.some(isUnderWay);
  }

  async function poll() {
    let wait = 5000;
    if (!document.hidden) {
      try {
        if (await refresh()) wait = 1000;
      } catch (error) {
        fail(error);
      }
    }
    setTimeout(poll, wait);
  }

  find('list-more').addEventListener('click', run(moreOfList));
  find('list-close').addEventListener('click', () => { list = null; showList(); });
  find('search').addEventListener('submit', run(() => {
    events = { query: encodeURIComponent(find('search-text').value.trim()) + timeQuery('search'), next: null };
    return search(false);
  }));
  find('list-filter').addEventListener('submit', run(filterList));
  find('erase').addEventListener('submit', run(erase));
  find('events-more').addEventListener('click', run(() => search(true)));
  find('event-close').addEventListener('click', () => find('event-dialog').close());
  find('body-open').addEventListener('click', run(openBody));

  (async () => {
    try {
      Object.assign(session, await call('api/session'));
      await search(false);
    } catch (error) {
      fail(error);
    }
    await poll();
  })();
})();
