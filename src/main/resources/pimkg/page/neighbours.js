// The neighbours of a term as a picture that grows step by step, and beside it the same as a list for whoever sees or points little.
// The library is loaded when somebody asks for the picture. Without this file there is the drawing on the page.
(() => {
  "use strict";
  const dialog = document.getElementById("neighbours");
  const open = document.getElementById("explore");
  if (!dialog || !open || !dialog.showModal || !window.fetch) return;
  const at = id => document.getElementById(id);
  const picture = at("explore-picture"), all = at("explore-all"), title = at("explore-page"), said = at("explore-said"), back = at("explore-back");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const known = new Map(), trail = [];
  let graph = null, loading = null;
  open.hidden = false;

  const library = () => loading = loading || new Promise((done, failed) => {
    // The library would write a style sheet into the page; it leaves that where it finds one of its own. Ours has the one rule it needs.
    const there = document.createElement("meta");
    there.id = "__________cytoscape_stylesheet";
    const script = document.createElement("script");
    script.src = dialog.dataset.library;
    script.onload = done; script.onerror = failed;
    document.head.append(there, script);
  });
  const pen = document.createElement("canvas").getContext("2d");
  // Lines as the library will break them, so that the box fits.
  const fit = text => {
    pen.font = "600 14px " + getComputedStyle(document.body).fontFamily;
    const lines = [];
    let line = "";
    for (const word of text.split(/\s+/)) {
      const longer = line ? line + " " + word : word;
      if (line && pen.measureText(longer).width > 130) { lines.push(line); line = word; } else line = longer;
    }
    lines.push(line);
    return { text: lines.join("\n"), width: Math.max(...lines.map(each => pen.measureText(each).width)) + 4, height: lines.length * 19 };
  };
  const look = () => {
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
    const font = getComputedStyle(document.body).fontFamily;
    return [
      { selector: "node", style: { shape: "round-rectangle", width: "data(width)", height: "data(height)", padding: 9, label: "data(text)", "font-family": font, "font-size": 14,
        "text-valign": "center", "text-wrap": "wrap", "text-max-width": 400, "line-height": 1.25, color: colour("accent"), "background-color": colour("raise"), "border-width": 1.5, "border-color": colour("edge") } },
      { selector: "node.far", style: { "border-style": "dotted" } },
      { selector: "node.here", style: { color: colour("on-accent"), "background-color": colour("accent"), "border-color": colour("accent"), "font-weight": 600 } },
      { selector: "edge", style: { width: 1.5, "line-color": colour("edge"), "curve-style": "straight", "target-arrow-color": colour("edge") } },
      { selector: "edge.broader, edge.list", style: { "target-arrow-shape": "triangle" } },
      { selector: "edge.narrower", style: { "source-arrow-shape": "triangle", "source-arrow-color": colour("edge") } },
      { selector: "edge.related", style: { "line-style": "dashed" } },
      { selector: "edge.code", style: { "line-style": "dotted" } },
    ];
  };
  const node = (each, kind) => ({ group: "nodes", data: { id: each.id, ...fit(each.text) }, classes: kind === "code" ? "far" : "" });
  const draw = here => {
    const fresh = !graph;
    if (fresh) {
      graph = cytoscape({ container: picture, style: look(), minZoom: 0.3, maxZoom: 2, boxSelectionEnabled: false, autounselectify: true });
      graph.on("tap", "node", event => go(event.target.id()));
    }
    // What isn't next to where one is, or was just before, goes: more than that nobody takes in.
    const keep = new Set([here.id, ...here.neighbours.map(each => each.id), ...trail.slice(-1)]);
    graph.remove(graph.nodes().filter(each => !keep.has(each.id())));
    graph.add([here, ...here.neighbours].filter(each => graph.getElementById(each.id).empty()).map(each => node(each, each.kind)));
    graph.add(here.neighbours.filter(each => each.id !== here.id && graph.getElementById(here.id + " " + each.id).empty() && graph.getElementById(each.id + " " + here.id).empty())
      .map(each => ({ group: "edges", data: { id: here.id + " " + each.id, source: here.id, target: each.id }, classes: each.kind })));
    graph.nodes().removeClass("here");
    graph.getElementById(here.id).addClass("here");
    const order = { broader: 0, list: 0, related: 1, narrower: 2, code: 3, term: 9 };
    const kinds = new Map(here.neighbours.map(each => [each.id, order[each.kind]]));
    graph.layout({ name: "concentric", animate: !still && !fresh, animationDuration: 250, padding: 24, avoidOverlap: true, minNodeSpacing: 14, startAngle: 1.5 * Math.PI,
      concentric: each => each.id() === here.id ? 2 : 1, levelWidth: () => 1, sort: (one, other) => (kinds.get(one.id()) ?? 5) - (kinds.get(other.id()) ?? 5) }).run();
  };
  const list = here => {
    title.textContent = here.text; title.lang = here.lang || ""; title.dir = here.dir || "auto";
    title.href = here.id + "?" + title.dataset.staying;
    all.replaceChildren();
    for (const kind of ["broader", "list", "narrower", "related", "code"]) {
      const of = here.neighbours.filter(each => each.kind === kind);
      if (!of.length) continue;
      const heading = document.createElement("h4"), items = document.createElement("ul");
      heading.textContent = dialog.dataset[kind];
      for (const each of of) {
        const item = document.createElement("li"), button = document.createElement("button");
        button.type = "button"; button.className = "link"; button.textContent = each.text;
        button.lang = each.lang || ""; button.dir = each.dir || "auto";
        button.addEventListener("click", () => go(each.id, true));
        item.append(button); items.append(item);
      }
      all.append(heading, items);
    }
    if (here.more) {
      const more = document.createElement("p");
      more.className = "soft"; more.textContent = dialog.dataset.more.replace("{0}", here.more);
      all.append(more);
    }
  };
  const neighbours = async id => {
    if (!known.has(id)) {
      const answer = await fetch(dialog.dataset.ask + encodeURIComponent(id));
      if (!answer.ok) throw new Error();
      known.set(id, await answer.json());
    }
    return known.get(id);
  };
  const show = async (id, byKey) => {
    try {
      const [here] = await Promise.all([neighbours(id), library()]);
      list(here); draw(here);
      said.textContent = here.text + ": " + here.neighbours.length;
      if (byKey) title.focus();
    } catch (lost) { said.textContent = dialog.dataset.lost; said.className = "note"; }
  };
  const go = (id, byKey) => {
    const here = title.dataset.id;
    if (here === id) return;
    if (here) trail.push(here);
    title.dataset.id = id; back.disabled = !trail.length;
    show(id, byKey);
  };
  back.addEventListener("click", () => {
    title.dataset.id = trail.pop(); back.disabled = !trail.length;
    if (back.disabled) title.focus();
    show(title.dataset.id);
  });
  open.addEventListener("click", () => { dialog.showModal(); if (graph) graph.resize(); go(dialog.dataset.of); at("explore-title").focus(); });
  at("explore-close").addEventListener("click", () => dialog.close());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { if (graph) graph.style(look()); });
  dialog.addEventListener("close", () => open.focus());
})();
