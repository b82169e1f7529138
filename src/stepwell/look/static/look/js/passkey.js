/** Asks the browser for a passkey when a form with data-passkey="get|create" is sent, and sends its answer. */
const BYTES = ["challenge", "id"];
const ANSWERS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** What the server sent as text is handed to the browser as bytes. */
function opened(value, name) {
  if (Array.isArray(value)) return value.map((item) => opened(item));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === "rp" ? inner : opened(inner, key)]));
  return typeof value === "string" && BYTES.includes(name) ? toBytes(value) : value;
}

async function optionsFor(form) {
  if (!form.dataset.optionsAt) return JSON.parse(document.getElementById("passkey-data").textContent);
  const answer = await fetch(form.dataset.optionsAt, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
  return answer.json();
}

function asText(credential) {
  const held = credential.response;
  const response = Object.fromEntries(ANSWERS.filter((name) => held[name]).map((name) => [name, toText(held[name])]));
  if (held.getTransports) response.transports = held.getTransports();
  const { id, type, authenticatorAttachment } = credential;
  const clientExtensionResults = credential.getClientExtensionResults();
  return JSON.stringify({ id, type, rawId: toText(credential.rawId), authenticatorAttachment, clientExtensionResults, response });
}

function forSignIn(publicKey, form) {
  const alone = form.elements.passwordless?.checked ?? false;
  const chosen = { residentKey: alone ? "required" : "discouraged", requireResidentKey: alone };
  if (alone) chosen.userVerification = "required";
  return { ...publicKey, authenticatorSelection: { ...publicKey.authenticatorSelection, ...chosen } };
}

async function ask(form) {
  const data = await optionsFor(form);
  const publicKey = opened((data.request_options ?? data.creation_options).publicKey);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: forSignIn(publicKey, form) })
    : navigator.credentials.get({ publicKey });
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  const said = form.querySelector("[data-passkey-said]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      form.elements.credential.value = asText(await ask(form));
      form.submit();
    } catch {
      said.textContent = said.dataset.passkeySaid;
      said.hidden = false;
    }
  });
}
