// Sends the form without leaving the page, so that the token and the file that was chosen need not be given twice.
// Both stay in this page only. Without this script the form is sent as any other.
"use strict";
(() => {
  const part = (page, selector) => page.querySelector(selector);

  const fields = form => ({ token: part(form, "[name=token]").value, files: part(form, "[type=file]")?.files });

  const put = (page, kept) => {
    part(document, "main").replaceWith(part(page, "main"));
    document.title = page.title;
    const token = part(document, "form.deed [name=token]");
    if (token) {
      token.value = kept.token;
    }
    const file = part(document, "form.deed [type=file]");
    if (file && kept.files && kept.files.length && !part(document, "#text").value) {
      file.files = kept.files;
    }
    part(document, "#result")?.focus();
    part(document, "#result")?.scrollIntoView({ block: "center" });
  };

  const send = async (form, button) => {
    const body = new FormData(form);
    if (button?.name) {
      body.append(button.name, button.value);
    }
    const kept = fields(form);
    form.ariaBusy = "true";
    button.disabled = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" }, redirect: "error" });
      put(new DOMParser().parseFromString(await answer.text(), "text/html"), kept);
    } catch (away) {
      form.ariaBusy = "false";
      button.disabled = false;
      part(form, ".away")?.remove();
      form.append(Object.assign(document.createElement("p"), { className: "away whole", role: "alert", textContent: part(document, "[data-away]").dataset.away }));
    }
  };

  document.addEventListener("submit", event => {
    if (event.target.matches("form.deed")) {
      event.preventDefault();
      send(event.target, event.submitter ?? part(event.target, "button"));
    }
  });
})();
