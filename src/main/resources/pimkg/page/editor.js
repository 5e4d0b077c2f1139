// The text area of the query page becomes an editor; the answer comes into the page. Asks this server only.
(() => {
  "use strict";
  const form = document.getElementById("ask");
  const area = form.elements.query;
  const said = document.getElementById("said");
  const answer = document.getElementById("answer");
  const Yasqe = window.Yasgui.Yasqe;
  const names = fetch(form.dataset.names).then(reply => reply.json());

  // In place of its own, which ask prefix.cc and Linked Open Vocabularies.
  Yasqe.forkAutocompleter("prefixes", { name: "pim-prefixes", bulk: true, persistenceId: null, get: async () => (await names).prefixes });
  for (const kind of ["class", "property"]) {
    Yasqe.forkAutocompleter(kind, { name: "pim-" + kind, bulk: true, persistenceId: null, get: async () => (await names)[kind] });
  }
  const place = document.createElement("div");
  area.parentNode.after(place);
  const editor = new Yasqe(place, {
    value: area.value, persistenceId: null, createShareableLink: null, showQueryButton: false, resizeable: false, consumeShareLink: null,
    requestConfig: { endpoint: "/sparql" }, autocompleters: ["pim-prefixes", "pim-class", "pim-property", "variables"],
    extraKeys: { Tab: false, "Shift-Tab": false }
  });
  // Whoever types fast would get a prefix twice.
  const addPrefixes = editor.addPrefixes.bind(editor);
  editor.addPrefixes = line => {
    if (editor.getPrefixesFromQuery()[line.split(":")[0]] === undefined) {
      addPrefixes(line);
    }
  };
  // Before the editor, which has keys of its own for these.
  place.addEventListener("keydown", event => {
    if (!event.ctrlKey && !event.metaKey || event.key !== "Enter" && event.key !== " ") {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") {
      form.requestSubmit();
    } else {
      editor.autocomplete();
    }
  }, true);
  editor.getInputField().setAttribute("aria-label", form.dataset.label);
  area.parentNode.hidden = true;
  document.getElementById("keys").hidden = false;

  const show = page => {
    const main = page.getElementById("answer") || page.getElementById("main");
    answer.replaceChildren(...[...main.childNodes].map(node => document.adoptNode(node)));
  };
  form.addEventListener("submit", async event => {
    area.value = editor.getValue();
    if (event.submitter && event.submitter.name === "format") {
      return;
    }
    event.preventDefault();
    const address = "/sparql?" + new URLSearchParams({ query: area.value, lang: form.elements.lang.value });
    said.textContent = form.dataset.busy;
    try {
      const reply = await fetch(address, { headers: { Accept: "text/html" } });
      const type = reply.headers.get("Content-Type") || "";
      if (!type.startsWith("text/html")) {
        location.assign(address);
        return;
      }
      show(new DOMParser().parseFromString(await reply.text(), "text/html"));
      said.textContent = "";
      history.pushState(null, "", address);
    } catch (away) {
      said.textContent = form.dataset.away;
    }
  });
  addEventListener("popstate", () => location.reload());
})();
