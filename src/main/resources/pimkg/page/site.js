// Suggestions below the search box: the pattern "editable combobox with list autocomplete" of the ARIA practices.
// Without this file the box is an ordinary form.
(() => {
  "use strict";
  const box = document.getElementById("find");
  if (!box || !window.fetch || !window.AbortController) return;
  const list = document.createElement("ul");
  const said = document.createElement("span");
  list.id = "find-options"; list.className = "options"; list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector("label[for=find]").textContent);
  said.className = "unseen"; said.setAttribute("role", "status");
  box.after(list, said);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
  let waiting = 0, asked = null, chosen = -1;

  const choose = index => {
    const options = list.children;
    if (chosen >= 0 && options[chosen]) options[chosen].setAttribute("aria-selected", "false");
    chosen = options.length ? (index + options.length) % options.length : -1;
    if (chosen < 0) { box.removeAttribute("aria-activedescendant"); return; }
    options[chosen].setAttribute("aria-selected", "true");
    options[chosen].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[chosen].id);
  };
  const close = () => {
    list.hidden = true; chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const words = (tag, entry) => {
    const element = document.createElement(tag);
    element.textContent = entry.text;
    if (entry.lang) element.lang = entry.lang;
    element.dir = entry.dir || "auto";
    return element;
  };
  const show = hits => {
    list.replaceChildren(...hits.map((hit, index) => {
      const option = document.createElement("li");
      option.id = "find-option-" + index;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.link = hit.link;
      option.append(words("span", hit.name), words("small", hit.note));
      return option;
    }));
    chosen = -1;
    list.hidden = hits.length === 0;
    box.setAttribute("aria-expanded", String(hits.length > 0));
    said.textContent = hits.length ? box.dataset.found.replace("{0}", hits.length) : box.dataset.none;
  };
  const ask = () => {
    if (asked) asked.abort();
    const text = box.value.trim();
    if (text.length < 2) { close(); return; }
    asked = new AbortController();
    fetch("/search.json?limit=8&lang=" + document.documentElement.lang + "&q=" + encodeURIComponent(text), { signal: asked.signal })
      .then(answer => answer.ok ? answer.json() : { hits: [] })
      .then(answer => { if (document.activeElement === box) show(answer.hits); })
      .catch(() => {});
  };
  box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 180); });
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", event => {
    if (event.key === "Escape" && !list.hidden) { close(); event.preventDefault(); return; }
    if (list.hidden) { if (event.key === "ArrowDown") ask(); return; }
    if (event.key === "ArrowDown") { choose(chosen + 1); event.preventDefault(); }
    else if (event.key === "ArrowUp") { choose(chosen < 0 ? -1 : chosen - 1); event.preventDefault(); }
    else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); location.assign(list.children[chosen].dataset.link); }
  });
  list.addEventListener("mousedown", event => {
    const option = event.target.closest("[role=option]");
    if (option) { event.preventDefault(); location.assign(option.dataset.link); }
  });
})();
