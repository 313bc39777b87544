// Taking files in: choosing, uploading, following, reporting.
import { follow, get, remove, upload } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { known, number, onLanguage, t } from "./i18n.js";
import { reportOf } from "./report.js";

const DATA = /\.(csv|xlsx|graphml|gexf|net|paj)$|\.(graphml|gexf|net|paj)\.gz$/i;
const MAPPING = /\.ya?ml$/i;
let files = [];
let mapping = null;
let running = null;
let progress = null;
let result = null;
let stored = () => {};

export function start(onStored) {
  stored = onStored;
  pick("choose-files", "files");
  pick("choose-folder", "folder");
  pick("choose-mapping", "mapping");
  dropping();
  byId("import-form").addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  byId("cancel").addEventListener("click", () => running?.stop());
  onLanguage(() => {
    showChosen();
    showProgress();
    showResult();
  });
  resume();
}

function pick(buttonId, inputId) {
  const input = byId(inputId);
  byId(buttonId).addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });
}

function add(more) {
  for (const file of more) {
    if (MAPPING.test(file.name)) {
      mapping = file;
    } else if (DATA.test(file.name)) {
      files = [...files.filter((one) => one.name !== file.name), file];
    }
  }
  const passedOver = more.filter((file) => !DATA.test(file.name) && !MAPPING.test(file.name) && !hidden(file.name));
  result = passedOver.length === 0 ? null : { note: "import.passed", names: passedOver.map((file) => file.name) };
  showChosen();
  showResult();
}

function hidden(name) {
  return name.startsWith(".") || name === "README.md";
}

function showChosen() {
  const all = mapping ? [...files, mapping] : files;
  byId("chosen").replaceChildren(...all.map(chosenFile));
  byId("start").disabled = files.length === 0 || running !== null;
}

function chosenFile(file) {
  const size = file.size < 1e6 ? `${number(Math.ceil(file.size / 1e3))} kB` : `${number(file.size / 1e6, 1)} MB`;
  const drop = () => {
    files = files.filter((one) => one !== file);
    mapping = mapping === file ? null : mapping;
    showChosen();
  };
  return make(
    "li",
    {},
    make("span", {}, file.name),
    make("span", { class: "quiet" }, file === mapping ? t("import.is.mapping") : size),
    make("button", { type: "button", class: "plain", "aria-label": t("import.remove", { file: file.name }), on: { click: drop } }, "×"),
  );
}

function dropping() {
  const area = byId("drop");
  let depth = 0;
  for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
    area.addEventListener(name, (event) => event.preventDefault());
  }
  area.addEventListener("dragenter", () => area.classList.toggle("over", ++depth > 0));
  area.addEventListener("dragleave", () => area.classList.toggle("over", --depth > 0));
  area.addEventListener("drop", async (event) => {
    depth = 0;
    area.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    add(entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : [...event.dataTransfer.files]);
  });
}

// A folder that is dropped gives its files, and those of the folders in it.
async function filesIn(entry) {
  if (entry.isFile) {
    return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return found;
    }
    found.push(...(await Promise.all(some.map(filesIn))).flat());
  }
}

async function begin() {
  if (running || files.length === 0) {
    return;
  }
  const options = { dryRun: byId("dry-run").checked, skipBadRows: byId("skip-bad-rows").checked };
  if (byId("keep-until").value) {
    options.keepUntil = byId("keep-until").value;
  }
  const sending = upload(files, mapping, options, (share) => show({ phase: "upload", share }));
  running = { stop: sending.abort };
  result = null;
  show({ phase: "upload", share: 0 });
  showResult();
  try {
    await followJob(await sending.done);
  } catch (failure) {
    end(failure.code === "aborted" ? { job: { state: "cancelled" } } : { problem: failure });
  }
}

async function followJob(job) {
  running = { stop: () => remove(`/imports/${job.id}`).catch(() => {}) };
  show(job.progress);
  const last = await follow(job.id, (now) => show(now.progress));
  if (last.state === "stored") {
    files = [];
    mapping = null;
  }
  end(last.problem ? { problem: last.problem } : { job: last });
  if (last.state === "stored") {
    stored();
  }
}

// The page may have been closed and opened while an import ran.
async function resume() {
  const jobs = await get("/imports").catch(() => []);
  const job = jobs.find((one) => ["waiting", "running"].includes(one.state));
  if (job && !running) {
    followJob(job).catch((failure) => end({ problem: failure }));
  }
}

function show(now) {
  progress = now;
  showProgress();
}

function end(outcome) {
  running = null;
  progress = null;
  result = outcome;
  showProgress();
  showChosen();
  showResult();
  byId("report").focus({ preventScroll: true });
}

function showProgress() {
  byId("progress").hidden = progress === null;
  byId("cancel").hidden = running === null;
  byId("start").disabled = files.length === 0 || running !== null;
  if (progress === null) {
    return;
  }
  const bar = byId("progress-bar");
  const share = progress.share ?? (progress.total ? progress.done / progress.total : null);
  if (share === null) {
    bar.removeAttribute("value");
  } else {
    bar.value = 100 * share;
  }
  const phase = known(`phase.${progress.phase}`) ? t(`phase.${progress.phase}`) : t("phase.other");
  if (byId("progress-phase").textContent !== phase) {
    byId("progress-phase").textContent = phase;
  }
  byId("progress-count").textContent = [
    share === null ? null : `${number(100 * share)} %`,
    progress.total ? t("progress.count", { done: number(progress.done), total: number(progress.total) }) : null,
    progress.secondsLeft == null ? null : t("progress.left", { seconds: number(progress.secondsLeft) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function showResult() {
  const box = byId("report");
  if (!result) {
    box.replaceChildren();
  } else if (result.problem) {
    box.replaceChildren(problemBox(result.problem, t));
  } else if (result.note) {
    box.replaceChildren(make("p", { class: "note", role: "status" }, t(result.note, { names: result.names.join(t("comma")) })));
  } else {
    box.replaceChildren(...reportOf(result.job));
  }
}
