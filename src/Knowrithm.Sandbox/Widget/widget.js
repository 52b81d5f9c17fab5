// The sandbox's widget: a name, an address, and a lead for the agent that the script's tag names.
(function () {
  "use strict";
  var tag = document.currentScript;
  if (!tag) return;
  var agent = tag.getAttribute("data-agent-id");
  var api = new URL("/api/v1", tag.src).href;
  var form = document.createElement("form");
  form.className = "knowrithm-widget";

  function field(name, type, label) {
    var input = document.createElement("input");
    input.name = name;
    input.type = type;
    input.placeholder = label;
    input.required = true;
    form.appendChild(input);
    return input;
  }

  function post(path, body) {
    return fetch(api + path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  }

  var first = field("first_name", "text", "First name");
  var last = field("last_name", "text", "Last name");
  var email = field("email", "email", "E-mail");
  var button = document.createElement("button");
  button.textContent = tag.getAttribute("data-title") || "Chat with us";
  form.appendChild(button);
  var note = document.createElement("p");
  form.appendChild(note);

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    post("/lead/register", { agent_id: agent, first_name: first.value, last_name: last.value, email: email.value })
      .then(function (response) {
        note.textContent = response.ok ? "Thank you, " + first.value + "." : "That did not work.";
      })
      .catch(function () {
        note.textContent = "That did not work.";
      });
  });

  document.body.appendChild(form);
  post("/website/handshake", { agent_id: agent, url: location.href, title: document.title }).catch(function () {});
})();
