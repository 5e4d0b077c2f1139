"use strict";
// A file may be dropped, is named before it is sent, and is not sent when it is too large. Without this file the form says and does the same, later.
(function () {
  var form = document.getElementById("check");
  var file = document.getElementById("file");
  if (!form || !file) { return; }
  var drop = file.closest(".drop");
  var text = document.getElementById("text");
  var picked = document.getElementById("picked");
  var depth = 0;

  function show() {
    var chosen = file.files[0];
    var large = Boolean(chosen) && chosen.size > form.dataset.most * 1048576;
    file.setCustomValidity(large ? form.dataset.large : "");
    picked.classList.toggle("wrong", large);
    picked.textContent = !chosen ? "" : large ? form.dataset.large
      : form.dataset.chosen.replace("{0}", "\u2068" + chosen.name + "\u2069").replace("{1}", Math.max(1, Math.round(chosen.size / 1024)));
    // One of the two is sent: a file that was chosen goes before a text.
    if (text) { text.disabled = Boolean(chosen); }
  }

  function over(inside) { drop.classList.toggle("over", inside); }

  function carriesFile(event) { return event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, "Files") >= 0; }

  // Beside the field a browser would open the file instead, and what was written would be lost.
  document.addEventListener("dragover", function (event) { if (carriesFile(event)) { event.preventDefault(); } });
  document.addEventListener("dragenter", function (event) { if (carriesFile(event)) { depth += 1; over(true); } });
  document.addEventListener("dragleave", function (event) { if (carriesFile(event)) { depth = Math.max(0, depth - 1); over(depth > 0); } });
  document.addEventListener("drop", function (event) {
    depth = 0;
    over(false);
    if (!carriesFile(event)) { return; }
    event.preventDefault();
    var around = drop.closest("details");
    if (around) { around.open = true; }
    file.files = event.dataTransfer.files;
    show();
    file.focus();
  });
  file.addEventListener("change", show);
  // Going back, a browser may remember what was chosen.
  window.addEventListener("pageshow", show);
})();
