/**
 * The key to words that are not kept yet. While the phone is open it lies ready, in a form that no script can read out.
 * Beside it lies the same key, sealed to this phone's own pair: once the phone is locked, that alone is left, and the
 * PIN opens it (guard.js, keys.js). A browser that knows no PIN has no such half. `before`: from before its pair.
 */
import "./shelf.js";
import "./seal.js";

const NAME = "typed", HOW = { name: "AES-GCM", length: 256 };
const ready = (raw) => crypto.subtle.importKey("raw", raw, HOW, false, ["encrypt", "decrypt"]);

async function make(before = null) {
  const raw = crypto.getRandomValues(new Uint8Array(32)), phone = await shelf.get("keys", "phone");
  const box = phone?.wrapped ? await seal.shut(phone.point, seal.toText(raw), NAME) : null;
  const made = { open: await ready(raw), box, before };
  await shelf.put("keys", NAME, made);
  return made;
}

/** Throws while the phone is locked: another tab of it may still be on its way out. */
export async function key() {
  const typed = await shelf.get("keys", NAME);
  if (typed?.box && !typed.open) throw new Error("locked");
  return typed?.open ?? (await make(typed?.before)).open;
}

/** What opens words: the key, and the one that words from before this pair were sealed with. */
export const keys = async () => [await key(), (await shelf.get("keys", NAME)).before].filter(Boolean);

/** After the right PIN: the key lies ready again. What another pair has sealed is let go. */
export async function unseal(secret) {
  const [typed, phone] = [await shelf.get("keys", NAME), await shelf.get("keys", "phone")];
  if (!typed?.box || typed.open) return;
  const raw = await seal.open(secret, phone.point, typed.box, NAME).then(seal.toBytes, () => null);
  if (raw) await shelf.put("keys", NAME, { ...typed, open: await ready(raw) });
  else await shelf.drop("keys", NAME);
}

/** The pair gives way to another: who is inside still opens what is there; what the former sealed opens no more. */
export async function unpair() {
  const typed = await shelf.get("keys", NAME);
  if (typed?.open) await shelf.put("keys", NAME, { before: typed.open });
  else await shelf.drop("keys", NAME);
}
