// Small comforts; every page works without them.
(() => {
  "use strict";
  const root = document.documentElement;

  // Theme "auto" follows the system; the server writes the attribute for "light" and "dark".
  if (root.dataset.theme === "auto") {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
    dark.addEventListener("change", apply);
    apply();
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector("[data-focus]")?.focus();
    const wide = matchMedia("(min-width: 861px)");
    const fit = () => {
      for (const menu of document.querySelectorAll("details[data-wide-open]")) menu.open = wide.matches;
    };
    wide.addEventListener("change", fit);
    fit();
    const zone = document.querySelector("[data-browser-zone]");
    if (zone) zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
  });

  document.addEventListener("click", async (event) => {
    const copy = event.target.closest("[data-copy]");
    if (!copy) return;
    await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent);
    copy.textContent = copy.dataset.copied;
  });

  // Ticks off the rules of a new password while it is typed; the server judges.
  const password = {
    length: (text, rule) => text.length >= Number(rule.dataset.least),
    upper: (text) => /[A-Z]/.test(text),
    lower: (text) => /[a-z]/.test(text),
    digit: (text) => /[0-9]/.test(text),
    symbol: (text) => /[!-/:-@[-`{-~]/.test(text),
    three: (text) => [/[A-Z]/, /[a-z]/, /[0-9]/, /[!-/:-@[-`{-~]/].filter((kind) => kind.test(text)).length > 2,
    username: (text, rule) => text !== "" && !text.toLowerCase().includes(rule.parentElement.dataset.username.toLowerCase()),
  };
  document.addEventListener("input", (event) => {
    const text = event.target.value?.normalize("NFC");
    for (const rule of document.querySelectorAll(`[data-password-rules="${CSS.escape(event.target.id)}"] [data-rule]`)) {
      rule.classList.toggle("met", password[rule.dataset.rule](text, rule));
    }
  });

  // The code of an invitation stands behind the # of its link, so that no server sees it before the form is sent.
  document.addEventListener("DOMContentLoaded", () => {
    const field = document.querySelector("[data-from-fragment]");
    const code = location.hash.slice(1);
    if (!field || !code) return;
    field.querySelector("input").value = code;
    field.hidden = true;
    history.replaceState(null, "", location.pathname);
  });

  document.addEventListener("DOMContentLoaded", () => {
    for (const print of document.querySelectorAll("[data-print]")) {
      print.hidden = false;
      print.addEventListener("click", () => window.print());
    }
  });

  // The box in a table's head ticks every row; it is hidden where there is no script.
  const tickable = () => {
    for (const all of document.querySelectorAll("[data-check-all]")) all.hidden = false;
  };
  document.addEventListener("DOMContentLoaded", tickable);
  document.addEventListener("htmx:afterSettle", tickable);
  document.addEventListener("change", (event) => {
    const all = event.target.closest("[data-check-all]");
    if (!all) return;
    for (const box of all.closest("table").querySelectorAll("tbody input[type=checkbox]")) box.checked = all.checked;
  });

  // What htmx asks for without a person's doing (a page that refreshes itself) does not keep a session alive.
  document.addEventListener("htmx:configRequest", (event) => {
    if (!event.detail.triggeringEvent) event.detail.headers["X-Polling"] = "true";
  });

  // A drop-down closes when the focus or a click goes elsewhere.
  for (const kind of ["click", "focusin"]) {
    document.addEventListener(kind, (event) => {
      for (const open of document.querySelectorAll("details[data-drop][open]")) {
        if (!open.contains(event.target)) open.open = false;
      }
    });
  }
})();
