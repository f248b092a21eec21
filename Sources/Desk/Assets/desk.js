"use strict";
// Helps; every page works without it.

// Files that are dropped beside the field go into it.
for (const drop of document.querySelectorAll(".drop")) {
  const field = drop.querySelector("input[type=file]");
  const mark = (isOver) => drop.classList.toggle("over", isOver);
  drop.addEventListener("dragover", (event) => { event.preventDefault(); mark(true); });
  drop.addEventListener("dragleave", () => mark(false));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    const all = new DataTransfer();
    for (const file of [...field.files, ...event.dataTransfer.files]) all.items.add(file);
    field.files = all.files;
  });
}

// A form is sent once, however often its button is pressed.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form")) delete form.dataset.sent;
});

// Rows that do not hold what is typed are hidden while it stands there.
for (const filter of document.querySelectorAll("[data-filter]")) {
  filter.hidden = false;
  const field = filter.querySelector("input");
  const rows = document.querySelectorAll(filter.dataset.filter);
  field.addEventListener("input", () => {
    const wanted = field.value.toLocaleLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
  });
}

// Texts that are to be pasted elsewhere.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.copied;
  });
}
