// One language at a time, and a search over all of them. Without this file all parts stand one below the other.
(() => {
  "use strict";
  const parts = Array.from(document.querySelectorAll(".part"));
  const tags = parts.map(part => part.id);
  const box = document.getElementById("find"), form = document.getElementById("look"), main = document.getElementById("main");
  const found = document.getElementById("found"), list = document.getElementById("hits"), said = document.getElementById("said");
  const MOST = 40;
  let now = "";

  // The same as pimkg.text.Fold: what people leave out or vary without meaning anything by it.
  const fold = text => text.normalize("NFKD").toLowerCase().replace(/[\p{M}\u0640]/gu, "").replace(/\u0671/g, "\u0627").replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647").replace(/[^\p{L}\p{N}]+/gu, " ").replace(/(^| )\u0627\u0644(?=\p{L}{3})/gu, "$1").trim();

  const index = JSON.parse(document.getElementById("index").textContent).map(([place, names, hidden]) => {
    const labels = [];
    for (let at = 0; at < names.length; at += 2) labels.push({ lang: names[at], text: names[at + 1], folded: fold(names[at + 1]) });
    return { place, labels, hidden: hidden.split("\n").map(fold).filter(Boolean) };
  });

  const show = tag => {
    if (tag === now) return;
    now = tag;
    const part = document.getElementById(tag);
    parts.forEach(each => { each.hidden = each !== part; });
    document.documentElement.lang = part.lang;
    document.documentElement.dir = part.dir;
    document.title = part.dataset.title + " · pim-kg";
    document.querySelector("label[for=find]").textContent = part.dataset.label;
    box.placeholder = part.dataset.hint;
    document.querySelector(".home").href = "#" + tag;
  };
  const point = () => {
    const place = location.hash.slice(4);
    document.querySelectorAll(".languages a").forEach(link => {
      link.href = "#" + link.lang + (place && document.getElementById(link.lang + "-" + place) ? "-" + place : "");
      if (link.lang === now) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
  };
  const close = () => { found.hidden = true; main.hidden = false; };
  const go = () => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    const own = navigator.languages.map(each => each.slice(0, 2)).find(each => tags.includes(each));
    show(tags.includes(wanted.slice(0, 2)) && /^..(-|$)/.test(wanted) ? wanted.slice(0, 2) : now || own || tags[0]);
    point();
    const target = wanted && document.getElementById(wanted);
    if (!target) return;
    close();
    box.value = "";
    target.scrollIntoView();
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };

  // 5 for the very name, down to 1 for what only is in the definition.
  const rank = (folded, words) => folded === words ? 5 : folded.startsWith(words) ? 4 : (" " + folded).includes(" " + words) ? 3 : folded.includes(words) ? 2 : 0;
  const meaning = place => {
    const element = document.getElementById(now + "-" + place);
    if (!element) return "";
    return element.folded || (element.folded = fold(Array.from(element.querySelectorAll(".definition"), each => each.textContent).join(" ")));
  };
  const search = words => index.map(each => {
    let best = { score: 0, label: null };
    for (const label of each.labels) {
      const score = rank(label.folded, words) + (label.lang === now ? 0.5 : 0);
      if (score >= 2 && score > best.score) best = { score, label };
    }
    for (const word of each.hidden) if (rank(word, words) >= 3 && best.score < 2) best = { score: rank(word, words) - 1.5, label: null };
    if (!best.score && words.length > 3 && words.split(" ").every(word => (" " + meaning(each.place)).includes(" " + word))) best = { score: 1, label: null };
    return { each, ...best };
  }).filter(hit => hit.score > 0).sort((a, b) => b.score - a.score);

  const line = hit => {
    const item = document.createElement("li"), link = document.createElement("a");
    const name = hit.each.labels.find(label => label.lang === now) || hit.each.labels[0];
    const article = document.getElementById(now + "-" + hit.each.place);
    link.href = "#" + now + "-" + hit.each.place;
    link.textContent = name ? name.text : article.querySelector("h3").textContent;
    item.append(link);
    if (hit.label && name && hit.label.text !== name.text) {
      const also = document.createElement("bdi");
      also.lang = hit.label.lang;
      also.textContent = hit.label.text;
      const small = document.createElement("small");
      small.append(" " + document.getElementById(now).dataset.also + ": ", also);
      item.append(small);
    }
    const what = document.createElement("p"), definition = article && article.querySelector(".definition");
    what.textContent = definition ? definition.firstChild.textContent : "";
    item.append(what);
    return item;
  };
  const look = () => {
    const words = fold(box.value);
    if (!words) { close(); return; }
    const hits = search(words);
    const texts = document.getElementById(now).dataset;
    said.textContent = hits.length ? texts.found.replace("{0}", hits.length) : texts.none;
    list.replaceChildren(...hits.slice(0, MOST).map(line));
    found.hidden = false;
    main.hidden = true;
    scrollTo(0, 0);
  };

  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (!found.hidden && first) location.hash = first.getAttribute("href");
  });
  box.addEventListener("input", look);
  box.addEventListener("keydown", event => { if (event.key === "Escape") { box.value = ""; close(); } });
  list.addEventListener("click", event => { if (event.target.closest("a")) setTimeout(go); });
  addEventListener("hashchange", go);
  go();
})();
