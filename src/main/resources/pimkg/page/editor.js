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
  // Where the query goes wrong: marked, with the cursor there, and said.
  let wrong = null;
  const point = () => {
    const told = answer.querySelector("[data-line]");
    if (wrong) {
      wrong.clear();
      wrong = null;
    }
    if (!told) {
      return "";
    }
    const line = Math.min(editor.lineCount(), Number(told.dataset.line)) - 1;
    const length = editor.getLine(line).length;
    const start = Math.max(0, Math.min(length, Number(told.dataset.column) - 1));
    const from = { line, ch: start === length ? Math.max(0, length - 1) : start };
    const word = /^[\w:?$]+|^./u.exec(editor.getLine(line).slice(from.ch));
    wrong = editor.markText(from, { line, ch: from.ch + (word ? word[0].length : 1) }, { className: "goes-wrong", clearOnEnter: false });
    editor.setCursor({ line, ch: start });
    editor.scrollIntoView(null, 60);
    editor.focus();
    return form.dataset.wrong.replace("{0}", line + 1).replace("{1}", start + 1) + " " + answer.querySelector("h1").textContent;
  };
  editor.on("change", () => {
    if (wrong) {
      wrong.clear();
      wrong = null;
    }
  });

  // The query, packed, behind the hash of an address: that part is never sent to a server.
  const PACKED = "#q=";
  const MOST = 100000;
  const through = async (bytes, stream) => {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    const parts = [];
    for (let size = 0; size <= MOST;) {
      const { done, value } = await reader.read();
      if (done) {
        return new Uint8Array(await new Blob(parts).arrayBuffer());
      }
      size += value.length;
      parts.push(value);
    }
    await reader.cancel();
    throw new RangeError("too long");
  };
  const pack = async text => {
    const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };
  const unpack = async packed => {
    const bytes = Uint8Array.from(atob(packed.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(await through(bytes, new DecompressionStream("deflate-raw")));
  };
  const share = document.getElementById("share");
  if (window.CompressionStream && window.DecompressionStream) {
    share.hidden = false;
    share.addEventListener("click", async () => {
      const link = document.createElement("a");
      link.href = "/sparql?lang=" + form.elements.lang.value + PACKED + await pack(editor.getValue());
      link.textContent = link.href;
      link.dir = "ltr";
      link.className = "packed";
      said.replaceChildren(form.dataset.link + " ", link);
    });
    if (location.hash.startsWith(PACKED)) {
      unpack(location.hash.slice(PACKED.length)).then(text => editor.setValue(text), () => {});
    }
  }
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
      said.textContent = point();
      history.pushState(null, "", address);
    } catch (away) {
      said.textContent = form.dataset.away;
    }
  });
  addEventListener("popstate", () => location.reload());
})();
