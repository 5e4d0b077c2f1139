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
  var rejects = false;
  var done = [];

  function all(term, what) { return Array.prototype.slice.call(term.querySelectorAll(what)); }

  function find(what) { return terms[at].querySelector(what); }

  function decided(term) {
    return term.querySelector(".reject:checked") || term.querySelector("input[type=radio]:checked:not(.later)");
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

  // What is entered for a term, so that it can be taken back however it came.
  function state(term) {
    return all(term, "input, select").map(function (field) { return /radio|checkbox/.test(field.type) ? field.checked : field.value; });
  }

  var states = terms.map(state);

  function note(text) {
    done.push({ term: at, state: states[at] });
    states[at] = state(terms[at]);
    changed = true;
    say(text);
  }

  function takeBack() {
    var last = done.pop();
    if (!last) { return; }
    all(terms[last.term], "input, select").forEach(function (field, index) {
      if (/radio|checkbox/.test(field.type)) { field.checked = last.state[index]; } else { field.value = last.state[index]; }
    });
    states[last.term] = last.state;
    show(last.term);
  }

  // What is accepted is not rejected, and where nothing fits all is.
  function settle(input) {
    all(terms[at], ".choice").forEach(function (choice) {
      var candidate = choice.querySelector(".candidate");
      var reject = choice.querySelector(".reject");
      if (input === reject && reject.checked && candidate.checked) { find(".later").checked = true; }
      if (input === candidate || input.className === "none") { reject.checked = false; }
    });
    if (input.className === "reject" && input.checked && find(".none").checked) { find(".later").checked = true; }
  }

  function words(input) { return input.parentNode.textContent.trim(); }

  function choose(input) {
    if (!input) { return; }
    input.checked = true;
    settle(input);
    note(words(input));
  }

  function reject(input) {
    if (!input) { return; }
    input.checked = !input.checked;
    settle(input);
    note((input.checked ? words(input) + ": " : "") + words(input.closest(".choice").querySelector(".candidate")));
  }

  function relation() {
    var select = find(".relation");
    if (!select) { return; }
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    note(select.options[select.selectedIndex].textContent);
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
    var rejecting = rejects;
    rejects = false;
    switch (key) {
      case "j": case "ArrowDown": show(at + 1); return true;
      case "k": case "ArrowUp": show(at - 1); return true;
      case "x": choose(find(".none")); return true;
      case "u": choose(find(".unsure")); return true;
      case "r": relation(); return true;
      case "n": rejects = true; say(find(".reject") ? words(find(".reject")) + "…" : ""); return true;
      case "z": takeBack(); return true;
      case "?": keys.open = !keys.open; say(keys.open ? keys.textContent.replace(/\s+/g, " ").trim() : ""); return true;
      default:
        if (/^[1-5]$/.test(key)) {
          if (rejecting) { reject(all(terms[at], ".reject")[key - 1]); } else { choose(all(terms[at], ".candidate")[key - 1]); }
          return true;
        }
        rejects = rejecting && key === "Shift";
        return false;
    }
  }

  // Keys work while a term has the focus, never while somebody writes; but there too Enter goes on and sends nothing half done.
  list.addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) { return; }
    if (event.key === "Enter" && target.tagName !== "A") {
      event.preventDefault();
      if (at < terms.length - 1) { show(at + 1); } else { document.getElementById("by").focus(); }
      return;
    }
    var writes = target.tagName === "SELECT" || (target.tagName === "INPUT" && !/radio|checkbox/.test(target.type));
    var steps = target.type === "radio" && event.key.indexOf("Arrow") === 0;
    if (!writes && !steps && press(letter(event))) { event.preventDefault(); }
  });
  list.addEventListener("focusin", function (event) {
    terms.forEach(function (term, index) { if (term.contains(event.target)) { at = index; } });
  });
  list.addEventListener("change", function (event) { settle(event.target); note(""); });
  form.addEventListener("change", function () { changed = true; });
  // What is only looked at is not saved.
  form.addEventListener("submit", function (event) { changed = changed && Boolean(event.submitter) && event.submitter.value === "coverage"; });
  window.addEventListener("beforeunload", function (event) { if (changed) { event.preventDefault(); } });
  document.getElementById("before").addEventListener("click", function () { show(at - 1); });
  document.getElementById("next").addEventListener("click", function () { show(at + 1); });

  terms.forEach(function (term) { term.tabIndex = -1; });
  list.classList.add("one");
  keys.hidden = false;
  keys.open = window.matchMedia("(min-width: 40rem)").matches;
  document.getElementById("steps").hidden = false;
  if (terms.length) { show(0); }
}());
