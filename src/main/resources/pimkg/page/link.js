"use strict";
// Deciding with the keyboard. Without this file the page is a plain form and says the same.
(function () {
  var list = document.getElementById("terms");
  var form = document.getElementById("review");
  if (!list || !form) { return; }
  var said = document.getElementById("said");
  var keys = document.getElementById("keys");
  var terms = Array.prototype.slice.call(list.children);
  var at = 0;
  var changed = false;

  function find(what) { return terms[at].querySelector(what); }

  function decided(term) {
    var chosen = term.querySelector("input[type=radio]:checked");
    return chosen && chosen.value !== "";
  }

  function position() {
    return said.dataset.position.replace("{0}", at + 1).replace("{1}", terms.length)
      .replace("{2}", terms.filter(decided).length);
  }

  function say(text) { said.textContent = text ? text + " — " + position() : position(); }

  function show(next) {
    at = Math.max(0, Math.min(terms.length - 1, next));
    terms.forEach(function (term, index) { term.classList.toggle("current", index === at); });
    terms[at].focus();
    say("");
  }

  function choose(input) {
    if (!input) { return; }
    input.checked = true;
    changed = true;
    say(input.parentNode.textContent.trim());
  }

  function relation() {
    var select = find(".relation");
    if (!select) { return; }
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    changed = true;
    say(select.options[select.selectedIndex].textContent);
  }

  // Letters by their place where the keyboard writes another script.
  function letter(event) {
    if (event.key === "\u061f") { return "?"; }
    if (/^(Digit|Numpad)[1-5]$/.test(event.code) && event.key !== "?") { return event.code.slice(-1); }
    if (event.key.length === 1 && event.key.charCodeAt(0) > 127 && /^Key[A-Z]$/.test(event.code)) {
      return event.code.slice(-1).toLowerCase();
    }
    return event.key.length === 1 ? event.key.toLowerCase() : event.key;
  }

  function press(key) {
    switch (key) {
      case "j": case "ArrowDown": show(at + 1); return true;
      case "k": case "ArrowUp": show(at - 1); return true;
      case "x": choose(find(".none")); return true;
      case "u": choose(find(".unsure")); return true;
      case "r": relation(); return true;
      case "?": keys.open = !keys.open; say(keys.open ? keys.textContent.replace(/\s+/g, " ").trim() : ""); return true;
      default:
        if (/^[1-5]$/.test(key)) { choose(terms[at].querySelectorAll(".candidate")[key - 1]); return true; }
        return false;
    }
  }

  // Keys work while a term has the focus, never while somebody writes.
  list.addEventListener("keydown", function (event) {
    var target = event.target;
    var writes = target.tagName === "SELECT" || (target.tagName === "INPUT" && target.type !== "radio");
    var steps = target.type === "radio" && event.key.indexOf("Arrow") === 0;
    if (event.ctrlKey || event.altKey || event.metaKey || writes || steps) { return; }
    if (press(letter(event))) { event.preventDefault(); }
  });
  list.addEventListener("focusin", function (event) {
    terms.forEach(function (term, index) { if (term.contains(event.target)) { at = index; } });
  });
  form.addEventListener("change", function () { changed = true; say(""); });
  form.addEventListener("submit", function () { changed = false; });
  window.addEventListener("beforeunload", function (event) { if (changed) { event.preventDefault(); } });

  terms.forEach(function (term) { term.tabIndex = -1; });
  list.classList.add("one");
  keys.open = true;
  if (terms.length) { show(0); }
}());
