// The sandbox's widget: tells Knowrithm which page it stands on, and takes a name and an address for the agent that the script's tag names.
(function () {
  "use strict";
  var tag = document.currentScript;
  if (!tag) return;
  var agent = tag.getAttribute("data-agent-id");
  var label = tag.getAttribute("data-title") || "Chat with us";
  var api = new URL("/api/v1", tag.src).href;

  function post(path, body) {
    return fetch(api + path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  }

  function meta(name) {
    var found = document.querySelector('meta[name="' + name + '"], meta[property="og:' + name + '"]');
    return found ? found.content : null;
  }

  function page() {
    var canonical = document.querySelector('link[rel="canonical"]');
    return {
      agent_id: agent,
      url: location.href,
      title: document.title,
      metadata: {
        description: meta("description"),
        referrer: document.referrer || null,
        language: document.documentElement.lang || null,
        canonical: canonical ? canonical.href : null,
      },
    };
  }

  function field(form, name, type, text) {
    var input = document.createElement("input");
    input.name = name;
    input.type = type;
    input.placeholder = text;
    input.required = true;
    form.appendChild(input);
    return input;
  }

  function show() {
    var form = document.createElement("form");
    form.className = "knowrithm-widget";
    var first = field(form, "first_name", "text", "First name");
    var last = field(form, "last_name", "text", "Last name");
    var email = field(form, "email", "email", "E-mail");
    var button = document.createElement("button");
    button.textContent = label;
    form.appendChild(button);
    var note = document.createElement("p");
    note.setAttribute("role", "status");
    form.appendChild(note);

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      button.disabled = true;
      // Where the lead came from, without what a query may hold. A source has 100 characters.
      var source = ("widget: " + location.host + location.pathname).slice(0, 100);
      post("/lead/register", { agent_id: agent, first_name: first.value, last_name: last.value, email: email.value, source: source })
        .then(function (response) {
          // As text, never as HTML: a visitor's name may be anything.
          note.textContent = response.ok ? "Thank you, " + first.value + "." : "That did not work.";
          button.disabled = response.ok;
        })
        .catch(function () {
          note.textContent = "That did not work.";
          button.disabled = false;
        });
    });

    document.body.appendChild(form);
    post("/website/handshake", page()).catch(function () {});
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
